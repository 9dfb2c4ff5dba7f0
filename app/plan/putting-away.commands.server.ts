/** The seller puts a plan away and takes it out again; whoever read it goes on reading, and nobody writes meanwhile (EX1). */
import { and, eq, isNotNull, isNull } from "drizzle-orm";

import { wasGiven } from "#app/access/opened.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { plan } from "#db/schema/plan.ts";

type Refused = "theirs-to-put-away" | NameWouldShow;

/** Those who run the plan for the workspace, whether it is put away or not. */
export function mayPutAway(viewer: PlanViewer): boolean {
  return wasGiven(viewer, "runSellerSide");
}

export function putPlanAway(viewer: PlanViewer): Promise<Result<"put-away", Refused>> {
  return changePlan(viewer, async (tx) => {
    if (!mayPutAway(viewer)) return { refusal: "theirs-to-put-away" };
    const changed = await tx
      .update(plan)
      .set({ archivedAt: viewer.now })
      .where(and(eq(plan.id, viewer.planId), isNull(plan.archivedAt)))
      .returning({ id: plan.id });
    if (changed.length === 0) return { result: "put-away", events: "nothing-changed" };
    return { result: "put-away", events: [{ kind: "plan.put-away", lane: "shared", payload: {} }] };
  });
}

export function takePlanOut(viewer: PlanViewer): Promise<Result<"taken-out", Refused>> {
  return changePlan(viewer, async (tx) => {
    if (!mayPutAway(viewer)) return { refusal: "theirs-to-put-away" };
    const changed = await tx
      .update(plan)
      .set({ archivedAt: null })
      .where(and(eq(plan.id, viewer.planId), isNotNull(plan.archivedAt)))
      .returning({ id: plan.id });
    if (changed.length === 0) return { result: "taken-out", events: "nothing-changed" };
    return { result: "taken-out", events: [{ kind: "plan.taken-out", lane: "shared", payload: {} }] };
  });
}
