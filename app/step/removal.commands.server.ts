/** The bin (SP7): a removed step lies there for 30 days. What the other side owns is removed by proposal only (SP3). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";

import { isInBin } from "./bin.ts";
import { actOnStep } from "./handshake.ts";
import { propose, settleProposal } from "./proposal.server.ts";
import type { StepProblem } from "./refusal.ts";
import {
  actOf,
  lockStep,
  onStep,
  type StepChanged,
  stepEvent,
  type StepPatch,
  type StepRecord,
  writeStep,
} from "./step-record.server.ts";

type Removed = Promise<Result<StepChanged, StepProblem>>;

export function removeStep(
  viewer: PlanViewer,
  { stepId, reason = null }: { stepId: string; reason?: string | null },
): Removed {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (_tx, row) =>
    row.lane !== "own" && !viewer.can("editSteps") ? { refusal: "not-yours" } : stepRemoved(viewer, row, reason),
  );
}

/** The same as a part of a larger change: whoever takes back a question takes its step along. */
export async function stepRemoved(
  viewer: PlanViewer,
  row: StepRecord,
  reason: string | null,
): Promise<Change<StepChanged, StepProblem>> {
  const stepId = row.id;
  const effect = actOnStep(row, { side: viewer.side, act: "remove", adopted: viewer.isAdopted });
  if (!effect.ok) return { refusal: effect.refusal };
  if (effect.value.result === "proposed")
    return propose(viewer, row, { kind: "removal", changes: {}, lines: [], reason });
  const patch: StepPatch = {
    removedAt: viewer.now,
    removedByName: viewer.name,
    removedBySide: viewer.side,
    ...(row.handshake === "changed" ? { handshake: "accepted" } : {}),
  };
  await settleProposal(viewer, row, "dropped");
  await writeStep(viewer.tx, row, patch);
  const act = actOf(viewer, row, patch, { says: "step.restored" });
  return { result: { stepId, title: row.title, act }, events: [stepEvent("step.removed", row)] };
}

/** Back from the bin to its stage; by the side that removed it. */
export function restoreStep(viewer: PlanViewer, { stepId }: { stepId: string }): Removed {
  return changePlan<StepChanged, StepProblem>(viewer, async (tx) => {
    const row = await lockStep(viewer, stepId);
    if (!row) return { refusal: "no-such-step" };
    if (row.lane !== "own" && !viewer.can("editSteps")) return { refusal: "not-yours" };
    const result = { stepId: row.id, title: row.title, act: null };
    if (!row.removedAt) return { result, events: "nothing-changed" };
    if (!isInBin(row, viewer.now)) return { refusal: "gone-from-the-bin" };
    if (row.lane === "shared" && row.removedBySide !== viewer.side) return { refusal: "theirs-to-restore" };
    await writeStep(tx, row, { removedAt: null, removedByName: null, removedBySide: null });
    return { result, events: [stepEvent("step.restored", row)] };
  });
}
