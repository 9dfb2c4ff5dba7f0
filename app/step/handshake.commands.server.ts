/** Answers to a suggested step (SP3): we take it, as it is or by another day; we do not; or we take several at once. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { step } from "#db/schema/index.ts";

import { adopt, type AdoptionChoice } from "./adoption.ts";
import { linesOf } from "./edit.commands.server.ts";
import { actOnStep } from "./handshake.ts";
import { propose } from "./proposal.server.ts";
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
 * Takes a suggestion by another day: the answer of whoever was asked, which waits for those who suggested it. Until they
 * agree the first day counts and the step is nobody's promise (SP3). `was` is the day the page showed.
 */
export function acceptStepBy(
  viewer: PlanViewer,
  { stepId, dueOn, was }: { stepId: string; dueOn: IsoDate; was: string | null },
): Answered {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (_tx, row) => {
    const effect = actOnStep(row, { side: viewer.side, act: "accept-otherwise", adopted: viewer.isAdopted });
    if (!effect.ok) return { refusal: effect.refusal };
    if (row.dueOn !== was) return { refusal: "suggested-anew" };
    if (row.dueOn === dueOn) return { refusal: "same-day" };
    const lines = await linesOf(viewer, row, { dueOn });
    return propose(viewer, row, { kind: "change", changes: { dueOn, isAnswer: true }, lines });
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
