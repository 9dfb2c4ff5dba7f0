// AL6, on the buyer's page: small, quiet and never asked twice. Once answered it shows the answer, and how to change it.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { type InStepAnswer, inStepAnswers, inStepChoices } from "#app/alignment/alignment.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";

export type InStepQuestionProps = {
  planId: string;
  /** Who is asked about. */
  workspaceName: string;
  said: { answer: InStepAnswer; byName: string; on: string } | null;
  back: string;
};

export function InStepQuestion(props: InStepQuestionProps): ReactElement {
  const { workspaceName, said } = props;
  if (!said) {
    return (
      <section aria-labelledby="in-step-title" className="grid gap-2">
        <h2 id="in-step-title" className="font-medium">
          Is {workspaceName} in step with us?
        </h2>
        <Answers {...props} />
        <p className="text-ink-3 text-sm">If you like. {workspaceName} reads the answer.</p>
      </section>
    );
  }
  return (
    <section aria-label={`Is ${workspaceName} in step with us?`}>
      <p className="text-ink-2">
        {saidWords[said.answer](workspaceName)} {said.byName} said so on {said.on}.
      </p>
      <Disclosure summary="Change">
        <Answers {...props} />
      </Disclosure>
    </section>
  );
}

const saidWords: Record<InStepAnswer, (workspaceName: string) => string> = {
  "ahead-of-us": (workspaceName) => `${workspaceName} is ahead of us.`,
  "in-step": (workspaceName) => `${workspaceName} is in step with us.`,
  "behind-us": (workspaceName) => `${workspaceName} is behind us.`,
};

function Answers({ planId, said, back }: InStepQuestionProps): ReactElement {
  const fetcher = useFetcher<{ refused?: string }>();
  return (
    <fetcher.Form method="post" action={`/plans/${planId}/in-step`} preventScrollReset className="flex flex-wrap gap-2">
      <HiddenFields fields={{ back }} />
      {inStepAnswers.map((answer) => (
        <Button
          key={answer}
          type="submit"
          name="answer"
          value={answer}
          size="small"
          aria-pressed={said ? said.answer === answer : undefined}
        >
          {inStepChoices[answer]}
        </Button>
      ))}
      {fetcher.data?.refused && (
        <p role="alert" className="text-risk w-full text-sm">
          {fetcher.data.refused}
        </p>
      )}
    </fetcher.Form>
  );
}
