// The decision map as a list: the same people under the same four parts, with what the picture shows said in words, and the
// acts beside each.
import { Form } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import type { ReactElement } from "react";

import { type BuyingRole, buyingRoles, buyingRoleWords } from "#app/participant/buying-role.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { HiddenFields } from "#app/ui/field.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";
import { Card } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { BringIn } from "./bring-in.tsx";

export type DecisionListProps = {
  planId: string;
  rows: readonly {
    part: BuyingRole | null;
    people: readonly { row: PersonRow; part: string; reportsTo: string | null; mayDescribe: boolean }[];
  }[];
  mayBringIn: boolean;
};

export function DecisionList({ rows, ...rest }: DecisionListProps): ReactElement {
  return (
    <Card className="grid gap-6">
      {rows.map(({ part, people }) => (
        <section key={part ?? "none"} aria-labelledby={`part-${part ?? "none"}`}>
          <h2 id={`part-${part ?? "none"}`} className="mb-1 text-lg font-semibold">
            {part ? buyingRoleWords[part] : "Their part is not said yet"}
          </h2>
          {people.length === 0 ? (
            <p className="text-ink-2">Nobody so far.</p>
          ) : (
            <ul className="divide-line divide-y">
              {people.map((one) => (
                <One key={one.row.id} {...rest} {...one} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </Card>
  );
}

function One({
  planId,
  mayBringIn,
  row,
  part,
  reportsTo,
  mayDescribe,
}: Omit<DecisionListProps, "rows"> & DecisionListProps["rows"][number]["people"][number]): ReactElement {
  const under = [row.name === null ? "not named yet" : row.title, reportsTo && `reports to ${reportsTo}`];
  return (
    <li className="flex items-center gap-3 py-1.5">
      <Avatar initials={row.initials ?? undefined} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-40 break-words">
          <TextLink to={personPath(planId, row.id)} roomy>
            {row.called}
          </TextLink>
          <p className="text-ink-2 -mt-1.5 text-sm" dir="auto">
            {under.filter(Boolean).join(" · ")}
          </p>
        </div>
        {row.reach !== "both" && <Chip reach={row.reach}>{row.readBy}</Chip>}
        {mayBringIn && <BringIn row={row} planId={planId} />}
      </div>
      {mayDescribe && <PartMenu planId={planId} row={row} part={part} />}
    </li>
  );
}

/** Gives them another part by one press. `part` is the one that is stored; empty where none is. */
function PartMenu({ planId, row, part }: { planId: string; row: PersonRow; part: string }): ReactElement {
  return (
    <Menu
      label={<Ellipsis className="size-5" aria-hidden="true" />}
      spoken={`Another part for ${row.called}`}
      size="small"
    >
      <Form method="post" action={peoplePath(planId, "by-decision")} preventScrollReset>
        <HiddenFields fields={{ participantId: row.id, "was.buyingRole": part }} />
        {[...buyingRoles, null]
          .filter((one) => (one ?? "") !== part)
          .map((one) => (
            <button
              key={one ?? "none"}
              name="buyingRole"
              value={one ?? ""}
              className={cx(menuItemClass, "cursor-pointer")}
            >
              {one ? buyingRoleWords[one] : "No part yet"}
            </button>
          ))}
      </Form>
    </Menu>
  );
}
