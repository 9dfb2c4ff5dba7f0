/** The bin, as of steps (SP7): what is taken off lies there for 30 days, with all that was found. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { isInBin } from "#app/step/bin.ts";
import { criterion } from "#db/schema/index.ts";

import { lockCriterion, mayTend, theCriterion } from "./criterion-record.server.ts";
import type { CriterionRefusal } from "./criterion-refusal.ts";

type Removed = Promise<Result<{ text: string }, CriterionRefusal>>;

export function removeCriterion(viewer: PlanViewer, id: string): Removed {
  return changePlan<{ text: string }, CriterionRefusal>(viewer, async (tx) => {
    const row = await lockCriterion(viewer, id);
    if (!row) return { refusal: "no-such-criterion" };
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    const result = { text: row.text };
    if (row.removedAt) return { result, events: "nothing-changed" };
    const patch = { removedAt: viewer.now, removedByName: viewer.name, removedBySide: viewer.side };
    await tx.update(criterion).set(patch).where(eq(criterion.id, row.id));
    return { result, events: [{ kind: "criterion.removed", lane: row.lane, payload: theCriterion(row) }] };
  });
}

/** By the side that took it off. */
export function restoreCriterion(viewer: PlanViewer, id: string): Removed {
  return changePlan<{ text: string }, CriterionRefusal>(viewer, async (tx) => {
    const row = await lockCriterion(viewer, id);
    if (!row) return { refusal: "no-such-criterion" };
    const result = { text: row.text };
    if (!row.removedAt) return { result, events: "nothing-changed" };
    if (row.removedBySide !== viewer.side) return { refusal: "not-yours" };
    if (!isInBin(row, viewer.now)) return { refusal: "gone-from-the-bin" };
    await tx
      .update(criterion)
      .set({ removedAt: null, removedByName: null, removedBySide: null })
      .where(eq(criterion.id, row.id));
    return { result, events: [{ kind: "criterion.restored", lane: row.lane, payload: theCriterion(row) }] };
  });
}
