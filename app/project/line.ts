// A line is one thing that has to happen around this purchase: a milestone, work of the company's own, another purchase, an
// approval, what comes after go-live. The company types it; it is the team's or one's own, and never anybody else's (PJ1).
import { formatDate } from "#app/lib/date-words.ts";
import { addDays, type IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";

export const lineKinds = [
  "milestone",
  "own-work",
  "purchase",
  "approval",
  "roll-out",
  "adoption",
  "compliance",
  "check",
] as const;
export type LineKind = (typeof lineKinds)[number];

/** The word of a kind, and a line such as people write. */
export const kindWords: Record<LineKind, { word: string; such: string }> = {
  milestone: { word: "Milestone", such: "Everybody in service works from one place" },
  "own-work": { word: "Our own work", such: "Clear out the old customer list" },
  purchase: { word: "Another purchase", such: "Headsets for the night shift" },
  approval: { word: "Approval", such: "The works council agrees" },
  "roll-out": { word: "Roll-out", such: "The second site starts" },
  adoption: { word: "Adoption", such: "Every new case is written here, none by mail" },
  compliance: { word: "Compliance", such: "Entry in the record of processing" },
  check: { word: "Check of value", such: "Ask the night shift what got easier" },
};

export const lineLength = 300;
export const lineNoteLength = 2_000;
export const mostLines = 120;

/** Days after go-live on which the measures of why are taken again (PJ3). */
export const checkDays = [30, 60, 90] as const;

export function isLineKind(text: string | null): text is LineKind {
  return lineKinds.some((kind) => kind === text);
}

/** Who may read a new line: the team, or its author alone. */
export function laneOfLine(readBy: "team" | "own"): Lane {
  return readBy === "team" ? "buyer" : "own";
}

export type Dated = { dueOn: IsoDate | null; daysAfter: number | null };

/** The day a line stands at: the one somebody typed, else so many days after go-live, with which it moves (PJ3). */
export function dayOf({ dueOn, daysAfter }: Dated, goLiveOn: IsoDate | null): IsoDate | null {
  if (dueOn) return dueOn;
  return goLiveOn && daysAfter !== null ? addDays(goLiveOn, daysAfter) : null;
}

/** "Mon 2 Nov"; "30 days after go-live" as long as nobody said when that is. Null where there is no day. */
export function dayWords(line: Dated, goLiveOn: IsoDate | null, reader: { today: IsoDate }): string | null {
  const day = dayOf(line, goLiveOn);
  if (day) return formatDate(day, reader);
  return line.daysAfter === null ? null : `${line.daysAfter} days after go-live`;
}

type Placed = { day: IsoDate | null; daysAfter: number | null; writtenAt: number; id: string };

/** By day; what has none comes last, checks of value among it in their order; what is alike in the order it was written. */
export function compareLines(a: Placed, b: Placed): number {
  return (
    withLast(a.day, b.day) ||
    (a.day === null ? withLast(a.daysAfter, b.daysAfter) : 0) ||
    a.writtenAt - b.writtenAt ||
    (a.id < b.id ? -1 : 1)
  );
}

function withLast<Value extends number | string>(a: Value | null, b: Value | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
