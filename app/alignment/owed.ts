// Owed is what the seller owes a buyer: shared steps of the seller that are late or due, and the buyer's questions
// without an answer. It comes first in the seller's list, before any question of where the buyer is (AL4).
// A plan that sleeps owes nothing; a plan without a go-live owes by the day it promised, though nothing is called late.
import type { IsoDate } from "#app/lib/date.ts";
import { isRunning } from "#app/plan/standing.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { isOpen } from "#app/step/step.ts";
import type { Step } from "#app/step/step.ts";

export type Owed = { late: number; due: number; questions: number };

/** One line of the seller's list, as far as its order needs it. */
export type ListedPlan = {
  owed: Owed;
  gap: number | null;
  quietDays: number | null;
  /** Working days the go-live is missed by; 0 when it fits or nobody can tell. */
  shortBy: number;
  company: string;
};

type OwedStep = Pick<Step, "lane" | "ownerSide" | "progress" | "dueOn" | "handshake"> & { late: boolean };

/** AL4: counts for one plan. `late` is worked out per step beforehand; due means due today, or past without being called late. */
export function owedOn(
  plan: { standing: PlanStanding; today: IsoDate },
  open: { steps: readonly OwedStep[]; unansweredQuestions: number },
): Owed {
  if (!isRunning(plan.standing)) return { late: 0, due: 0, questions: 0 };
  const owed = open.steps.filter((step) => isOwed(step, plan.today));
  const late = owed.filter((step) => step.late).length;
  return { late, due: owed.length - late, questions: open.unansweredQuestions };
}

/** Promised, and its day has come. A question whose step is owed is not counted once more. */
export function isOwed(step: OwedStep, today: IsoDate): boolean {
  return isPromised(step) && (step.late || (step.dueOn !== null && step.dueOn <= today));
}

export function owedTotal(owed: Owed): number {
  return owed.late + owed.due + owed.questions;
}

/** AL4: what we owe (late before the rest), then the gap, then quiet days, then a go-live that does not fit; at last by name. */
export function compareByOwed(a: ListedPlan, b: ListedPlan): number {
  return (
    b.owed.late - a.owed.late ||
    owedTotal(b.owed) - owedTotal(a.owed) ||
    Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0) ||
    (b.quietDays ?? 0) - (a.quietDays ?? 0) ||
    b.shortBy - a.shortBy ||
    a.company.localeCompare(b.company, "en")
  );
}

/** "We owe buyers 4 things (1 late)", "We owe buyers nothing today". For the sum over all plans. */
export function owedWords(owed: Owed): string {
  const total = owedTotal(owed);
  if (total === 0) return "We owe buyers nothing today";
  const things = total === 1 ? "1 thing" : `${total} things`;
  return owed.late === 0 ? `We owe buyers ${things}` : `We owe buyers ${things} (${owed.late} late)`;
}

function isPromised(step: OwedStep): boolean {
  const agreed = step.handshake === "accepted" || step.handshake === "changed";
  return step.lane === "shared" && step.ownerSide === "seller" && isOpen(step) && agreed;
}
