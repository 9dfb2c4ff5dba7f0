// The people of one company as a list: who, what they decide here, what they need to say yes. On phones each is a block.
import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { asSentence } from "#app/participant/person-words.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Link } from "#app/ui/link.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";

import { BareRoles, isBareRole } from "./bare-roles.tsx";
import { BringIn } from "./bring-in.tsx";

export type PeopleTableProps = {
  planId: string;
  caption: string;
  people: readonly PersonRow[];
  /** Whether this reader leads the plan and so may bring people in. */
  mayBringIn: boolean;
  /** The shape of the avatars: `ours` for the company that buys, `theirs` for the one that sells, whoever reads. */
  side: "ours" | "theirs";
};

const columns = [
  { key: "who", text: "Who", className: "w-[34%]" },
  { key: "decides", text: "What they decide here" },
  { key: "needs", text: "What they need to say yes" },
  { key: "act", text: <span className="sr-only">What you can do</span> },
];

export function PeopleTable({ planId, caption, people, mayBringIn, side }: PeopleTableProps): ReactElement {
  const bare = people.filter(isBareRole);
  return (
    <>
      <Table caption={caption}>
        <TableHead columns={columns} />
        <TableBody>
          {people.map((row) => (
            <PersonLine
              key={row.id}
              row={row}
              planId={planId}
              mayBringIn={mayBringIn}
              side={side}
              isFolded={bare.length > 1 && isBareRole(row)}
            />
          ))}
        </TableBody>
      </Table>
      {bare.length > 1 && <BareRoles roles={bare} planId={planId} mayBringIn={mayBringIn} />}
    </>
  );
}

function PersonLine({
  row,
  planId,
  mayBringIn,
  side,
  isFolded,
}: {
  row: PersonRow;
  planId: string;
  mayBringIn: boolean;
  side: "ours" | "theirs";
  isFolded: boolean;
}): ReactElement {
  const decides = row.decides ?? row.part;
  return (
    <Row id={row.isLead ? "leads" : undefined} className={isFolded ? "max-md:hidden" : undefined}>
      <Cell heading className="md:align-top">
        <span className="flex items-start gap-3">
          <Avatar initials={row.initials ?? undefined} side={side} />
          <span className="min-w-0 break-words">
            <Link
              to={personPath(planId, row.id)}
              className="rounded-control text-ink inline-flex min-h-11 max-w-full items-center underline-offset-4 hover:underline md:min-h-0"
            >
              <span dir="auto" className="min-w-0">
                {row.called}
              </span>
              {row.isMe && <span className="text-ink-3 ms-1 font-normal">(you)</span>}
            </Link>
            <span className="text-ink-2 block text-sm font-normal">{underName(row)}</span>
            {row.knownAs && (
              <span className="text-ink-2 block text-sm font-normal">
                You know them as{" "}
                <Link to={personPath(planId, row.knownAs.id)} className="text-brand underline underline-offset-4">
                  {row.knownAs.called}
                </Link>
              </span>
            )}
            {row.reach !== "both" && (
              <span className="mt-1.5 block font-normal">
                <Chip reach={row.reach}>{row.readBy}</Chip>
              </span>
            )}
          </span>
        </span>
      </Cell>
      <Cell head="What they decide here" className={restOf(decides)}>
        {decides === null ? <Nothing /> : asSentence(decides)}
      </Cell>
      <Cell head="What they need to say yes" className={restOf(row.needs)}>
        {row.needs === null ? <Nothing /> : asSentence(row.needs)}
      </Cell>
      <Cell className="md:text-end md:align-top">
        {mayBringIn && row.side === "buyer" && <BringIn row={row} planId={planId} />}
      </Cell>
    </Row>
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
              className="rounded-control text-ink inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline md:min-h-0"
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

/**
 * "Security lead · Can change the plan". The invitation is news only where it gives no access any more; else it stands on the
 * person's own page. It never goes because somebody came: that would tell that they opened the link (CO4).
 */
function underName(row: PersonRow): string {
  const title = row.name === null ? null : row.title;
  const invited = row.access === "none" ? row.invitedWords : null;
  const proof = row.isUnproved ? "address not proved" : null;
  return [title, row.accessWords, row.neededWords && `needed ${row.neededWords}`, invited, proof]
    .filter(Boolean)
    .join(" · ");
}

/** On phones a cell without words would be a line without a use. */
function restOf(text: string | null): string {
  return text === null ? "hidden md:table-cell md:align-top" : "md:align-top";
}

function Nothing(): ReactElement {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">nothing written down</span>
    </span>
  );
}
