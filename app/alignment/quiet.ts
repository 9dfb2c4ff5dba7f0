// Quiet days are working days since the buyer last did something in the shared lane (CO4). Reading is no act and
// never counts, nor does anything in the buyer's own lanes: the seller must not learn of it by a number.
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { isRunning } from "#app/plan/standing.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { workingDaysBetween } from "#app/schedule/working-day.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";

/** From here on the seller's list counts a plan among the quiet ones. */
export const quietAfterDays = 10;

/** CO4: null when the buyer never acted, or when the plan sleeps: silence then says nothing. Days are those of the plan's zone. */
export function quietDays(
  plan: { standing: PlanStanding; lastBuyerActAt: string | null; zone: string },
  at: { today: IsoDate; calendar: WorkingCalendar },
): number | null {
  if (!isRunning(plan.standing) || plan.lastBuyerActAt === null) return null;
  return Math.max(0, workingDaysBetween(at.calendar, dateIn(plan.zone, plan.lastBuyerActAt), at.today));
}

/** "12 days quiet"; null while it is nothing to speak of. */
export function quietWords(days: number | null): string | null {
  return days !== null && days > quietAfterDays ? `${days} days quiet` : null;
}
