// How the company will judge, as one reader is shown it: the list in its order, the ways they may read, and what was found.
import { type IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type CriterionResult, mustHaveWords, resultWords } from "./criterion.ts";
import { fromTheStart, mayBeShared, type OptionKind, optionName } from "./option.ts";

/** One way, as a column. */
export type OptionColumn = {
  /** How a form names it: its id, or its kind as long as nothing was said of it. */
  ref: string;
  id: string | null;
  isOther: boolean;
  name: string;
  inWords: string;
  lane: Lane;
  readBy: string;
  stands: boolean;
  mayShare: boolean;
};

/** What one way was found to do, with who said it; `id` is empty where nobody has said a word yet. */
export type ResultCell = {
  option: string;
  id: string;
  result: CriterionResult;
  word: string;
  note: string | null;
  /** "Aylin Demir, Mon 2 Nov". */
  said: string | null;
  earlier: { id: string; words: string }[];
};

export type CriterionRow = {
  id: string;
  text: string;
  isMust: boolean;
  lane: Lane;
  readBy: string;
  /** "Lea Moreau, with the night shift". */
  judge: string | null;
  judgeId: string;
  judgeWords: string;
  shownBy: string;
  /** "Suggested by Sam Okafor on Mon 2 Nov", "Shared by Dana Kim on ...". */
  from: string | null;
  cells: ResultCell[];
};

export type CriteriaPage = {
  criteria: CriterionRow[];
  /** What the other company suggested, and this one has not taken. */
  suggestions: { waiting: CriterionRow[]; leftOut: CriterionRow[] };
  removed: { id: string; text: string; on: string }[];
  options: OptionColumn[];
  leftOut: OptionColumn[];
  /** CR3: one sentence for each way. */
  sentences: string[];
  judges: { id: string; label: string; isShared: boolean }[];
};

export type CriterionFacts = {
  id: string;
  lane: Lane;
  text: string;
  isMust: boolean;
  judgeId: string | null;
  judgeWords: string | null;
  shownBy: string | null;
  isSuggested: boolean;
  answer: "taken" | "declined" | null;
  createdAt: Date;
  createdByName: string;
  sharedAt: Date | null;
  sharedByName: string | null;
  removedAt: Date | null;
};
export type OptionFacts = { id: string; lane: Lane; kind: OptionKind; name: string | null; leftOutAt: Date | null };
export type ResultFacts = {
  id: string;
  criterionId: string;
  optionId: string;
  result: CriterionResult;
  note: string | null;
  byName: string;
  at: Date;
  sharedAt: Date | null;
  supersededAt: Date | null;
};

type Reader = {
  side: Side;
  companyName: string;
  workspaceName: string;
  planZone: string;
  today: IsoDate;
  can: (capability: "readOwnLane") => boolean;
};

/** Whoever reads the company's own lane; the others are shown what was shared, and nothing in the place of the rest. */
export function readsTeam({ side, can }: Pick<Reader, "side" | "can">): boolean {
  return side === "buyer" && can("readOwnLane");
}

/** For the company those from the start stand there before a row does; the others see what was shared with them. */
export function optionColumns(rows: readonly OptionFacts[], reader: Reader): OptionColumn[] {
  const unsaid = fromTheStart
    .filter((kind) => readsTeam(reader) && !rows.some((row) => row.kind === kind))
    .map((kind) => ({ id: null, lane: "buyer" as const, kind, name: null, leftOutAt: null }));
  const place = ({ kind }: { kind: OptionKind }): number =>
    kind === "other" ? fromTheStart.length : fromTheStart.indexOf(kind);
  return [...unsaid, ...rows]
    .sort((a, b) => place(a) - place(b))
    .map((row) => ({
      ref: row.id ?? row.kind,
      id: row.id,
      isOther: row.kind === "other",
      ...optionName(row, reader),
      lane: row.lane,
      readBy: readByWords(row.lane, reader),
      stands: row.leftOutAt === null,
      mayShare: readsTeam(reader) && mayBeShared(row),
    }));
}

export function criterionRow(
  facts: CriterionFacts,
  columns: readonly OptionColumn[],
  {
    results,
    judges,
    reader,
  }: {
    /** Of every criterion, newest first. */
    results: readonly ResultFacts[];
    judges: ReadonlyMap<string, string>;
    reader: Reader;
  },
): CriterionRow {
  const on = (moment: Date): string => formatDate(dateIn(reader.planZone, moment), reader);
  const named = facts.judgeId ? judges.get(facts.judgeId) : undefined;
  const own = results.filter(({ criterionId }) => criterionId === facts.id);
  return {
    ...{ id: facts.id, text: facts.text, isMust: facts.isMust, lane: facts.lane },
    readBy: readByWords(facts.lane, reader),
    judge: [named, facts.judgeWords].filter(Boolean).join(", ") || null,
    judgeId: facts.judgeId ?? "",
    judgeWords: facts.judgeWords ?? "",
    shownBy: facts.shownBy ?? "",
    from: fromWords(facts, reader, on),
    cells: columns.map((column) => cell(column, own, on)),
  };
}

function fromWords(facts: CriterionFacts, { workspaceName }: Reader, on: (moment: Date) => string): string | null {
  if (facts.isSuggested) return `Suggested by ${facts.createdByName} of ${workspaceName} on ${on(facts.createdAt)}`;
  return facts.sharedAt && `Shared by ${facts.sharedByName ?? ""} on ${on(facts.sharedAt)}`;
}

function cell(column: OptionColumn, results: readonly ResultFacts[], on: (moment: Date) => string): ResultCell {
  const ofThis = results.filter(({ optionId }) => optionId === column.id);
  const stands = ofThis.find(({ supersededAt }) => supersededAt === null);
  const result = stands?.result ?? "unknown";
  return {
    option: column.ref,
    id: stands?.id ?? "",
    result,
    word: resultWords[result],
    note: stands?.note ?? null,
    said: stands ? saidWords(stands, on) : null,
    earlier: ofThis
      .filter(({ id }) => id !== stands?.id)
      .map((one) => ({
        id: one.id,
        words: `${resultWords[one.result]}${one.note ? `: ${one.note}` : ""} (${saidWords(one, on)})`,
      })),
  };
}

function saidWords({ byName, at, sharedAt }: ResultFacts, on: (moment: Date) => string): string {
  return sharedAt ? `shared by ${byName}, ${on(at)}` : `${byName}, ${on(at)}`;
}

/** CR3, from what this reader was given. */
export function sentencesOf(criteria: readonly CriterionRow[], options: readonly OptionColumn[]): string[] {
  const judged = criteria.map(({ isMust, cells }) => ({
    isMust,
    results: Object.fromEntries(cells.map(({ option, result }) => [option, result])),
  }));
  return mustHaveWords(
    judged,
    options.map(({ ref, inWords }) => ({ id: ref, inWords })),
  );
}
