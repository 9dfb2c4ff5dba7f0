/** SP8: a draft of the seller becomes the company's own plan in one act. Until then its steps there are only suggestions. */
import { and, eq, inArray, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { adopt, suggestionsIn } from "#app/step/adoption.ts";
import { plan, step } from "#db/schema/index.ts";

import type { AdoptionForm } from "./adoption.form.ts";

export type AdoptionRefusal = "adopted-already";

export const adoptionRefusalWords: Record<AdoptionRefusal, string> = {
  "adopted-already": "This plan is yours already. Somebody of your team was quicker; nothing was changed now.",
};

/**
 * Keeps the chosen suggestions as agreed steps and puts the others into the bin, where they lie for 30 days (SP7). The
 * seller's own steps stay: those are its promises. Of two at once the second is refused.
 */
export function adoptPlan(
  viewer: PlanViewer,
  form: AdoptionForm,
): Promise<Result<{ kept: number; removed: number }, AdoptionRefusal | NameWouldShow>> {
  return changePlan(viewer, async (tx) => {
    const adopted = await tx
      .update(plan)
      .set({ adoptedAt: viewer.now, adoptedByName: viewer.name })
      .where(and(eq(plan.id, viewer.planId), isNull(plan.adoptedAt)))
      .returning({ id: plan.id });
    if (adopted.length === 0) return { refusal: "adopted-already" };
    const { accept, remove } = await chosen(viewer, form);
    if (accept.length > 0) await tx.update(step).set({ handshake: "accepted" }).where(inArray(step.id, accept));
    const removal = { removedAt: viewer.now, removedByName: viewer.name, removedBySide: viewer.side };
    if (remove.length > 0) await tx.update(step).set(removal).where(inArray(step.id, remove));
    const way = form.way === "own-list" ? "own-list" : "kept";
    return {
      result: { kept: accept.length, removed: remove.length },
      events: [{ kind: "plan.adopted", lane: "shared", payload: { way, removed: remove.length } }],
    };
  });
}

async function chosen({ tx, planId }: PlanViewer, form: AdoptionForm): Promise<{ accept: string[]; remove: string[] }> {
  const rows = await tx
    .select({ id: step.id, lane: step.lane, ownerSide: step.ownerSide, handshake: step.handshake })
    .from(step)
    .where(and(eq(step.planId, planId), eq(step.lane, "shared"), isNull(step.removedAt)));
  const waiting = suggestionsIn(rows);
  if (form.way === "own-list") return adopt(waiting, { kind: "own-list" });
  if (form.way === "keep-all") return adopt(waiting, { kind: "keep", keepStepIds: waiting.map(({ id }) => id) });
  const shown = new Set(form.shown);
  return adopt(
    waiting.filter(({ id }) => shown.has(id)),
    { kind: "keep", keepStepIds: form.keep },
  );
}
