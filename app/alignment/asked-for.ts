// A move is asked for when the buyer made it shortly after the seller had asked "Where are you now?" (AL5).
// Such a move may be politeness; it counts as evidence only when a fact of the stage was met as well.
import { dateIn } from "#app/lib/time-zone.ts";
import { workingDaysBetween } from "#app/schedule/working-day.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";

/** AL5: how long a question stands behind a move. */
export const askedForWorkingDays = 2;

type Moved = { movedAt: string; askedAt: readonly string[]; zone: string; calendar: WorkingCalendar };

/** AL5: whether the seller asked in the two working days before the move. Instants as ISO strings. */
export function wasAskedFor({ movedAt, askedAt, zone, calendar }: Moved): boolean {
  return askedAt.some((asked) => {
    if (Date.parse(asked) > Date.parse(movedAt)) return false;
    return workingDaysBetween(calendar, dateIn(zone, asked), dateIn(zone, movedAt)) <= askedForWorkingDays;
  });
}

/** AL5: whether a move says something about the buyer. `verifierMet`: one of the stages left had a fact met. */
export function countsAsEvidence(move: { askedFor: boolean; verifierMet: boolean }): boolean {
  return !move.askedFor || move.verifierMet;
}
