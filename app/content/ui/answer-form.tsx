// "Did this answer it?" (P8): one press where it did, one line more where it did not quite.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ContentPage } from "#app/content/content-page.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

export type AnswerFormProps = {
  action: string;
  question: string | null;
  mine: ContentPage["mine"];
  lanes: readonly { value: "shared" | "team"; label: string }[];
};

export function AnswerForm({ action, question, mine, lanes }: AnswerFormProps): ReactElement {
  const fetcher = useFetcher<Answered>();
  const answer = fetcher.data;
  const isBusy = fetcher.state !== "idle";
  const said = mine?.answer === "yes" ? "You said: yes, it did." : mine ? "You said: not quite." : null;
  return (
    <Section
      id="answer"
      title={question ? "Did this answer it?" : "Did this help?"}
      lead={question ? <span dir="auto">“{question}”</span> : undefined}
    >
      {said && <p className="text-ink-2 mb-3">{said} You can say it anew.</p>}
      {answer?.refused && (
        <p role="alert" className="text-warn mb-3 font-medium">
          {answer.refused}
        </p>
      )}
      <fetcher.Form method="post" action={action} className="grid max-w-2xl gap-5" preventScrollReset>
        <TextArea
          name="missing"
          label="What is missing, if anything"
          optional
          rows={2}
          maxLength={1_000}
          dir="auto"
          defaultValue={mine?.missing ?? undefined}
          error={answer?.invalid?.["missing"]}
        />
        {lanes.length > 1 ? (
          <RadioCards
            name="readBy"
            legend="Who reads your answer"
            value={lanes[0]?.value}
            options={lanes}
            columns={2}
          />
        ) : (
          <p className="text-ink-3 text-sm">
            Who reads your answer: {lanes[0]?.label}
            <input type="hidden" name="readBy" value={lanes[0]?.value} />
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <SubmitButton look="secondary" name="answer" value="yes" pending={isBusy} wide>
            Yes, it did
          </SubmitButton>
          <SubmitButton look="secondary" name="answer" value="not-quite" pending={isBusy} wide>
            Not quite
          </SubmitButton>
        </div>
      </fetcher.Form>
    </Section>
  );
}
