import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { answerLength } from "#app/question/question.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Section } from "#app/ui/section.tsx";

type Conflicts = { conflicts?: { field: string; label: string; mine: string; theirs: string }[] | undefined };

export type AnswerFormProps = {
  /** The answer as it stands; null while there is none. */
  answer: string | null;
  readBy: string;
  /** Whether writing it finishes a step. */
  hasStep: boolean;
  sent: (Answered & Conflicts) | undefined;
};

/** The answer, written once for everybody who reads the question. */
export function AnswerForm({ answer, readBy, hasStep, sent }: AnswerFormProps): ReactElement {
  const conflict = sent?.conflicts?.[0];
  if (conflict) {
    return (
      <Form method="post">
        <input type="hidden" name="answer" value={conflict.mine} />
        <input type="hidden" name="was.answer" value={conflict.theirs} />
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={(sent.refused ?? "").split(".")[0]}
        />
      </Form>
    );
  }
  if (answer !== null && !sent) {
    return (
      <Disclosure summary="Change the answer">
        <Fields answer={answer} sent={sent} label="The answer" submit="Save" />
      </Disclosure>
    );
  }
  const lead = `Read by ${readBy}.${hasStep ? " Answering also marks its step as done." : ""}`;
  return (
    <Section id="answer" title={answer === null ? "Answer it" : "Change the answer"} lead={lead}>
      <Fields answer={answer} sent={sent} label="Your answer" submit={answer === null ? "Answer" : "Save"} />
    </Section>
  );
}

function Fields({
  answer,
  sent,
  label,
  submit,
}: Pick<AnswerFormProps, "answer" | "sent"> & { label: string; submit: string }): ReactElement {
  const { state } = useNavigation();
  const wrong = sent?.invalid ?? {};
  const errors = Object.entries(wrong).map(([field, say]) => (field ? { say, fieldId: "your-answer" } : { say }));
  const typed = sent?.values["answer"];
  return (
    <Form method="post" className="grid max-w-2xl gap-4">
      <FormErrors errors={sent?.refused ? [...errors, { say: sent.refused }] : errors} />
      <input type="hidden" name="was.answer" value={answer ?? ""} />
      <TextArea
        name="answer"
        id="your-answer"
        label={label}
        rows={5}
        required
        dir="auto"
        maxLength={answerLength}
        defaultValue={typeof typed === "string" ? typed : (answer ?? "")}
        error={wrong["answer"]}
      />
      <div>
        <SubmitButton pending={state === "submitting"} pendingText="Saving" wide>
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
