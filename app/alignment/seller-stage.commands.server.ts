/** AL1: the rep says where we really are, with a reason; in the seller lane, so the buyer never reads it. */
import { and, desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { stage, stageOverrule } from "#db/schema/index.ts";

import type { SellerStageForm } from "./seller-stage.form.ts";

export type SellerStageRefusal = "no-such-stage" | "stage-retired" | "nothing-to-withdraw";

export const sellerStageRefusalWords: Record<SellerStageRefusal | NameWouldShow, string> = {
  "no-such-stage": "That stage is not on the path of this plan. Please choose another.",
  "stage-retired": "That stage was taken off the path of this plan. Please choose another.",
  "nothing-to-withdraw": "Nobody has said where we are, so there is nothing to take back.",
  "your-name-would-show": "You cannot say this under a name the other side does not know.",
};

/** Without a stage it withdraws what was said: then the steps we began speak again. Says the stage it came to. */
export async function overruleSellerStage(
  viewer: PlanViewer,
  { stageId, reason }: Pick<SellerStageForm, "stageId" | "reason">,
): Promise<Result<{ label: string | null }, SellerStageRefusal | NameWouldShow>> {
  return changePlan(viewer, async (tx) => {
    const last = await tx
      .select({ stageId: stageOverrule.stageId, reason: stageOverrule.reason })
      .from(stageOverrule)
      .where(and(eq(stageOverrule.planId, viewer.planId), eq(stageOverrule.lane, "seller")))
      .orderBy(desc(stageOverrule.at), desc(stageOverrule.id))
      .limit(1);
    const said = last[0] ?? { stageId: null, reason: null };
    if (stageId === null && said.stageId === null) return { refusal: "nothing-to-withdraw" };
    const target = stageId === null ? null : await findStage(viewer, stageId);
    if (stageId !== null && !target) return { refusal: "no-such-stage" };
    if (target?.retiredAt) return { refusal: "stage-retired" };
    const label = target?.label ?? null;
    if (said.stageId === stageId && said.reason === reason) return { result: { label }, events: "nothing-changed" };
    await tx.insert(stageOverrule).values({
      id: crypto.randomUUID(),
      ...ofPlan(viewer),
      lane: "seller",
      authorId: viewer.personId,
      stageId,
      reason,
      ...by(viewer),
    });
    const payload = { stage: target ? { id: target.id, label: target.label } : null, reason };
    return { result: { label }, events: [{ kind: "seller-stage.overruled", lane: "seller", payload }] };
  });
}

async function findStage(viewer: PlanViewer, stageId: string) {
  const [row] = await viewer.tx
    .select({ id: stage.id, label: stage.label, retiredAt: stage.retiredAt })
    .from(stage)
    .where(and(eq(stage.planId, viewer.planId), eq(stage.id, stageId)));
  return row;
}
