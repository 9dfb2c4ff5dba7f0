/** "Put X after Y" (R3): the order of a stage, for each lane apart (LN5). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { stage, step } from "#db/schema/index.ts";

import { mergeLanes } from "./order.ts";
import { placeIn, readPlaces } from "./place.server.ts";
import type { StepProblem } from "./refusal.ts";
import { isWanted, type Step } from "./step.ts";
import { changeOfStep, isUuid, type StepRecord, theStep, writeStep } from "./step-record.server.ts";

export interface Moved {
  stepId: string;
  title: string;
  /** The step it stood after before, for the way back; null where it was first. */
  wasAfterId: string | null;
  /** "3 of 7" as this reader counts. */
  place: number;
  of: number;
}

/** Where a step goes: after another one, or one place up or down as this reader sees the stage. */
export type MoveTo = { afterId: string | null } | { by: "up" | "down" };

/** Puts a step elsewhere in its own stage. Either side may order shared steps; an order is nobody's promise. */
export function putStepAfter(viewer: PlanViewer, stepId: string, to: MoveTo): Promise<Result<Moved, StepProblem>> {
  return changePlan<Moved, StepProblem>(viewer, async () => {
    await lockListOf(viewer, stepId);
    return changeOfStep<Moved, StepProblem>(viewer, stepId, (tx, row) => putAfterIn(viewer, { tx, row, to }));
  });
}

/**
 * One order at a time for each stage and lane; a private order waits for no shared row. All rows in one sequence, before
 * the step itself: two who each hold one step and wait for the other's would wait for ever.
 */
async function lockListOf({ tx, planId }: PlanViewer, stepId: string): Promise<void> {
  if (!isUuid(stepId)) return;
  const its = tx.select({ stageId: step.stageId, lane: step.lane }).from(step).where(eq(step.id, stepId)).as("its");
  const list = tx
    .select({ id: step.id })
    .from(step)
    .innerJoin(its, and(eq(its.stageId, step.stageId), eq(its.lane, step.lane)))
    .where(and(eq(step.planId, planId), isNull(step.removedAt)))
    .orderBy(step.id);
  await list.for("update", { of: step });
}

async function putAfterIn(
  viewer: PlanViewer,
  { tx, row, to }: { tx: Transaction; row: StepRecord; to: MoveTo },
): Promise<Change<Moved, StepProblem>> {
  if (row.lane !== "own" && !viewer.can("editSteps")) return { refusal: "not-yours" };
  const here = mergeLanes(await readPlaces(viewer, row.stageId));
  const before = here.map(({ id }) => id);
  const wasAfterId = before[before.indexOf(row.id) - 1] ?? null;
  const shown = shownWith(row, here);
  const at = shown.indexOf(row.id);
  const afterId = "afterId" in to ? to.afterId : (shown[to.by === "up" ? at - 2 : at + 1] ?? null);
  const isAtEnd = "by" in to && (to.by === "up" ? at === 0 : at === shown.length - 1);
  const stays = isAtEnd || afterId === wasAfterId || afterId === row.id;
  if (!stays) await writeStep(tx, row, await placeIn(viewer, row.stageId, row, afterId));
  const after = shownWith(row, mergeLanes(await readPlaces(viewer, row.stageId)));
  const result = { stepId: row.id, title: row.title, wasAfterId, place: after.indexOf(row.id) + 1, of: after.length };
  if (stays) return { result, events: "nothing-changed" };
  const [itsStage] = await tx.select({ id: stage.id, label: stage.label }).from(stage).where(eq(stage.id, row.stageId));
  const payload = { ...theStep(row), stage: itsStage ?? { id: row.stageId, label: "" } };
  return { result, events: [{ kind: "step.moved", lane: row.lane, payload }] };
}

/** The list shows what is wanted first and the rest below, so one place up or down is counted among its like. */
function shownWith({ id }: Pick<Step, "id">, all: readonly Pick<Step, "id" | "progress" | "handshake">[]): string[] {
  const isItWanted = all.some((one) => one.id === id && isWanted(one));
  return all.filter((one) => isWanted(one) === isItWanted).map((one) => one.id);
}
