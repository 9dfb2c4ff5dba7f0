// A card is a content as one reader is shown it in a list: words already chosen for that reader, and nothing of what is in a
// paper that is kept for others.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { fieldWords } from "#app/participant/buying-role.ts";
import { shortName } from "#app/participant/participant.ts";
import { stageDefault, type StageKind } from "#app/plan/stage.ts";
import { readByWords } from "#app/step/step-row.ts";

import type { ContentWords } from "./change.ts";
import { type ContentKind, kindWords, purposeWords } from "./content.ts";
import { sizeWords } from "./file.ts";
import type { ContentCard } from "./library.ts";
import { readingMinutes } from "./note.ts";

/** What the database says of one content and its newest version; null where it is kept for others. */
export type ContentFacts = ContentWords & {
  id: string;
  side: Side;
  lane: Lane;
  isKept: boolean;
  createdAt: Date;
  createdByName: string;
  sharedAt: Date | null;
  retiredAt: Date | null;
  replacedById: string | null;
  newest: NewestFacts | null;
};

export type NewestFacts = {
  number: number;
  kind: ContentKind;
  url: string | null;
  /** How long a note is. */
  characters: number | null;
  fileName: string | null;
  bytes: number | null;
  byName: string;
  at: Date;
};

export type CardReader = {
  side: Side;
  participantId: string | null;
  companyName: string;
  workspaceName: string;
  today: IsoDate;
  zone: string;
  /** How the plan calls its kinds of stage. */
  stageLabels: Readonly<Partial<Record<StageKind, string>>>;
};

export type CardBeside = {
  /** For whom it is kept, as this reader may know them. */
  keptFor: readonly { id: string; name: string | null; title: string }[];
  readNumber: number | null;
  titles: ReadonlyMap<string, string>;
  said: { yes: number; notQuite: number };
};

export function contentCard(facts: ContentFacts, reader: CardReader, beside: CardBeside): ContentCard {
  const { id, title, side, purpose, stageKinds, fields, isWhenNot, lane, newest, replacedById } = facts;
  const replacement = replacedById === null ? undefined : beside.titles.get(replacedById);
  return {
    ...{ id, title, side, purpose, stageKinds, fields, isWhenNot },
    question: facts.question,
    kind: newest?.kind ?? null,
    keptWords: newest ? null : keptWords(facts, beside.keptFor, reader),
    keptFor: facts.isKept && newest ? keptForWords(beside.keptFor, reader) : null,
    tags: tagWords(facts, reader),
    what: newest ? whatWords(newest) : "Kept for named people",
    from: fromWords(facts, reader),
    readBy: readByWords(lane, reader),
    reach: lane === "shared" ? "both" : lane === "own" ? "own" : "team",
    isNewer: newest !== null && beside.readNumber !== null && beside.readNumber < newest.number,
    isRetired: facts.retiredAt !== null,
    replacedBy: replacedById !== null && replacement !== undefined ? { id: replacedById, title: replacement } : null,
    said: beside.said,
  };
}

/** "Note · 3 min", "Link · northwind.example", "PDF · 1.2 MB". */
export function whatWords({ kind, url, characters, fileName, bytes }: NewestFacts): string {
  if (kind === "note") return `${kindWords.note} · ${readingMinutes(characters ?? 0)} min`;
  if (kind === "link") return `${kindWords.link} · ${url && URL.canParse(url) ? new URL(url).hostname : ""}`;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName ?? "")?.[1];
  return `${extension?.toUpperCase() ?? kindWords.file} · ${sizeWords(bytes ?? 0)}`;
}

function tagWords({ stageKinds, fields, purpose }: ContentWords, { stageLabels }: CardReader): string | null {
  const helps = [
    ...stageKinds.map((kind) => stageLabels[kind] ?? stageDefault(kind).label),
    ...fields.map((field) => fieldWords[field].label),
  ];
  const parts = [helps.length > 0 ? `For ${helps.join(", ")}` : null, purpose && purposeWords[purpose].label];
  return parts.filter(Boolean).join(" · ") || null;
}

/** P6: whom it is kept for and whom to ask: a lock, never a price. */
function keptWords(facts: ContentFacts, readers: CardBeside["keptFor"], reader: CardReader): string {
  const isMine = readers.some(({ id }) => id === reader.participantId);
  if (isMine) return `Kept for ${keptForWords(readers, reader)}. Show that it is you by a code, and it opens.`;
  return `Kept for ${keptForWords(readers, reader)}. Ask ${facts.createdByName}.`;
}

function keptForWords(readers: CardBeside["keptFor"], reader: CardReader): string {
  if (readers.length === 0) return "nobody yet";
  const names = readers.map((one) => (one.id === reader.participantId ? "you" : shortName(one)));
  return new Intl.ListFormat("en-GB").format(names);
}

function fromWords({ newest, createdByName, createdAt, side }: ContentFacts, reader: CardReader): string {
  const company = side === "buyer" ? reader.companyName : reader.workspaceName;
  const { name, at } = newest ? { name: newest.byName, at: newest.at } : { name: createdByName, at: createdAt };
  return `${name}, ${company} · ${formatDate(dateIn(reader.zone, at), reader)}`;
}
