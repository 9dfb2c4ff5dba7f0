// The people of one company as a list: who, what they decide here, what they need to say yes; for the buying side also what they
// told us and when they are talked to next. On phones each is a block.
import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, TableBody, TableHead } from "#app/ui/table.tsx";

import { BareRoles, isBareRole } from "./bare-roles.tsx";
import { PersonLine, type PersonLineProps } from "./person-line.tsx";

export type PeopleTableProps = Omit<PersonLineProps, "row" | "isFolded"> & {
  caption: string;
  people: readonly PersonRow[];
};

const always = [
  { key: "who", text: "Who" },
  { key: "decides", text: "What they decide here" },
  { key: "needs", text: "What they need to say yes" },
];
const forUs = [
  { key: "told", text: "What they told us" },
  { key: "talk", text: "Next talk" },
];
const act = { key: "act", text: <span className="sr-only">What you can do</span> };

export function PeopleTable({ caption, ...props }: PeopleTableProps): ReactElement {
  const { planId, people, mayBringIn, beside, told } = props;
  const bare = people.filter((row) => isBareRole(row) && !beside[row.id] && !told?.[row.id]);
  const folded = new Set(bare.length > 1 ? bare.map(({ id }) => id) : []);
  return (
    <>
      <Table caption={caption}>
        <TableHead columns={[...always, ...(told ? forUs : []), act]} />
        <TableBody>
          {people.map((row) => (
            <PersonLine key={row.id} {...props} row={row} isFolded={folded.has(row.id)} />
          ))}
        </TableBody>
      </Table>
      {folded.size > 0 && <BareRoles roles={bare} planId={planId} mayBringIn={mayBringIn} />}
    </>
  );
}

/** The people of the company that sells: who they are is all there is to say here. */
export function PeopleList({
  planId,
  people,
  side,
  company,
}: Pick<PeopleTableProps, "planId" | "people" | "side"> & { company: string }): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {people.map((row) => (
        <li key={row.id} className="flex items-center gap-3 py-2">
          <Avatar initials={row.initials ?? undefined} side={side} />
          <span className="min-w-0 break-words">
            <Link
              to={personPath(planId, row.id)}
              className="rounded-control text-ink inline-flex min-h-11 min-w-11 items-center font-semibold underline-offset-4 hover:underline md:-my-2.5"
            >
              <span dir="auto" className="min-w-0">
                {row.called}
              </span>
              {row.isMe && <span className="text-ink-3 ms-1 font-normal">(you)</span>}
            </Link>
            <span className="text-ink-2 block text-sm">
              {row.title === company ? row.accessWords : `${row.title} · ${row.accessWords}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
