import type { ReactElement } from "react";

import type { ContentCard } from "#app/content/library.ts";
import { Chip } from "#app/ui/chip.tsx";

import { saidWords } from "./said-words.ts";

/** From whom, what kind, for whom, and who can read it, in one quiet block under the title. */
export function ContentFactsList({ card, readBy }: { card: ContentCard; readBy: string | null }): ReactElement {
  const said = card.said.yes + card.said.notQuite > 0 ? saidWords(card.said) : null;
  const lines = [card.tags, card.keptFor && `Kept for ${card.keptFor}`, said, readBy].filter(Boolean);
  return (
    <div className="text-ink-2 -mt-2 grid gap-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Chip reach={card.reach}>{card.readBy}</Chip>
        <span className="break-words">{card.what}</span>
        <span className="text-ink-3 break-words">{card.from}</span>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
