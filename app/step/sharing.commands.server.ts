/**
 * From a narrower lane to a wider one, in one explicit act and never back (LN3). The other readers get the step with the
 * time it was shared and the name of who shared it; earlier events and dates of writing stay in the lane they were made in.
 */
import { and, eq, ne } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { type Lane, mayWiden } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { stepCompletion, stepHelper } from "#db/schema/index.ts";

import { handshakeOfNew } from "./handshake.ts";
import { assignInPrivate, findPerson } from "./owner.server.ts";
import { placeIn } from "./place.server.ts";
import type { StepProblem } from "./refusal.ts";
import { onStep, type StepChanged, stepEvent, type StepPatch, writeStep } from "./step-record.server.ts";

/** `with` is "team" (the viewer's own side) or "shared" (both companies). */
export function shareStep(
  viewer: PlanViewer,
  { stepId, with: target }: { stepId: string; with: "team" | "shared" },
): Promise<Result<StepChanged, StepProblem>> {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (tx, row) => {
    const lane: Lane = target === "team" ? viewer.side : "shared";
    if (!viewer.can("editSteps")) return { refusal: "may-not-edit" };
    const result = { stepId: row.id, title: row.title, act: null };
    if (row.lane === lane) return { result, events: "nothing-changed" };
    if (!mayWiden({ from: row.lane, to: lane, side: viewer.side })) return { refusal: "never-back" };

    const owner = row.ownerId ? await findPerson(viewer, row.ownerId) : null;
    const isHidden = lane === "shared" && owner !== null && owner.lane !== "shared";
    await leaveBehind(viewer, row.id, lane);
    const patch: StepPatch = {
      lane,
      handshake: handshakeOfNew({ lane, ownerSide: row.ownerSide }, viewer.side),
      ...(isHidden ? { ownerId: null, ownerLane: null } : {}),
      ...(lane === "shared" ? await placeIn(viewer, row.stageId, { id: row.id, lane }, row.afterStepId) : {}),
      sharedAt: viewer.now,
      sharedByName: viewer.name,
      createdAt: viewer.now,
      createdByName: viewer.name,
    };
    await writeStep(tx, row, patch);
    // Done is told anew by whoever shares it: the lane it comes from keeps who did it and when.
    await tx
      .update(stepCompletion)
      .set({ byName: viewer.name, byPersonId: viewer.personId, at: viewer.now })
      .where(eq(stepCompletion.stepId, row.id));
    const shared = { ...row, lane };
    const assigned: NewEvent[] = isHidden ? await assignInPrivate(viewer, shared, owner) : [];
    return { result, events: [stepEvent("step.shared", shared), ...assigned] };
  });
}

/** Helpers whom the new readers do not know do not go along. */
async function leaveBehind({ tx }: PlanViewer, stepId: string, lane: Lane): Promise<void> {
  if (lane !== "shared") return;
  await tx.delete(stepHelper).where(and(eq(stepHelper.stepId, stepId), ne(stepHelper.participantLane, "shared")));
}
