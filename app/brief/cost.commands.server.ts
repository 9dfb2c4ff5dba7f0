/** The lines of the costs, typed by the buying side and read by its whole team. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { briefCost } from "#db/schema/index.ts";

import type { CostLineForm } from "./brief.form.ts";
import { costState, type Cost, kindWords, moneyWords } from "./cost.ts";
import type { BriefRefusal } from "./refusal.ts";

type Row = typeof briefCost.$inferSelect;
type Done = Promise<Result<{ id: string }, BriefRefusal>>;

export const mostCosts = 30;

/** A new line, or one with other words and numbers; where somebody changed it meanwhile nothing is stored. */
export function saveCost(viewer: PlanViewer, { id, was, amount: cents, ...said }: CostLineForm): Done {
  return onCost(viewer, id, async (row) => {
    const result = { id };
    const line = { ...said, cents };
    if (row?.removedAt) return { refusal: "no-such-cost" };
    if (row && costState({ ...row }) === costState(line)) return { result, events: "nothing-changed" };
    if (row && was === "") return { refusal: "key-used" };
    if (!row && was !== "") return { refusal: "no-such-cost" };
    if (row && costState({ ...row }) !== was) return { refusal: "changed-since" };
    if (row) {
      await viewer.tx
        .update(briefCost)
        .set({ ...line, ...by(viewer) })
        .where(eq(briefCost.id, id));
      return { result, events: [told(row, line)] };
    }
    const standing = await viewer.tx
      .select({ id: briefCost.id })
      .from(briefCost)
      .where(and(eq(briefCost.planId, viewer.planId), isNull(briefCost.removedAt)));
    if (standing.length >= mostCosts) return { refusal: "too-many" };
    const common = { ...ofPlan(viewer), ...by(viewer), lane: "buyer" as const, authorId: viewer.personId };
    await viewer.tx.insert(briefCost).values({ ...common, ...line, id });
    return { result, events: [told(null, line)] };
  });
}

export function removeCost(viewer: PlanViewer, id: string): Done {
  return onCost(viewer, id, async (row) => {
    if (!row) return { refusal: "no-such-cost" };
    if (row.removedAt) return { result: { id }, events: "nothing-changed" };
    const gone = { removedAt: viewer.now, removedByName: viewer.name };
    await viewer.tx.update(briefCost).set(gone).where(eq(briefCost.id, id));
    return { result: { id }, events: [told(row, null)] };
  });
}

/** The undo of taking a line off (SP7): within two minutes. */
export function restoreCost(viewer: PlanViewer, id: string): Done {
  return onCost(viewer, id, async (row) => {
    if (!row) return { refusal: "no-such-cost" };
    if (!row.removedAt) return { result: { id }, events: "nothing-changed" };
    if (isTooLateToUndo(row.removedAt, viewer.now)) return { refusal: "too-late" };
    const back = { removedAt: null, removedByName: null };
    await viewer.tx.update(briefCost).set(back).where(eq(briefCost.id, id));
    return { result: { id }, events: [told(null, row)] };
  });
}

function onCost(
  viewer: PlanViewer,
  id: string,
  work: (row: Row | null) => Promise<Change<{ id: string }, BriefRefusal>>,
): Done {
  return changePlan<{ id: string }, BriefRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer" || !viewer.can("takePart")) return { refusal: "not-yours" };
    const [row] = await tx
      .select()
      .from(briefCost)
      .where(and(eq(briefCost.planId, viewer.planId), eq(briefCost.id, id)))
      .for("update");
    return work(row ?? null);
  });
}

function told(was: Omit<Cost, "id"> | null, is: Omit<Cost, "id"> | null): NewEvent {
  const words = (cost: Omit<Cost, "id"> | null): string | null => cost && `${moneyWords(cost)} ${kindWords[cost.kind]}`;
  const what = is?.what ?? was?.what ?? "";
  return { kind: "brief.cost-changed", lane: "buyer", payload: { what, was: words(was), is: words(is) } };
}
