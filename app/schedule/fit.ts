// Fit answers one question: does the plan still reach its go-live? It is worked out for each reader from the
// steps that reader may read, and never stored (LN5). Only open required steps count, in working days.
// Without a go-live, and on a draft, paused or ended plan, there is no answer, so nothing is short.
import { laterOf } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { isOpen } from "#app/step/step.ts";
import type { Step } from "#app/step/step.ts";
import { mayBeLate } from "./late.ts";
import type { PlanClock } from "./late.ts";
import { addWorkingDays, workingDaysBetween } from "./working-day.ts";
import type { WorkingCalendar } from "./working-day.ts";

export type FitStep = Pick<Step, "id" | "dueOn" | "offsetDays" | "isRequired" | "progress">;

export type FitPlan = Pick<PlanClock, "standing" | "goLiveOn"> & { calendar: WorkingCalendar; today: IsoDate };

export type Fit =
  | { kind: "none" }
  /** `stepId` is the tightest step; null when no open required step has a latest date. */
  | { kind: "fits"; daysToSpare: number | null; stepId: string | null }
  | { kind: "short"; shortBy: number; stepId: string };

/** The fit of a plan for one reader. `steps` are the ones this reader may read. */
export function fitOf(plan: FitPlan, steps: readonly FitStep[]): Fit {
  if (!mayBeLate(plan)) return { kind: "none" };
  let tightest: { margin: number; stepId: string } | null = null;
  for (const step of steps) {
    if (!step.isRequired || !isOpen(step)) continue;
    const margin = daysToSpare(step, plan);
    if (margin !== null && (tightest === null || margin < tightest.margin)) tightest = { margin, stepId: step.id };
  }
  if (tightest === null) return { kind: "fits", daysToSpare: null, stepId: null };
  if (tightest.margin < 0) return { kind: "short", shortBy: -tightest.margin, stepId: tightest.stepId };
  return { kind: "fits", daysToSpare: tightest.margin, stepId: tightest.stepId };
}

/** The last day on which a step still keeps the go-live: go-live and its template offset, else its own due date. */
export function latestDate(
  step: Pick<Step, "dueOn" | "offsetDays">,
  plan: { goLiveOn: IsoDate | null; calendar: WorkingCalendar },
): IsoDate | null {
  if (plan.goLiveOn === null || step.offsetDays === null) return step.dueOn;
  return addWorkingDays(plan.calendar, plan.goLiveOn, step.offsetDays);
}

/**
 * Working days between the day a step can be done (today, or its due date if later) and its latest date.
 * Negative: too late by so many. Null where there is no latest date, or where the plan has no fit at all.
 */
export function daysToSpare(step: Pick<Step, "dueOn" | "offsetDays">, plan: FitPlan): number | null {
  if (!mayBeLate(plan)) return null;
  const latest = latestDate(step, plan);
  if (latest === null) return null;
  const doneOn = step.dueOn === null ? plan.today : laterOf(plan.today, step.dueOn);
  return workingDaysBetween(plan.calendar, doneOn, latest);
}

/** "Go-live Thu 15 Jan · 3 working days to spare"; never a count of days left (P16). */
export function fitWords(fit: Fit, plan: { goLiveOn: IsoDate | null; today: IsoDate; locale?: string }): string {
  if (plan.goLiveOn === null) return "No go-live date yet";
  const date = formatDate(plan.goLiveOn, plan);
  if (fit.kind === "none") return `Go-live ${date}`;
  if (fit.kind === "short") return `Go-live ${date} does not fit by ${workingDays(fit.shortBy)}`;
  if (fit.daysToSpare === null) return `Go-live ${date} fits`;
  if (fit.daysToSpare === 0) return `Go-live ${date} · fits, with no day to spare`;
  return `Go-live ${date} · ${workingDays(fit.daysToSpare)} to spare`;
}

function workingDays(count: number): string {
  return count === 1 ? "1 working day" : `${count} working days`;
}
