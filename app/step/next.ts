// Next is the short answer to "what is next for me?": at most three of my open steps. First what is late, then
// what has least to spare, then by date; a step without a date comes last. The rest is in the plan.
import type { IsoDate } from "#app/lib/date.ts";

export type NextCandidate = {
  id: string;
  dueOn: IsoDate | null;
  late: boolean;
  /** Working days until it endangers the go-live; null when there is nothing it could endanger. */
  daysToSpare: number | null;
};

export const nextShown = 3;

/** The first three in that order, and how many more there are. Candidates are the reader's own open steps in plan order. */
export function nextFor<Step extends NextCandidate>(mine: readonly Step[]): { next: Step[]; more: number } {
  const sorted = [...mine].sort(compareNext);
  return { next: sorted.slice(0, nextShown), more: Math.max(0, sorted.length - nextShown) };
}

/** For sorting; steps that compare equal keep the order of the plan. */
export function compareNext(a: NextCandidate, b: NextCandidate): number {
  return (
    Number(b.late) - Number(a.late) ||
    compareWithLast(a.daysToSpare, b.daysToSpare) ||
    compareWithLast(a.dueOn, b.dueOn)
  );
}

function compareWithLast<Value extends number | string>(a: Value | null, b: Value | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
