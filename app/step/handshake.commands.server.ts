/** Answers between the sides: take a suggested step or not, alone or all at once, and answer a proposed change (SP3). */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { step } from "#db/schema/index.ts";

import { adopt, type AdoptionChoice } from "./adoption.ts";
import { columnsFor, linesOf } from "./edit.commands.server.ts";
import { actOnStep } from "./handshake.ts";
import { findOwner } from "./owner.server.ts";
import { settleProposal, waitingProposal } from "./proposal.server.ts";
import type { StepProblem } from "./refusal.ts";
import {
  actOf,
  onStep,
  type StepChanged,
  stepEvent,
  type StepPatch,
  theStep,
  writeStep,
} from "./step-record.server.ts";

type Answered = Promise<Result<StepChanged, StepProblem>>;

export function acceptStep(viewer: PlanViewer, { stepId }: { stepId: string }): Answered {
  return answerStep(viewer, stepId, { act: "accept", reason: null });
}

export function declineStep(
  viewer: PlanViewer,
  { stepId, reason }: { stepId: string; reason: string | null },
): Answered {
  return answerStep(viewer, stepId, { act: "decline", reason });
}

function answerStep(
  viewer: PlanViewer,
  stepId: string,
  { act, reason }: { act: "accept" | "decline"; reason: string | null },
): Answered {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (tx, row) => {
    if (row.handshake !== "proposed") return { refusal: "nothing-waits" };
    const effect = actOnStep(row, { side: viewer.side, act, adopted: viewer.isAdopted });
    if (!effect.ok) return { refusal: effect.refusal };
    const patch: StepPatch = { handshake: effect.value.handshake, handshakeReason: reason };
    await writeStep(tx, row, patch);
    const said: NewEvent =
      act === "accept"
        ? stepEvent("step.accepted", row)
        : { kind: "step.declined", lane: row.lane, payload: { ...theStep(row), reason } };
    const lines = [{ field: "handshake" as const, was: act === "accept" ? "agreed" : "not agreed", is: "suggested" }];
    return {
      result: { stepId, title: row.title, act: actOf(viewer, row, patch, { says: "step.changed", lines }) },
      events: [said],
    };
  });
}

/**
 * "Take these 14 steps": all of `stepIds` that still wait for this side, in one act. Only what the page named is taken, so
 * nothing is agreed to unseen. Returns how many.
 */
export function acceptSteps(
  viewer: PlanViewer,
  { stepIds }: { stepIds: readonly string[] },
): Promise<Result<number, StepProblem>> {
  return changePlan<number, StepProblem>(viewer, async (tx) => {
    if (!viewer.isAdopted) return { refusal: "adopt-first" };
    const waiting = await tx
      .select({ id: step.id, title: step.title })
      .from(step)
      .where(
        and(
          eq(step.planId, viewer.planId),
          inArray(step.id, [...stepIds]),
          eq(step.lane, "shared"),
          eq(step.ownerSide, viewer.side),
          eq(step.handshake, "proposed"),
          isNull(step.removedAt),
        ),
      )
      .orderBy(asc(step.id))
      .for("update");
    if (waiting.length === 0) return { refusal: "nothing-waits" };
    await setHandshake(
      tx,
      waiting.map(({ id }) => id),
      "accepted",
    );
    const steps = waiting.map(({ id, title }) => ({ stepId: id, title }));
    return { result: steps.length, events: [{ kind: "steps.accepted", lane: "shared", payload: { steps } }] };
  });
}

/**
 * Answers the change, removal or take-over that waits beside a step; its proposer takes it back. What is accepted counts
 * from now on; else the old value stays.
 */
export function answerProposal(
  viewer: PlanViewer,
  form: { stepId: string; proposalId: string; answer: "accepted" | "declined" | "withdrawn"; reason: string | null },
): Answered {
  return onStep<StepChanged, StepProblem>(viewer, form.stepId, async (tx, row) => {
    const waiting = await waitingProposal(viewer, row);
    if (!waiting || waiting.id !== form.proposalId || row.handshake !== "changed") return { refusal: "nothing-waits" };
    if (form.answer === "withdrawn" && waiting.bySide !== viewer.side) return { refusal: "theirs-to-answer" };
    if (form.answer !== "withdrawn") {
      const act = form.answer === "accepted" ? "accept" : "decline";
      const effect = actOnStep(row, { side: viewer.side, act, adopted: viewer.isAdopted });
      if (!effect.ok) return { refusal: effect.refusal };
    }
    const lines = waiting.kind === "change" ? await linesOf(viewer, row, waiting.changes) : [];
    const patch: StepPatch = { handshake: "accepted" };
    if (form.answer === "accepted" && waiting.kind === "removal") {
      Object.assign(patch, { removedAt: viewer.now, removedByName: viewer.name, removedBySide: viewer.side });
    } else if (form.answer === "accepted") {
      const { ownerId, ...rest } = waiting.changes;
      Object.assign(patch, await columnsFor(viewer, row, rest));
      if (ownerId !== undefined) {
        const owner = await findOwner(viewer, ownerId ?? row.ownerSide, row.lane);
        if ("refusal" in owner) return owner;
        Object.assign(patch, { ownerId: owner.id, ownerLane: owner.lane });
      }
    }
    await settleProposal(viewer, row, form.answer, form.reason);
    await writeStep(tx, row, patch);
    const payload = {
      ...theStep(row),
      proposalId: waiting.id,
      changes: lines,
      removal: waiting.kind === "removal",
      answer: form.answer,
      reason: form.reason,
    };
    return {
      result: { stepId: row.id, title: row.title, act: null },
      events: [{ kind: "step.change-answered", lane: row.lane, payload }],
    };
  });
}

/** SP8: what a buyer keeps of a draft becomes agreed, the rest goes to the bin, in one act. Events are the caller's. */
export async function adoptSteps(
  tx: Transaction,
  viewer: PlanViewer,
  choice: AdoptionChoice,
): Promise<{ accepted: number; removed: number }> {
  const rows = await tx
    .select({ id: step.id, lane: step.lane, ownerSide: step.ownerSide, handshake: step.handshake })
    .from(step)
    .where(and(eq(step.planId, viewer.planId), isNull(step.removedAt)));
  const { accept, remove } = adopt(rows, choice);
  await setHandshake(tx, accept, "accepted");
  if (remove.length > 0) {
    await tx
      .update(step)
      .set({ removedAt: viewer.now, removedByName: viewer.name, removedBySide: viewer.side })
      .where(inArray(step.id, remove));
  }
  return { accepted: accept.length, removed: remove.length };
}

/** "Start with our own list": every suggestion goes to the bin; what the seller promised stays. Returns how many went. */
export async function dropSuggestedSteps(tx: Transaction, viewer: PlanViewer): Promise<number> {
  return (await adoptSteps(tx, viewer, { kind: "own-list" })).removed;
}

async function setHandshake(tx: Transaction, ids: readonly string[], handshake: "accepted"): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(step)
      .set({ handshake })
      .where(inArray(step.id, [...ids]));
}
