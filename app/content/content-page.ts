// A content's own page, as one reader is shown it.
import type { Lane } from "#app/lib/lane.ts";

import type { ContentAnswerWord } from "./content.ts";
import type { ShownFile } from "./file.ts";
import type { ContentCard } from "./library.ts";
import type { NoteBlock } from "./note.ts";

export type ShownVersion = {
  number: number;
  isNewest: boolean;
  url: string | null;
  note: NoteBlock[] | null;
  file: ShownFile | null;
};

export type ContentPage = {
  card: ContentCard;
  lane: Lane;
  /** Null where it is kept for others. */
  shown: ShownVersion | null;
  versions: { number: number; by: string; on: string; news: string | null }[];
  /** What readers said, each the last time, as far as this reader may know it. */
  answers: { key: string; who: string; answer: ContentAnswerWord; missing: string | null; readBy: string }[];
  /** Of those who are told of together only (CO1). */
  summary: { yes: number; notQuite: number } | null;
  mine: { answer: ContentAnswerWord; missing: string | null } | null;
  /** Null where nobody asks this reader. */
  answerLanes: { value: "shared" | "team"; label: string }[] | null;
  /** Only of people who let it be seen (CO1). */
  readBy: string | null;
  may: { tend: boolean; share: boolean; keep: boolean };
};
