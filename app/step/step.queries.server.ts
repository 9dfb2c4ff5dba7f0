/** Reads of steps, each for one reader: what the database shows this viewer, in their order and their words. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Stage } from "#app/plan/stage.ts";
import { pathOf } from "#app/plan/place.ts";

import { mergeLanes } from "./order.ts";
import { type PlanGround, readerOf, readFacts, readGround, readNames } from "./step-facts.server.ts";
import { stepRow, type StepRow } from "./step-row.ts";

export type { StepRow } from "./step-row.ts";

/** All steps this reader may read, by stage along the path and in the reader's own order (LN5); the bin is left out. */
export async function readSteps(viewer: PlanViewer): Promise<StepRow[]> {
  return (await readPlanSteps(viewer)).steps;
}

/** The steps with the path they stand on: what the page of steps shows. */
export async function readPlanSteps(
  viewer: PlanViewer,
): Promise<{ steps: StepRow[]; ground: PlanGround; path: Stage[] }> {
  const [ground, names, facts] = await Promise.all([readGround(viewer), readNames(viewer), readFacts(viewer)]);
  const reader = readerOf(viewer, ground, names);
  const byStage = groupBy(facts, ({ stageId }) => stageId);
  const steps = ground.stages.flatMap(({ id }) => mergeLanes(byStage.get(id) ?? []).map((one) => stepRow(one, reader)));
  return { steps, ground, path: shownStages(ground, steps) };
}

/** The path as people see it; a retired stage stays as long as a step stands there. */
function shownStages({ stages, currentStageId }: PlanGround, steps: readonly StepRow[]): Stage[] {
  const path = new Set(pathOf(stages, currentStageId).map(({ id }) => id));
  const used = new Set(steps.map(({ stageId }) => stageId));
  return stages.filter(({ id }) => path.has(id) || used.has(id));
}
