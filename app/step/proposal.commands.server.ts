/** The answer to what waits beside a step: a change, a removal, or that the seller takes it over (SP3, SP5). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { stepCompletion } from "#db/schema/index.ts";

import { columnsFor, linesOf } from "./edit.commands.server.ts";
import { handshakeAfter, mayAnswer, type ProposalAnswer } from "./handshake.ts";
import { findOwner } from "./owner.server.ts";
import { answered, settleProposal, waitingProposal, type WaitingProposal } from "./proposal.server.ts";
import type { StepProblem } from "./refusal.ts";
import { onStep, type StepChanged, type StepPatch, type StepRecord, writeStep } from "./step-record.server.ts";

/**
 * What is accepted counts from now on; else what stood before stays. Whoever wished it takes it back, nobody else. A
 * suggestion that was to be taken otherwise is a suggestion again.
 */
export function answerProposal(
  viewer: PlanViewer,
  form: { stepId: string; proposalId: string; answer: ProposalAnswer; reason: string | null },
): Promise<Result<StepChanged, StepProblem>> {
  return onStep<StepChanged, StepProblem>(viewer, form.stepId, async (tx, row) => {
    const waiting = await waitingProposal(viewer, row);
    if (!waiting || waiting.id !== form.proposalId || row.handshake !== "changed") return { refusal: "nothing-waits" };
    const may = mayAnswer(waiting, { side: viewer.side, answer: form.answer });
    if (!may.ok) return { refusal: may.refusal };
    const isAnswer = waiting.changes.isAnswer === true;
    const lines = waiting.kind === "change" ? await linesOf(viewer, row, waiting.changes) : [];
    const wished =
      form.answer === "accepted" ? await wishOf(viewer, row, waiting) : { patch: {}, to: viewer.workspaceName };
    if ("refusal" in wished) return wished;
    const { patch, to } = wished;
    await settleProposal(viewer, row, form.answer, form.reason);
    await writeStep(tx, row, {
      ...patch,
      handshake: handshakeAfter(form.answer, { isAnswer, isBegun: isAnswer && (await isBegun(tx, row)) }),
    });
    return {
      result: { stepId: row.id, title: row.title, act: null },
      events: [answered(row, waiting, { answer: form.answer, reason: form.reason, lines, to })],
    };
  });
}

type Wished = { patch: StepPatch; to: string } | { refusal: StepProblem };

/** What the step becomes if it is agreed to, and who would have it. */
async function wishOf(viewer: PlanViewer, row: StepRecord, waiting: WaitingProposal): Promise<Wished> {
  if (waiting.kind === "take-over") return takenOver(viewer, row, waiting);
  if (waiting.kind === "removal") {
    const gone = { removedAt: viewer.now, removedByName: viewer.name, removedBySide: viewer.side };
    return { patch: gone, to: "" };
  }
  const { ownerId, ...rest } = waiting.changes;
  const patch = await columnsFor(viewer, row, rest);
  if (ownerId === undefined) return { patch, to: "" };
  const owner = await findOwner(viewer, ownerId ?? row.ownerSide, row.lane);
  return "refusal" in owner ? owner : { patch: { ...patch, ownerId: owner.id, ownerLane: owner.lane }, to: owner.name };
}

/** SP5: owner and side change. Who was named has it, else whoever of the seller agrees; what is private stays private. */
async function takenOver(viewer: PlanViewer, row: StepRecord, { changes }: WaitingProposal): Promise<Wished> {
  const me = viewer.side === "seller" && viewer.participant?.lane === "shared" ? viewer.participant.id : null;
  const owner = await findOwner(viewer, changes.ownerId ?? me ?? "seller", row.lane);
  if ("refusal" in owner) return owner;
  const patch: StepPatch = { ownerSide: "seller", ownerId: owner.id, ownerLane: owner.lane, proposedBySide: null };
  return { patch, to: owner.name };
}

/** Doing is accepting: a step somebody works on is no mere suggestion any more. */
async function isBegun(tx: Transaction, row: StepRecord): Promise<boolean> {
  if (row.progress !== "open") return true;
  const [done] = await tx
    .select({ id: stepCompletion.stepId })
    .from(stepCompletion)
    .where(eq(stepCompletion.stepId, row.id));
  return done !== undefined;
}
