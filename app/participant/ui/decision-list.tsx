// The decision map as a list: the same people under the same four parts, with what the picture shows said in words, and the
// acts beside each.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { buyingRoles, buyingRoleWords } from "#app/participant/buying-role.ts";
import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, Select } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { BringIn } from "./bring-in.tsx";

export type DecisionListRow = {
  part: (typeof buyingRoles)[number] | null;
  people: { row: PersonRow; part: string; reportsTo: string | null; mayDescribe: boolean }[];
};

export type DecisionListProps = { planId: string; rows: readonly DecisionListRow[]; mayBringIn: boolean };

export function DecisionList({ rows, ...rest }: DecisionListProps): ReactElement {
  return (
    <>
      {rows.map(({ part, people }) => (
        <Section
          key={part ?? "none"}
          id={part ?? "not-said"}
          title={part ? buyingRoleWords[part] : "Their part is not said yet"}
        >
          {people.length === 0 ? (
            <p className="text-ink-2">Nobody so far.</p>
          ) : (
            <ul className="divide-line divide-y">
              {people.map((one) => (
                <One key={one.row.id} {...rest} {...one} />
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  );
}

function One({
  planId,
  mayBringIn,
  row,
  part,
  reportsTo,
  mayDescribe,
}: Omit<DecisionListProps, "rows"> & DecisionListRow["people"][number]): ReactElement {
  const under = [row.name === null ? "not named yet" : row.title, reportsTo && `reports to ${reportsTo}`];
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Avatar initials={row.initials ?? undefined} />
        <div className="min-w-0 flex-1 basis-40">
          <TextLink to={personPath(planId, row.id)} roomy>
            {row.called}
          </TextLink>
          <p className="text-ink-2 text-sm break-words" dir="auto">
            {under.filter(Boolean).join(" · ")}
          </p>
        </div>
        {row.reach !== "both" && <Chip reach={row.reach}>{row.readBy}</Chip>}
        {mayBringIn && <BringIn row={row} planId={planId} />}
      </div>
      {mayDescribe && (
        <div className="no-print">
          <Disclosure summary={<span aria-label={`Another part for ${row.called}`}>Another part</span>}>
            <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3" key={part}>
              <HiddenFields fields={{ participantId: row.id, "was.buyingRole": part }} />
              <Select id={`part-${row.id}`} name="buyingRole" label="Their part" defaultValue={part}>
                <option value="">Not said</option>
                {buyingRoles.map((one) => (
                  <option key={one} value={one}>
                    {buyingRoleWords[one]}
                  </option>
                ))}
              </Select>
              <SubmitButton look="secondary">Save</SubmitButton>
            </Form>
          </Disclosure>
        </div>
      )}
    </li>
  );
}
