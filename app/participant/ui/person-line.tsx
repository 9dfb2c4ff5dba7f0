// One person or role as a line of the list.
import type { ReactElement, ReactNode } from "react";

import type { BesideRow } from "#app/participant/around-person.ts";
import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { asSentence } from "#app/participant/person-words.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";
import { Cell, Row } from "#app/ui/table.tsx";

import { BringIn } from "./bring-in.tsx";
import { PersonMenu } from "./person-menu.tsx";

export type PersonLineProps = {
  planId: string;
  row: PersonRow;
  /** Shown below the list on phones, with others like it. */
  isFolded: boolean;
  /** Whether this reader leads the plan and so may bring people in. */
  mayBringIn: boolean;
  /** Whether this reader can write a note, plan a talk and pass something on. */
  mayTakePart: boolean;
  /** The shape of the avatars: `ours` for the company that buys, `theirs` for the one that sells, whoever reads. */
  side: "ours" | "theirs";
  /** The company that sells, by its name. */
  seller: string;
  beside: Record<string, BesideRow>;
  /** What somebody told us, by person or role, for the buying side; null for a member, who has no such columns. */
  told: Record<string, { sentence: string; note: string }> | null;
};

export function PersonLine({ row, isFolded, ...list }: PersonLineProps): ReactElement {
  const { planId, mayBringIn, mayTakePart } = list;
  const beside = list.beside[row.id];
  const told = list.told?.[row.id];
  const isOfCompany = row.side === "buyer";
  const hasMenu = isOfCompany && mayTakePart && list.told !== null && !row.isMe;
  return (
    <Row id={row.isLead ? "leads" : undefined} className={cx("max-md:relative", isFolded && "max-md:hidden")}>
      <Cell heading className={cx("md:align-top", hasMenu && "max-md:pe-9")}>
        <Who row={row} head={beside?.head ?? null} planId={planId} side={list.side} seller={list.seller} />
      </Cell>
      <Said head="What they decide here">{(row.decides ?? row.part) && asSentence(row.decides ?? row.part ?? "")}</Said>
      <Said head="What they need to say yes">{row.needs && asSentence(row.needs)}</Said>
      {list.told && (
        <>
          <Said head="What they told us">
            {told && (
              <>
                <span dir="auto">{told.sentence}</span>
                <span className="text-ink-3 block text-sm">{told.note}</span>
              </>
            )}
          </Said>
          <Said head="Next talk">
            {beside?.talk && (
              <>
                <span dir="auto">{asSentence(beside.talk.words)}</span>
                <span className="text-ink-3 block text-sm">{beside.talk.readBy}</span>
              </>
            )}
          </Said>
        </>
      )}
      <Cell className="empty:hidden md:align-top md:empty:table-cell">
        {isOfCompany && (
          <span className="flex items-center gap-1 empty:hidden md:justify-end">
            {mayBringIn && <BringIn row={row} planId={planId} />}
            {hasMenu && (
              // On phones at the right end of the person's own line, where a thumb looks for it.
              <span className="max-md:absolute max-md:-end-3 max-md:top-4">
                <PersonMenu row={row} planId={planId} />
              </span>
            )}
          </span>
        )}
      </Cell>
    </Row>
  );
}

function Who({
  row,
  head,
  planId,
  side,
  seller,
}: {
  row: PersonRow;
  head: BesideRow["head"];
  planId: string;
  side: "ours" | "theirs";
  seller: string;
}): ReactElement {
  return (
    <span className="flex items-start gap-3">
      <Avatar initials={row.initials ?? undefined} side={side} />
      <span className="min-w-0 break-words">
        <Link
          to={personPath(planId, row.id)}
          className="rounded-control text-ink inline-flex min-h-11 max-w-full min-w-11 items-center underline-offset-4 hover:underline md:-my-2.5"
        >
          <span dir="auto" className="min-w-0">
            {row.called}
          </span>
          {row.isMe && <span className="text-ink-3 ms-1 font-normal">(you)</span>}
        </Link>
        <span className="text-ink-2 block text-sm font-normal">{underName(row)}</span>
        {head && (
          <span className="text-ink-2 block text-sm font-normal">
            Reports to <span dir="auto">{head.called}</span>
            {head.readBy && ` (${head.readBy})`}
          </span>
        )}
        {row.shownAs && (
          <span className="text-ink-2 block text-sm font-normal">
            {seller} reads “<span dir="auto">{row.shownAs}</span>”
          </span>
        )}
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
  );
}

/** On phones a cell without words would be a line without a use. */
function Said({ head, children }: { head: string; children: ReactNode }): ReactElement {
  if (children) {
    return (
      <Cell head={head} className="break-words md:align-top">
        {children}
      </Cell>
    );
  }
  return (
    <Cell head={head} className="hidden md:table-cell md:align-top">
      <span className="text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">nothing written down</span>
      </span>
    </Cell>
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
