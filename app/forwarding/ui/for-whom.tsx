import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { fieldWords } from "#app/participant/buying-role.ts";
import type { NewForward } from "#app/forwarding/new-forward.ts";
import { Button } from "#app/ui/button.tsx";
import { HiddenFields, Select } from "#app/ui/field.tsx";

/** For whom it is. Choosing writes the text for them: at once where scripts run, else by a button that asks for the page again. */
export function ForWhom({
  data,
  toId,
  keep,
  action,
  prefix,
  onChoose,
}: {
  data: NewForward;
  toId: string;
  keep: Record<string, string | null>;
  action: string;
  prefix: string;
  onChoose: (id: string) => void;
}): ReactElement {
  const kept = Object.fromEntries(Object.entries(keep).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <Form method="get" action={action} className="grid grid-cols-1 gap-2">
      <HiddenFields fields={kept} />
      <Select
        label="For"
        name="to"
        id={`${prefix}for-whom`}
        value={toId}
        onChange={(event) => onChoose(event.currentTarget.value)}
        required={!data.mayAddNew}
      >
        <option value="">{nobodyYet(data)}</option>
        {data.people.map(({ id, called }) => (
          <option key={id} value={id}>
            {called}
          </option>
        ))}
      </Select>
      <noscript>
        <Button type="submit">Write the text for them</Button>
      </noscript>
    </Form>
  );
}

function nobodyYet({ mayAddNew, field }: NewForward): string {
  if (!mayAddNew) return "Choose somebody";
  return field
    ? `${fieldWords[field].label}: somebody who is not on the list yet`
    : "Somebody who is not on the list yet";
}
