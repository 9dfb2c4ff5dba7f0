// The people of one company as a list: who, what they decide here, what they need to say yes. On phones each is a block.
import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";

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
  return (
    <Table caption={caption}>
      <TableHead columns={columns} />
      <TableBody>
        {people.map((row) => (
          <PersonLine key={row.id} row={row} planId={planId} mayBringIn={mayBringIn} side={side} />
        ))}
      </TableBody>
    </Table>
  );
}

function PersonLine({
  row,
  planId,
  mayBringIn,
  side,
}: {
  row: PersonRow;
  planId: string;
  mayBringIn: boolean;
  side: "ours" | "theirs";
}): ReactElement {
  return (
    <Row id={row.isLead ? "leads" : undefined}>
      <Cell heading className="md:align-top">
        <span className="flex items-start gap-3">
          <Avatar initials={row.initials ?? undefined} side={side} />
          <span className="min-w-0">
            <Link
              to={personPath(planId, row.id)}
              className="rounded-control text-ink inline-flex min-h-11 items-center underline-offset-4 hover:underline md:min-h-0"
            >
              <span dir="auto">{row.called}</span>
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
      <Cell head="What they decide here" className={restOf(row.decides ?? row.part)}>
        {row.decides ?? row.part ?? <Nothing />}
      </Cell>
      <Cell head="What they need to say yes" className={restOf(row.needs)}>
        {row.needs ?? <Nothing />}
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
          <span className="min-w-0">
            <Link
              to={personPath(planId, row.id)}
              className="rounded-control text-ink inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline md:min-h-0"
            >
              <span dir="auto">{row.called}</span>
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

function BringIn({ row, planId }: { row: PersonRow; planId: string }): ReactElement | null {
  if (row.lane === "own" || row.isMe || row.knownAs) return null;
  if (row.name === null) {
    return (
      <LinkButton
        to={personPath(planId, row.id, "name")}
        size="small"
        className="whitespace-nowrap"
        aria-label={`Bring in: ${row.called}`}
      >
        Bring in
      </LinkButton>
    );
  }
  if (row.access !== "none") return null;
  return (
    <LinkButton
      to={personPath(planId, row.id, "invitation")}
      size="small"
      className="whitespace-nowrap"
      aria-label={`Invite: ${row.called}`}
    >
      Invite
    </LinkButton>
  );
}

/** "Security lead · Can change the plan · Invited on Tue 3 Nov by Dana Kim". */
function underName(row: PersonRow): string {
  const title = row.name === null ? null : row.title;
  const proof = row.isUnproved ? "address not proved" : null;
  return [title, row.accessWords, row.neededWords && `needed ${row.neededWords}`, row.invitedWords, proof]
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
