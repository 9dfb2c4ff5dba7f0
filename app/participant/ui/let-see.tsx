import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

/** LN6: once and for good. */
export function LetSee(props: { other: string; team: string; as: string; isBusy: boolean }): ReactElement {
  const { other, team, as, isBusy } = props;
  const isByName = as === "your name";
  return (
    <Section
      title={`${other} does not know you are here`}
      lead={`Only ${team} reads your name. To do something both companies read, let ${other} see you first, write it only for yourself, or ask whoever leads this to do it.`}
    >
      <Form method="post" className="grid justify-items-start gap-3">
        <p className="text-ink-2 max-w-read">
          What goes along:{" "}
          {isByName ? "your name, what you are and what is written about your part" : `“${as}”, as you chose below`}.
          Nothing you did before, and not your address. This cannot be taken back.
        </p>
        <SubmitButton name="intent" value="become-visible" look="secondary" pending={isBusy} wide>
          {isByName ? `Let ${other} see my name` : `Let ${other} know I am here`}
        </SubmitButton>
      </Form>
    </Section>
  );
}
