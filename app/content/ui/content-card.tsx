import { FileText, Link2, Lock, StickyNote } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import type { ContentCard as Card } from "#app/content/library.ts";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";

import { saidWords } from "./said-words.ts";

export type ContentCardProps = {
  card: Card;
  to: string;
  /** One act, over the link that the card as a whole is. */
  action?: ReactNode;
};

/** One content in a list: what it answers, from whom, for whom it helps, who can read it. The whole card leads to it. */
export function ContentCard({ card, to, action }: ContentCardProps): ReactElement {
  return (
    <li className="rounded-card border-line bg-surface hover:border-line-strong has-[h3>a:focus-visible]:outline-focus relative grid content-between gap-4 border p-4 transition-colors has-[h3>a:focus-visible]:outline-3 has-[h3>a:focus-visible]:outline-offset-2 sm:p-5">
      <div className="grid gap-2">
        <p className="text-ink-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="inline-flex min-w-0 items-center gap-1.5">
            <KindIcon kind={card.kind} />
            <span className="min-w-0 break-words">{card.what}</span>
          </span>
          {card.isNewer && <StatusWord shape="started">New since you read it</StatusWord>}
          {card.isRetired && <StatusWord shape="left-out">No longer in use</StatusWord>}
        </p>
        <h3 className="text-ink font-semibold break-words" dir="auto">
          <Link to={to} className="no-underline outline-none after:absolute after:inset-0 hover:underline">
            {card.title}
          </Link>
        </h3>
        {card.question && (
          <p className="text-ink-2 text-pretty break-words" dir="auto">
            “{card.question}”
          </p>
        )}
        {card.keptWords && <p className="text-ink-2 text-sm">{card.keptWords}</p>}
        {card.replacedBy && <p className="text-ink-2 text-sm">Read “{card.replacedBy.title}” instead.</p>}
      </div>
      <div className="grid gap-2">
        {card.tags && <p className="text-ink-3 text-sm">{card.tags}</p>}
        {(card.said.yes > 0 || card.said.notQuite > 0) && <p className="text-ink-2 text-sm">{saidWords(card.said)}</p>}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-ink-3 min-w-0 text-sm break-words">{card.from}</p>
          <Chip reach={card.reach}>{card.readBy}</Chip>
        </div>
        {action && <div className="relative pt-1">{action}</div>}
      </div>
    </li>
  );
}

function KindIcon({ kind }: { kind: Card["kind"] }): ReactElement {
  const Icon = kind === null ? Lock : { link: Link2, note: StickyNote, file: FileText }[kind];
  return <Icon className="size-4 shrink-0" aria-hidden="true" />;
}

/** Cards side by side from 640 px on; three where a member's page has the room. `title` is for whoever goes by headings. */
export function CardGrid({
  title,
  columns = 2,
  children,
}: {
  title?: string;
  columns?: 2 | 3;
  children: ReactNode;
}): ReactElement {
  return (
    <div>
      {title && <h2 className="sr-only">{title}</h2>}
      <ul className={cx("grid grid-cols-1 gap-4 sm:grid-cols-2", columns === 3 && "xl:grid-cols-3")}>{children}</ul>
    </div>
  );
}
