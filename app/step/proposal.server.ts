/** A change, removal or take-over that waits beside a step (SP3, SP5). At most one waits; what stood before counts meanwhile. */
import { and, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { stepProposal } from "#db/schema/index.ts";

import type { ChangeLine, StepChanges } from "./change.ts";
import type { ProposalAnswer } from "./handshake.ts";
import { actOf, type StepChanged, type StepRecord, theStep, writeStep } from "./step-record.server.ts";
import type { StepAct } from "./undo.ts";

export type WaitingProposal = typeof stepProposal.$inferSelect;

export interface Wish {
  kind: "change" | "removal" | "take-over";
  changes: StepChanges;
  lines: ChangeLine[];
  reason?: string | null;
}

/** Keeps the wish beside the step and marks it "changed". The undo of it takes it back. */
export async function propose(
  viewer: PlanViewer,
  row: StepRecord,
  wish: Wish,
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
  const act = actOf(viewer, row, patch, { says: "step.change-answered", wrote: "proposal", lines: wish.lines });
  return {
    result: { stepId: row.id, title: row.title, act, isProposed: true },
    events: [proposed(viewer, row, { ...wish, id })],
  };
}

function proposed({ side }: PlanViewer, row: StepRecord, wish: Wish & { id: string }): NewEvent {
  const its = { ...theStep(row), proposalId: wish.id };
  if (wish.kind === "take-over") {
    const payload = { ...its, way: wayOf(row, { bySide: side }) };
    return { kind: "step.take-over-proposed", lane: row.lane, payload };
  }
  const { isAnswer } = wish.changes;
  const payload = { ...its, changes: wish.lines, removal: wish.kind === "removal", ...(isAnswer ? { isAnswer } : {}) };
  return { kind: "step.change-proposed", lane: row.lane, payload };
}

/** What the plan says of the answer. `to` is who has a step that was taken over, or would have. */
export function answered(
  row: StepRecord,
  waiting: Pick<WaitingProposal, "id" | "kind" | "bySide">,
  said: { answer: ProposalAnswer; reason: string | null; lines: Exclude<StepAct["lines"], undefined>; to: string },
): NewEvent {
  const its = { ...theStep(row), proposalId: waiting.id, answer: said.answer, reason: said.reason };
  if (waiting.kind === "take-over") {
    const ownerSide = said.answer === "accepted" ? ("seller" as const) : row.ownerSide;
    const payload = { ...its, ownerSide, way: wayOf(row, waiting), to: said.to };
    return { kind: "step.take-over-answered", lane: row.lane, payload };
  }
  const payload = { ...its, changes: said.lines, removal: waiting.kind === "removal" };
  return { kind: "step.change-answered", lane: row.lane, payload };
}

function wayOf(row: Pick<StepRecord, "ownerSide">, { bySide }: Pick<WaitingProposal, "bySide">): "asked" | "offered" {
  return bySide === row.ownerSide ? "asked" : "offered";
}

export async function waitingProposal({ tx }: PlanViewer, row: StepRecord): Promise<WaitingProposal | null> {
  const [found] = await tx
    .select()
    .from(stepProposal)
    .where(and(eq(stepProposal.stepId, row.id), isNull(stepProposal.answeredAt)));
  return found ?? null;
}

/**
 * What waits for an answer beside this step is answered; or it falls ("dropped") because somebody changed the step itself,
 * which takes back a wish of their own side and declines one of the other.
 */
export async function settleProposal(
  viewer: PlanViewer,
  row: StepRecord,
  answer: ProposalAnswer | "dropped",
  reason: string | null = null,
): Promise<void> {
  const falls = sql<ProposalAnswer>`case when ${stepProposal.bySide} = ${viewer.side} then 'withdrawn' else 'declined' end`;
  await viewer.tx
    .update(stepProposal)
    .set({
      answer: answer === "dropped" ? falls : answer,
      answeredAt: viewer.now,
      answeredByName: viewer.name,
      answerReason: reason,
    })
    .where(and(eq(stepProposal.stepId, row.id), isNull(stepProposal.answeredAt)));
}
