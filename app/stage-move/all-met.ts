// When the last fact of the current stage is met, the page asks whoever may move: "All of Needs is done. Are you
// in Trial now?" It only asks: the stage moves by the buyer's word and by nothing else (ST1). "Not yet" is an
// answer, and the question is not put again for that stage (ST13).
import { pathOf } from "#app/plan/place.ts";
import type { Stage, Verifier } from "#app/plan/stage.ts";

export type AllMet = { stage: Stage; next: Stage };

/** ST13: what to ask, or null. `saidNotYet` are the stages for which somebody answered "Not yet". */
export function askWhenAllMet(
  plan: { stages: readonly Stage[]; verifiers: readonly Verifier[] },
  at: { currentStageId: string | null; saidNotYet: readonly string[] },
): AllMet | null {
  const path = pathOf(plan.stages, at.currentStageId);
  const place = path.findIndex((stage) => stage.id === at.currentStageId);
  const stage = path[place];
  const next = path[place + 1];
  if (!stage || !next || at.saidNotYet.includes(stage.id)) return null;
  const own = plan.verifiers.filter((verifier) => verifier.stageId === stage.id);
  return own.length > 0 && own.every((verifier) => verifier.met) ? { stage, next } : null;
}

export function allMetWords({ stage, next }: AllMet): string {
  return `All of ${stage.label} is done. Are you in ${next.label} now?`;
}
