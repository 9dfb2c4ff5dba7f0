// The one question: four answers of equal weight. Two of them say more than the tap and unfold in place, with or without scripts.
import { Form } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { myStandPath } from "#app/outcome/position-path.ts";
import { answerLabels, conditionLength, type PositionAnswer, type Reach } from "#app/outcome/position.ts";
import type { MyStand } from "#app/outcome/where-we-stand.ts";
import { buttonClass, SubmitButton } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";

export type Typed = { answer: string; condition: string; reason: string; say: string } | null;

export type QuestionProps = {
  planId: string;
  mine: MyStand | null;
  /** Which answer is on its way; empty while none is. */
  busy: string;
  /** What was typed and refused. */
  typed: Typed;
  /** Who reads it, to choose; nothing where the link says whose it is. */
  children?: ReactNode;
};

export function PositionQuestion({ planId, mine, busy, typed, children }: QuestionProps): ReactElement {
  const one = { mine, busy, typed };
  return (
    <Form method="post" action={myStandPath(planId)} preventScrollReset className="grid grid-cols-1 gap-4">
      <HiddenFields fields={{ intent: "answer" }} />
      <div className="grid grid-cols-1 items-start gap-2 sm:grid-cols-2">
        <Tap answer="fine" {...one} />
        <WithWords answer="yes-if" name="condition" label="What would have to be so" {...one} />
        <WithWords answer="not-yet" name="reason" label="What it waits for" {...one} />
        <Tap answer="not-mine" {...one} />
      </div>
      {children}
    </Form>
  );
}

type One = Pick<QuestionProps, "mine" | "busy" | "typed"> & { answer: PositionAnswer };

function Tap({ answer, busy }: One): ReactElement {
  return (
    <SubmitButton name="answer" value={answer} look="secondary" pending={busy === answer} className="min-h-14">
      {answerLabels[answer]}
    </SubmitButton>
  );
}

function WithWords({
  answer,
  name,
  label,
  mine,
  busy,
  typed,
}: One & { name: "condition" | "reason"; label: string }): ReactElement {
  const isWrong = typed?.answer === answer;
  return (
    <details open={isWrong || undefined} className="group">
      <summary className={cx(buttonClass({ look: "secondary" }), "min-h-14 w-full list-none")}>
        {answerLabels[answer]}
      </summary>
      <div className="mt-3 mb-2 grid gap-3">
        <TextArea
          label={label}
          name={name}
          rows={2}
          maxLength={conditionLength}
          dir="auto"
          defaultValue={isWrong ? typed[name] : mine?.answer === answer ? (mine.words ?? "") : ""}
          error={isWrong ? typed.say : null}
        />
        <SubmitButton name="answer" value={answer} look="secondary" pending={busy === answer}>
          Send this answer
        </SubmitButton>
      </div>
    </details>
  );
}

/** Everything that was said, once more, after the plan went back. */
export function StillSo({ planId, mine, isBusy }: { planId: string; mine: MyStand; isBusy: boolean }): ReactElement {
  const words = mine.words ?? "";
  return (
    <Form method="post" action={myStandPath(planId)} preventScrollReset>
      <HiddenFields
        fields={{
          intent: "answer",
          answer: mine.answer,
          condition: mine.answer === "yes-if" ? words : "",
          reason: mine.answer === "not-yet" ? words : "",
          reach: mine.reach,
        }}
      />
      <SubmitButton look="secondary" pending={isBusy}>
        Yes, still so
      </SubmitButton>
    </Form>
  );
}

const reachWords: Record<Reach, (names: { companyName: string }) => string> = {
  named: ({ companyName }) => `Everybody at ${companyName} on this plan who has answered reads it beside your name.`,
  nameless: ({ companyName }) =>
    `Everybody at ${companyName} on this plan who has answered reads it, without your name.`,
  own: () => "You alone read it.",
};

/** Who reads an answer that was given. */
export function whoReadsIt(reach: Reach, names: { companyName: string }): string {
  return reachWords[reach](names);
}
