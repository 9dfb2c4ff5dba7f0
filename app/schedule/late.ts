// Late is said of an open step whose day has passed where its owner is (SC5). It is said rarely:
// only on a plan that a buyer adopted and that runs, only when a buyer has set a go-live (SC4), and
// only of what somebody took on: a suggestion nobody accepted cannot be late (SP3, SP8).
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { isRunning } from "#app/plan/standing.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { isOpen } from "#app/step/step.ts";
import type { Step } from "#app/step/step.ts";

/** What of a plan decides whether anything on it can be late. */
export type PlanClock = { standing: PlanStanding; goLiveOn: IsoDate | null; zone: string };

/**
 * Whether a step is called late at this moment. From 00:00 of the day after its due date in the zone of its
 * owner, else of the plan. Without a go-live nothing is called late on either side; what the seller owes is
 * counted apart, by its day (AL4).
 */
export function isLate(
  step: Pick<Step, "dueOn" | "progress" | "handshake">,
  at: { plan: PlanClock; ownerZone: string | null; now: Date },
): boolean {
  if (!mayBeLate(at.plan) || !isTakenOn(step) || !isOpen(step)) return false;
  return hasPassed(step.dueOn, at.ownerZone ?? at.plan.zone, at.now);
}

/** Whether this plan calls anything late at all. */
export function mayBeLate(plan: Pick<PlanClock, "standing" | "goLiveOn">): boolean {
  return isRunning(plan.standing) && plan.goLiveOn !== null;
}

/** Whether the whole due day is over in the zone. */
export function hasPassed(dueOn: IsoDate | null, zone: string, now: Date): boolean {
  return dueOn !== null && dateIn(zone, now) > dueOn;
}

/** A private step was taken on by whoever wrote it; a shared one once its owner's side agreed to it. */
function isTakenOn(step: Pick<Step, "handshake">): boolean {
  return step.handshake !== "proposed" && step.handshake !== "declined";
}
