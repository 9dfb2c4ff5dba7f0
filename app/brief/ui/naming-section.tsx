// Whether the summary may name whoever reads this: their own word, with how they stand there either way.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Section } from "#app/ui/section.tsx";

export function NamingSection({
  naming: { asNamed, asRole, mayBeNamed },
  isBusy,
}: {
  naming: { asNamed: string; asRole: string; mayBeNamed: boolean };
  isBusy: boolean;
}): ReactElement {
  return (
    <Section
      id="naming"
      title="In the summary"
      lead={`The summary names nobody who has not agreed to it. You stand there as “${mayBeNamed ? asNamed : asRole}”.`}
    >
      <Form method="post" preventScrollReset className="grid justify-items-start gap-2">
        <Checkbox
          key={String(mayBeNamed)}
          name="mayBeNamed"
          defaultChecked={mayBeNamed}
          label="The summary may name me"
          hint={`As “${asNamed}”, with where you stand if your team reads it. You can take it back; what was sent before keeps its words.`}
        />
        <SubmitButton name="intent" value="naming" look="secondary" pending={isBusy} wide>
          Save for the summary
        </SubmitButton>
      </Form>
    </Section>
  );
}
