/** SP5: a buyer asks the seller to take a step over, or the seller offers to. It stays where it is until the other side agrees. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Change } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";

import { actOnStep } from "./handshake.ts";
import { propose } from "./proposal.server.ts";
import type { StepProblem } from "./refusal.ts";
import { mayWorkOn, onStep, type StepChanged, type StepRecord } from "./step-record.server.ts";

export function wishTakeOver(
  viewer: PlanViewer,
  { stepId, reason }: { stepId: string; reason: string | null },
): Promise<Result<StepChanged, StepProblem>> {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (_tx, row) => {
    if (!(await mayWorkOn(viewer, row))) return { refusal: "not-yours" };
    return takeOverWished(viewer, row, { reason, ownerId: null });
  });
}

/** `ownerId` is who of the seller would have it; without one, whoever offers it or agrees to it. */
export async function takeOverWished(
  viewer: PlanViewer,
  row: StepRecord,
  { reason, ownerId }: { reason: string | null; ownerId: string | null },
): Promise<Change<StepChanged, StepProblem>> {
  const effect = actOnStep(row, { side: viewer.side, act: "take-over", adopted: viewer.isAdopted });
  if (!effect.ok) return { refusal: effect.refusal };
  const me = viewer.side === "seller" ? (viewer.participant?.id ?? null) : null;
  const changes = {
    ownerId: ownerId ?? me,
    // What was only suggested is so again if the other side does not take it.
    ...(row.handshake === "proposed" ? { isAnswer: true as const } : {}),
  };
  return propose(viewer, row, { kind: "take-over", changes, lines: [], reason });
}
