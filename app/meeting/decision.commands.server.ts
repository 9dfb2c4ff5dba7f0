/** What is to decide together, and what was decided (MT4). In the shared lane, so that both companies read it. */
import { and, desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { decision, event } from "#db/schema/index.ts";

import type { MeetingRefusal } from "./refusal.ts";

type DecisionRecord = typeof decision.$inferSelect;
type Decided = Promise<Result<{ decisionId: string }, MeetingRefusal>>;

export function askDecision(viewer: PlanViewer, { key, text }: { key: string; text: string }): Decided {
  return changePlan<{ decisionId: string }, MeetingRefusal>(viewer, async (tx) => {
    const result = { decisionId: key };
    const common = { ...ofPlan(viewer), ...by(viewer), lane: "shared" as const, authorId: viewer.personId };
    const [row] = await tx
      .insert(decision)
      .values({ ...common, id: key, text })
      .onConflictDoNothing()
      .returning();
    if (row) {
      const payload = { decisionId: key, text };
      return { result, events: [{ kind: "decision.asked", lane: "shared", payload }] };
    }
    const first = await lockDecision(viewer, key);
    const isSame = first !== undefined && first.authorId === viewer.personId && first.text === text;
    return isSame ? { result, events: "nothing-changed" } : { refusal: "key-used" };
  });
}

/** Written once; later words replace them, and the updates keep both. */
export function writeOutcome(
  viewer: PlanViewer,
  { decisionId, outcome }: { decisionId: string; outcome: string },
): Decided {
  return onDecision(viewer, decisionId, async (row) => {
    if (row.removedAt) return { refusal: "no-such-decision" };
    const result = { decisionId: row.id };
    if (row.outcome === outcome) return { result, events: "nothing-changed" };
    await viewer.tx
      .update(decision)
      .set({ outcome, decidedAt: viewer.now, decidedByName: viewer.name })
      .where(eq(decision.id, row.id));
    const payload = { decisionId: row.id, text: row.text, outcome };
    return { result, events: [{ kind: "decision.made", lane: "shared", payload }] };
  });
}

/** Whoever takes part takes off what turned out to need no decision; what was decided stays. */
export function removeDecision(viewer: PlanViewer, decisionId: string): Decided {
  return onDecision(viewer, decisionId, async (row) => {
    const result = { decisionId: row.id };
    if (row.removedAt) return { result, events: "nothing-changed" };
    if (row.outcome !== null) return { refusal: "decided-already" };
    await viewer.tx.update(decision).set({ removedAt: viewer.now }).where(eq(decision.id, row.id));
    const payload = { decisionId: row.id, text: row.text };
    return { result, events: [{ kind: "decision.removed", lane: "shared", payload }] };
  });
}

/** Within two minutes, by whoever took it off. */
export function restoreDecision(viewer: PlanViewer, decisionId: string): Decided {
  return onDecision(viewer, decisionId, async (row) => {
    const result = { decisionId: row.id };
    if (!row.removedAt) return { result, events: "nothing-changed" };
    if (!(await hasRemoved(viewer, row.id))) return { refusal: "not-yours" };
    if (isTooLateToUndo(row.removedAt, viewer.now)) return { refusal: "too-late" };
    await viewer.tx.update(decision).set({ removedAt: null }).where(eq(decision.id, row.id));
    const payload = { decisionId: row.id, text: row.text };
    return { result, events: [{ kind: "decision.restored", lane: "shared", payload }] };
  });
}

function onDecision(
  viewer: PlanViewer,
  id: string,
  work: (row: DecisionRecord) => Promise<Change<{ decisionId: string }, MeetingRefusal>>,
): Decided {
  return changePlan<{ decisionId: string }, MeetingRefusal>(viewer, async () => {
    const row = await lockDecision(viewer, id);
    return row ? work(row) : { refusal: "no-such-decision" };
  });
}

async function lockDecision({ tx, planId }: PlanViewer, id: string): Promise<DecisionRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.planId, planId), eq(decision.id, id)))
    .for("update");
  return row;
}

/** The log knows who took it off last. */
async function hasRemoved({ tx, planId, personId }: PlanViewer, id: string): Promise<boolean> {
  const [last] = await tx
    .select({ by: event.actorPersonId })
    .from(event)
    .where(
      and(
        eq(event.planId, planId),
        eq(event.lane, "shared"),
        eq(event.kind, "decision.removed"),
        sql`${event.payload}->>'decisionId' = ${id}`,
      ),
    )
    .orderBy(desc(event.seq))
    .limit(1);
  return last !== undefined && last.by !== null && last.by === personId;
}
