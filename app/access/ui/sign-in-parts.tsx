// What the pages for signing in share.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { KeptFields } from "#app/ui/kept-fields.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** The address somebody typed, with the way to type another. */
export function AddressLine({ address }: { address: string }): ReactElement {
  return (
    <p className="-my-2 flex flex-wrap items-center justify-between gap-x-4">
      <strong className="min-w-0 break-words">{address}</strong>
      <TextLink roomy to="/sign-in">
        Another address
      </TextLink>
    </p>
  );
}

/** Signed in meanwhile, perhaps in another window: what was kept only has to be sent on. */
export function SendKept({
  action,
  kept,
  address,
}: {
  action: string;
  kept: { name: string; value: string }[];
  address: string;
}): ReactElement {
  return (
    <Form method="post" action={action} reloadDocument className="grid justify-items-start gap-3">
      <KeptFields fields={kept} />
      <p>You are signed in as {address}.</p>
      <SubmitButton>Send it now</SubmitButton>
    </Form>
  );
}

const people = [
  ["rep", "Sam", "the rep at Northwind"],
  ["manager", "Mara", "runs the team at Northwind"],
  ["marketer", "Theo", "writes what helps, at Northwind"],
  ["champion", "Dana", "leads the purchase at Acme"],
  ["finance", "Finance at Acme", "reads by a link"],
] as const;

/** One click into the sample, only on the machine it runs on. */
export function SamplePeople(): ReactElement {
  return (
    <Section
      title="Look around in the sample"
      lead="Nothing here is real, and no mail is sent. Open one side in a private window to see both at once."
    >
      <ul className="grid gap-2">
        {people.map(([persona, name, what]) => (
          <li key={persona}>
            <LinkButton to={`/sample/${persona}`} reloadDocument className="w-full">
              <span className="me-auto text-start">{name}</span>
              <span className="text-ink-2 text-end text-sm font-normal">{what}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
