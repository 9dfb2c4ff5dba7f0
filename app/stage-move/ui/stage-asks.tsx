// The few things a plan asks whoever may move: are you in the next stage now (ST13), where are you (ST9), and the one act
// that takes a sleeping plan up again (ST11). Each can be answered with "no" or left alone.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DateField, HiddenFields } from "#app/ui/field.tsx";
import { Card } from "#app/ui/section.tsx";

export type StageAsksProps = {
  planId: string;
  /** Readers who may not move are asked nothing. */
  mayMove: boolean;
  prompt: { words: string; stageId: string; nextStageId: string; nextLabel: string } | null;
  openQuestion: { askedBy: string; onWords: string } | null;
};

/** Nothing at all where nothing is asked. The prompt goes first: its answer answers the question too. */
export function StageAsks({ planId, mayMove, prompt, openQuestion }: StageAsksProps): ReactElement | null {
  if (!mayMove || (!prompt && !openQuestion)) return null;
  return (
    <Card className="grid grid-cols-1 gap-3">
      {prompt ? <AllMetPrompt planId={planId} prompt={prompt} /> : null}
      {!prompt && openQuestion && <OpenQuestion planId={planId} question={openQuestion} />}
    </Card>
  );
}

function AllMetPrompt({
  planId,
  prompt,
}: {
  planId: string;
  prompt: NonNullable<StageAsksProps["prompt"]>;
}): ReactElement {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="font-medium">{prompt.words}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          to={`${planPath(planId, "stage-moves/new")}?${new URLSearchParams({ to: prompt.nextStageId }).toString()}`}
        >
          Yes
        </LinkButton>
        <Form method="post" action={`${planPath(planId)}/not-yet`} preventScrollReset>
          <HiddenFields fields={{ stageId: prompt.stageId, back: planPath(planId) }} />
          <SubmitButton look="quiet">Not yet</SubmitButton>
        </Form>
      </div>
    </div>
  );
}

function OpenQuestion({
  planId,
  question: { askedBy, onWords },
}: {
  planId: string;
  question: NonNullable<StageAsksProps["openQuestion"]>;
}): ReactElement {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-medium">Where are you now?</span>{" "}
          <span className="text-ink-2">
            {askedBy} asked on {onWords}.
          </span>
        </p>
        <div className="flex flex-wrap gap-2">
          <AnswerForm planId={planId} answer="still-here" label="Still here" />
          <LinkButton to={planPath(planId, "stage-moves/new")}>We have moved</LinkButton>
        </div>
      </div>
      <Disclosure summary="Ask me later, or not at all">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Form method="post" action={answerPath(planId)} className="flex flex-wrap items-end gap-2" preventScrollReset>
            <HiddenFields fields={{ answer: "ask-after", back: planPath(planId) }} />
            <DateField name="on" label="Please ask me after" required />
            <SubmitButton look="secondary">Save</SubmitButton>
          </Form>
          <AnswerForm planId={planId} answer="switched-off" label="Do not ask here" />
        </div>
      </Disclosure>
    </>
  );
}

function AnswerForm({ planId, answer, label }: { planId: string; answer: string; label: string }): ReactElement {
  return (
    <Form method="post" action={answerPath(planId)} preventScrollReset>
      <HiddenFields fields={{ answer, back: planPath(planId) }} />
      <SubmitButton look="secondary">{label}</SubmitButton>
    </Form>
  );
}

/** ST11: one act takes a paused or ended plan up again, where it rests. */
export function TakeUpAgain({ planId }: { planId: string }): ReactElement {
  return (
    <Form method="post" action={`${planPath(planId)}/resumption`} preventScrollReset>
      <SubmitButton wide>Take this up again</SubmitButton>
    </Form>
  );
}

function answerPath(planId: string): string {
  return `${planPath(planId)}/stage-question/answer`;
}
