import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

/** One act puts the measures of why into the project again, 30, 60 and 90 days after go-live (PJ3). */
export function CheckOffer({
  measures,
  hasGoLive,
}: {
  measures: readonly { id: string; words: string }[];
  hasGoLive: boolean;
}): ReactElement {
  const when = hasGoLive ? "" : " They get their day once a go-live is set.";
  return (
    <Section
      title="Will it have been worth it?"
      lead={`Count the same things again 30, 60 and 90 days after go-live, and see beside each other what was and what you wanted.${when}`}
      className="no-print"
    >
      <Form method="post" preventScrollReset className="grid gap-2">
        <HiddenFields fields={{ intent: "checks" }} />
        {measures.map(({ id, words }) => (
          <Checkbox key={id} name="measures" value={id} defaultChecked label={<span dir="auto">{words}</span>} />
        ))}
        <SubmitButton look="secondary" wide className="mt-1 justify-self-start">
          Put the checks in
        </SubmitButton>
      </Form>
    </Section>
  );
}
