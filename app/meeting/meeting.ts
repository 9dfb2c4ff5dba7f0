// A meeting is a talk both companies have over the plan: what changed since the last one, what each owes, what is to decide,
// and notes that both write until they are closed. All of it is in the shared lane (MT1).
import type { IsoDate } from "#app/lib/date.ts";
import type { Side } from "#app/lib/lane.ts";

export const notesLength = 20_000;
/** What the page shows of a long list; the rest stands on its own page. */
export const mostChanges = 15;
export const mostOwed = 8;
export const mostDates = 8;

/** A step both companies read, as far as the page tells of it. */
export type SharedStep = {
  id: string;
  title: string;
  /** The company, or somebody both companies know. */
  owner: string;
  ownerSide: Side;
  dueOn: IsoDate | null;
  due: string | null;
  isLate: boolean;
  isAgreed: boolean;
};

/** What one side owes: late first, then by day; without a day last. */
export function owedBy(side: Side, steps: readonly SharedStep[]): SharedStep[] {
  return steps.filter(({ ownerSide, isAgreed }) => ownerSide === side && isAgreed).sort(byDay);
}

export type NextDate = { on: IsoDate; what: string; stepId: string | null };

/** Days ahead, the next first: those of agreed steps, and the go-live. */
export function nextDates(
  steps: readonly SharedStep[],
  { today, goLiveOn }: { today: IsoDate; goLiveOn: IsoDate | null },
): NextDate[] {
  const dates: NextDate[] = steps.flatMap(({ id, title, dueOn, isAgreed }) =>
    dueOn && isAgreed ? [{ on: dueOn, what: title, stepId: id }] : [],
  );
  if (goLiveOn) dates.push({ on: goLiveOn, what: "Go-live", stepId: null });
  const ahead = dates.filter(({ on }) => on >= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const shown = ahead.slice(0, mostDates);
  const goLive = ahead.find(({ stepId }) => stepId === null);
  return goLive && !shown.includes(goLive) ? [...shown, goLive] : shown;
}

function byDay(a: SharedStep, b: SharedStep): number {
  if (a.isLate !== b.isLate) return a.isLate ? -1 : 1;
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null || b.dueOn === null) return a.dueOn === null ? 1 : -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** What the page shows; the words are the same for both companies. */
export type MeetingPage = {
  /** "Thu 13 Nov": when the last meeting was; null before the first. */
  lastOn: string | null;
  changes: { key: string; sentence: string; on: string }[];
  hasMoreChanges: boolean;
  /** `more` is how many stand on the plan beside those shown. */
  owed: { company: string; steps: SharedStep[]; more: number }[];
  toDecide: { id: string; text: string; by: string }[];
  decided: { id: string; text: string; outcome: string; by: string }[];
  questions: { id: string; text: string; who: string; due: string | null }[];
  dates: { on: IsoDate; words: string; what: string; stepId: string | null }[];
  notes: string;
  earlier: { id: string; on: string; notes: string }[];
  today: IsoDate;
};
