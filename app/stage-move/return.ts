// A return is going back to an earlier stage, which is normal at every place. Done stays done: nothing is opened
// again but what the buyer ticks (ST5). Before it is saved, the dialog says what there is to look at again and
// whether the go-live still fits.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { fitOf } from "#app/schedule/fit.ts";
import type { Fit, FitPlan, FitStep } from "#app/schedule/fit.ts";
import type { Stage } from "#app/plan/stage.ts";
import type { Step } from "#app/step/step.ts";

/** ST5: the done steps of the target and of the stages after it up to the current one, offered to be looked at again; none is chosen beforehand. */
export function lookAgainOffer<S extends Pick<Step, "stageId" | "progress" | "lane">>(
  stages: readonly Stage[],
  way: { fromStageId: string; toStageId: string },
  steps: readonly S[],
): S[] {
  const place = (stageId: string): number => stages.findIndex((stage) => stage.id === stageId);
  const [first, last] = [place(way.toStageId), place(way.fromStageId)];
  return steps.filter((step) => {
    const at = place(step.stageId);
    return step.progress === "done" && step.lane !== "seller" && at >= first && at <= last;
  });
}

/** ST5: the fit as it would be with the ticked steps open again. `steps` are those the reader may read. */
export function fitAfterReturn(plan: FitPlan, steps: readonly FitStep[], lookAgainIds: readonly string[]): Fit {
  const again = new Set(lookAgainIds);
  return fitOf(
    plan,
    steps.map((step) => (again.has(step.id) ? { ...step, progress: "open" } : step)),
  );
}

/** ST5: "Go-live Thu 15 Jan would no longer fit by 3 working days."; null where it fits, or nobody set one. */
export function returnFitWords(
  fit: Fit,
  plan: { goLiveOn: IsoDate | null; today: IsoDate; locale?: string },
): string | null {
  if (fit.kind !== "short" || plan.goLiveOn === null) return null;
  const days = fit.shortBy === 1 ? "1 working day" : `${fit.shortBy} working days`;
  return `Go-live ${formatDate(plan.goLiveOn, plan)} would no longer fit by ${days}.`;
}

export const nothingLost = "Going back is normal. Nothing you did is lost.";
