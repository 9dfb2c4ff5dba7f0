/** Where a step stands in its stage, as ranks of its own lane (LN5). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { stage, step, stepCompletion } from "#db/schema/index.ts";

import { mergeLanes, type NewPlace, type Placed, putAfter } from "./order.ts";
import type { Step } from "./step.ts";
import { isUuid, type StepPatch } from "./step-record.server.ts";

/** The columns of a place. */
export function placeColumns({
  rank,
  afterStepId,
}: NewPlace): Required<Pick<StepPatch, "rank" | "afterStepId" | "afterLane">> {
  return { rank, afterStepId, afterLane: afterStepId === null ? null : "shared" };
}

/** The steps of a stage this viewer may read. */
export async function readPlaces(
  { tx, planId }: PlanViewer,
  stageId: string,
): Promise<(Placed & Pick<Step, "progress" | "handshake">)[]> {
  const rows = await tx
    .select({
      ...{ id: step.id, lane: step.lane, rank: step.rank, afterStepId: step.afterStepId },
      ...{ progress: step.progress, handshake: step.handshake, doneAt: stepCompletion.at },
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(and(eq(step.planId, planId), eq(step.stageId, stageId), isNull(step.removedAt)));
  return rows.map(({ doneAt, progress, ...place }) => ({ ...place, progress: doneAt ? "done" : progress }));
}

/** The place at the end of a stage, or after the step `afterId`. Writes renumbered neighbours of the same lane, if any. */
export async function placeIn(
  viewer: PlanViewer,
  stageId: string,
  moved: { id: string; lane: Lane },
  afterId?: string | null,
): Promise<ReturnType<typeof placeColumns>> {
  const rows = await readPlaces(viewer, stageId);
  const last = mergeLanes(rows.filter(({ id }) => id !== moved.id)).at(-1)?.id ?? null;
  const [place, ...neighbours] = putAfter(rows, moved, afterId === undefined ? last : afterId);
  for (const one of neighbours) {
    await viewer.tx.update(step).set(placeColumns(one)).where(eq(step.id, one.id));
  }
  return placeColumns(place ?? { id: moved.id, rank: 0, afterStepId: null });
}

/** A stage on the path; null for one that is retired or of another plan. */
export async function findStage(
  { tx, planId }: PlanViewer,
  stageId: string,
): Promise<{ id: string; label: string } | null> {
  if (!isUuid(stageId)) return null;
  const [found] = await tx
    .select({ id: stage.id, label: stage.label })
    .from(stage)
    .where(and(eq(stage.planId, planId), eq(stage.id, stageId), isNull(stage.retiredAt)));
  return found ?? null;
}
