/** A change or removal that waits beside a step of the other side (SP3). At most one waits; the old value counts meanwhile. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { stepProposal } from "#db/schema/index.ts";

import type { ChangeLine, StepChanges } from "./change.ts";
import { actOf, type StepChanged, type StepRecord, theStep, writeStep } from "./step-record.server.ts";

export type WaitingProposal = typeof stepProposal.$inferSelect;

/** Keeps the wish beside the step and marks it "changed". The undo of it takes it back. */
export async function propose(
  viewer: PlanViewer,
  row: StepRecord,
  wish: { kind: "change" | "removal"; changes: StepChanges; lines: ChangeLine[]; reason?: string | null },
): Promise<{ result: StepChanged; events: [NewEvent] }> {
  const id = crypto.randomUUID();
  await viewer.tx.insert(stepProposal).values({
    ...ofPlan(viewer),
    id,
    lane: row.lane,
    authorId: viewer.personId,
    stepId: row.id,
    kind: wish.kind,
    changes: wish.changes,
    bySide: viewer.side,
    reason: wish.reason ?? null,
    ...by(viewer),
  });
  const patch = { handshake: "changed" as const };
  await writeStep(viewer.tx, row, patch);
  const payload = { ...theStep(row), proposalId: id, changes: wish.lines, removal: wish.kind === "removal" };
  const act = actOf(viewer, row, patch, { says: "step.change-answered", wrote: "proposal", lines: wish.lines });
  return {
    result: { stepId: row.id, title: row.title, act, isProposed: true },
    events: [{ kind: "step.change-proposed", lane: row.lane, payload }],
  };
}

export async function waitingProposal({ tx }: PlanViewer, row: StepRecord): Promise<WaitingProposal | null> {
  const [found] = await tx
    .select()
    .from(stepProposal)
    .where(and(eq(stepProposal.stepId, row.id), isNull(stepProposal.answeredAt)));
  return found ?? null;
}

/** What waits for an answer beside this step is answered, or falls because the owner's side changed the step itself. */
export async function settleProposal(
  viewer: PlanViewer,
  row: StepRecord,
  answer: "accepted" | "declined" | "withdrawn",
  reason: string | null = null,
): Promise<void> {
  await viewer.tx
    .update(stepProposal)
    .set({ answer, answeredAt: viewer.now, answeredByName: viewer.name, answerReason: reason })
    .where(and(eq(stepProposal.stepId, row.id), isNull(stepProposal.answeredAt)));
}
