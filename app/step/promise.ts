// A due date is a promise to the other side, and their dates were given with it in mind. When one moves to a later day,
// some of theirs may no longer hold: what they do after it in the same stage, and the go-live. SP4 says by how many days.
import type { IsoDate } from "#app/lib/date.ts";
import { latestDate } from "#app/schedule/fit.ts";
import { type WorkingCalendar, workingDaysBetween } from "#app/schedule/working-day.ts";

import { isWanted, type Step } from "./step.ts";

/** What no longer holds, in working days of the plan's country. */
export type Unsettled = {
  steps: { stepId: string; title: string; days: number }[];
  /** By how many the go-live is missed by this step alone; null where it still holds, or never did. */
  goLiveBy: number | null;
};

export type MovedDate = Pick<Step, "id" | "stageId" | "ownerSide" | "offsetDays" | "isRequired"> & {
  was: IsoDate | null;
  is: IsoDate | null;
};

export type PromisedStep = Pick<Step, "id" | "title" | "stageId" | "ownerSide" | "dueOn" | "progress" | "handshake">;

/** `steps`: those both sides read (LN2), in their order: what stands before the moved one waits for nothing of it. What was late for the old date already is not told again. */
export function unsettledBy(
  moved: MovedDate,
  steps: readonly PromisedStep[],
  plan: { goLiveOn: IsoDate | null; calendar: WorkingCalendar },
): Unsettled {
  const { was, is } = moved;
  if (is === null || (was !== null && is <= was)) return { steps: [], goLiveBy: null };
  const behind = steps.slice(steps.findIndex(({ id }) => id === moved.id) + 1);
  const theirs = behind.filter(
    ({ stageId, ownerSide, dueOn, handshake, ...step }) =>
      stageId === moved.stageId &&
      ownerSide !== moved.ownerSide &&
      (handshake === "accepted" || handshake === "changed") &&
      isWanted(step) &&
      dueOn !== null &&
      dueOn < is &&
      (was === null || dueOn >= was),
  );
  return {
    steps: theirs.map(({ id, title, dueOn }) => ({ stepId: id, title, days: daysBefore(dueOn, is, plan.calendar) })),
    goLiveBy: goLiveMissedBy(moved, plan),
  };
}

/** "2 working days" between a date and the later one it no longer keeps; at least one, over a weekend too. */
export function daysBefore(dueOn: IsoDate | null, later: IsoDate, calendar: WorkingCalendar): number {
  return dueOn === null ? 0 : Math.max(1, workingDaysBetween(calendar, dueOn, later));
}

export function workingDayWords(days: number): string {
  return days === 1 ? "1 working day" : `${days} working days`;
}

/** On the step whose date no longer holds. `whose`: the company that moved the other one. */
export function unsettledWords({ title, days, whose }: { title: string; days: number; whose: string }): string {
  return `“${title}” of ${whose} is due ${workingDayWords(days)} after this now.`;
}

function goLiveMissedBy(
  { was, is, offsetDays, isRequired }: MovedDate,
  plan: { goLiveOn: IsoDate | null; calendar: WorkingCalendar },
): number | null {
  const latest = plan.goLiveOn && isRequired ? latestDate({ dueOn: plan.goLiveOn, offsetDays }, plan) : null;
  if (latest === null || is === null || is <= latest || (was !== null && was > latest)) return null;
  return daysBefore(latest, is, plan.calendar);
}
