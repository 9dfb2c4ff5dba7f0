// A library is everything there is to read on one plan (or, for members, in the workspace), as one reader is shown it. What
// is looked for stands in the address: each choice is a link of its own that Back returns from.
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { fieldsOfWork } from "#app/participant/buying-role.ts";
import type { StageKind } from "#app/plan/stage.ts";
import { stageKinds } from "#app/plan/stage.ts";
import type { Side } from "#app/lib/lane.ts";

import { type ContentKind, type Purpose, purposes } from "./content.ts";

export type ContentCard = {
  id: string;
  /** Null where it is kept for others: what it is, is then not told. */
  kind: ContentKind | null;
  title: string;
  /** The question it answers. */
  question: string | null;
  side: Side;
  purpose: Purpose | null;
  stageKinds: StageKind[];
  fields: FieldOfWork[];
  isWhenNot: boolean;
  /** P6: null where this reader may read it; else whom it is kept for and whom to ask. */
  keptWords: string | null;
  /** "Kept for Lea" to somebody who may read it; null where it is kept for nobody. */
  keptFor: string | null;
  /** For whom and when it helps: "For Trial, Finance · Why now". */
  tags: string | null;
  /** "Note · 3 min", "Link · northwind.example", "PDF · 1.2 MB". */
  what: string;
  /** "Sam Okafor, Northwind · Tue 3 Nov". */
  from: string;
  readBy: string;
  reach: "own" | "team" | "both";
  /** A newer version than the one this reader read. */
  isNewer: boolean;
  isRetired: boolean;
  replacedBy: { id: string; title: string } | null;
  /** P8: what readers said, as far as this reader may know it. */
  said: { yes: number; notQuite: number };
};

export type LibraryAsked = {
  search: string;
  stage: StageKind | "";
  field: FieldOfWork | "";
  purpose: Purpose | "";
  side: Side | "";
  isRetired: boolean;
};

/** What an address asks for; what it does not know, it does not ask for. */
export function libraryAsked(query: URLSearchParams): LibraryAsked {
  return {
    search: (query.get("q") ?? "").trim().slice(0, 200),
    stage: oneOf(stageKinds, query.get("stage")),
    field: oneOf(fieldsOfWork, query.get("for")),
    purpose: oneOf(purposes, query.get("purpose")),
    side: oneOf(["buyer", "seller"] as const, query.get("from")),
    isRetired: query.get("show") === "retired",
  };
}

type Findable = Pick<ContentCard, "title" | "question" | "stageKinds" | "fields" | "purpose" | "side" | "isRetired"> & {
  text?: string;
};

/** Content without a tag helps everybody at every stage, so a filter by tag leaves it in. */
export function isFound(card: Findable, asked: LibraryAsked): boolean {
  if (card.isRetired !== asked.isRetired) return false;
  if (asked.side && card.side !== asked.side) return false;
  if (asked.purpose && card.purpose !== asked.purpose) return false;
  if (asked.stage && card.stageKinds.length > 0 && !card.stageKinds.includes(asked.stage)) return false;
  if (asked.field && card.fields.length > 0 && !card.fields.includes(asked.field)) return false;
  const words = asked.search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [card.title, card.question, card.text].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What is new for this reader first, then what answers a question, then by title. */
export function inOrder<Card extends Pick<ContentCard, "isNewer" | "question" | "title" | "id">>(
  cards: readonly Card[],
): Card[] {
  const rank = (card: Card): number => (card.isNewer ? 0 : card.question ? 1 : 2);
  return [...cards].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

function oneOf<const Value extends string>(values: readonly Value[], asked: string | null): Value | "" {
  return values.find((value) => value === asked) ?? "";
}
