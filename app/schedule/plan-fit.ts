// The fit of a plan as a page says it: one line, and where it does not fit the steps that are too late and three ways out.
// The ways out are offers; nothing is moved before somebody chose (SC3).
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { isOpen } from "#app/step/step.ts";

import { daysToSpare, fitOf, type FitPlan, type FitStep, fitWords } from "./fit.ts";
import { addWorkingDays } from "./working-day.ts";

export type PlanFit = {
  kind: "none" | "fits" | "short";
  goLiveOn: IsoDate | null;
  /** "Go-live Thu 15 Jan · 3 working days to spare". */
  words: string;
  /** Only where it does not fit. */
  short: {
    byDays: number;
    /** The first go-live that would fit. */
    fitsOn: IsoDate;
    /** The tightest first. */
    steps: { id: string; title: string; words: string }[];
    waysOut: { kind: "later" | "sooner" | "less"; words: string }[];
  } | null;
};

/** `names`: how the page calls the two companies. */
export function planFit(
  plan: FitPlan,
  steps: readonly (FitStep & { title: string })[],
  names: { companyName: string; workspaceName: string; side: "buyer" | "seller" },
): PlanFit {
  const fit = fitOf(plan, steps);
  const { goLiveOn } = plan;
  const base = {
    kind: fit.kind,
    goLiveOn,
    words: isOver(plan, fit.kind) ? `Go-live was ${formatDate(plan.goLiveOn, plan)}` : fitWords(fit, plan),
  };
  if (fit.kind !== "short" || !goLiveOn) return { ...base, short: null };
  const tooLate = lateSteps(plan, steps);
  const fitsOn = addWorkingDays(plan.calendar, goLiveOn, fit.shortBy);
  const tightest = tooLate[0]?.title ?? "the tightest step";
  const helper = names.side === "buyer" ? names.workspaceName : names.companyName;
  return {
    ...base,
    short: {
      byDays: fit.shortBy,
      fitsOn,
      steps: tooLate,
      waysOut: [
        { kind: "later", words: `Go live on ${formatDate(fitsOn, plan)} instead.` },
        { kind: "sooner", words: `Do “${tightest}” sooner, or beside the steps before it.` },
        { kind: "less", words: `Let ${helper} take a step over, or leave out what you can do without.` },
      ],
    },
  };
}

/** After the day, room to spare says nothing any more; a step that is too late still does. */
function isOver(plan: FitPlan, kind: PlanFit["kind"]): plan is FitPlan & { goLiveOn: IsoDate } {
  return kind !== "short" && plan.goLiveOn !== null && plan.goLiveOn < plan.today;
}

function lateSteps(
  plan: FitPlan,
  steps: readonly (FitStep & { title: string })[],
): { id: string; title: string; words: string }[] {
  return steps
    .filter((step) => step.isRequired && isOpen(step))
    .map((step) => ({ id: step.id, title: step.title, margin: daysToSpare(step, plan) ?? 0 }))
    .filter(({ margin }) => margin < 0)
    .sort((a, b) => a.margin - b.margin)
    .map(({ id, title, margin }) => ({
      id,
      title,
      words: margin === -1 ? "1 working day too late" : `${-margin} working days too late`,
    }));
}
