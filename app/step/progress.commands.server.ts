/** How far a step is: start, held up, done, left out, open again (SP2). Doing is accepting (SP3); the owner's side alone says it. */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { given, keptQuery } from "#db/kept-query.ts";
import { stage, stepCompletion, verification, verifier } from "#db/schema/index.ts";

import { actOnStep } from "./handshake.ts";
import type { StepProblem } from "./refusal.ts";
import {
  actOf,
  changeOfStep,
  mayWorkOn,
  onStep,
  type StepChanged,
  stepEvent,
  type StepPatch,
  type StepRecord,
  theStep,
  writeStep,
} from "./step-record.server.ts";

type Worked = Promise<Result<StepChanged, StepProblem>>;

/** Done, with evidence where it was asked for. A verifier the step carries is met if a proved buyer does it (ST13). */
export function completeStep(viewer: PlanViewer, done: { stepId: string; evidence?: string | null }): Worked {
  return changePlan<StepChanged, StepProblem>(viewer, () => stepDone(viewer, done));
}

/** The same as a part of a larger change: answering a question finishes its step. */
export function stepDone(
  viewer: PlanViewer,
  { stepId, evidence = null }: { stepId: string; evidence?: string | null },
): Promise<Change<StepChanged, StepProblem>> {
  return changeOfStep<StepChanged, StepProblem>(viewer, stepId, async (tx, row) => {
    const may = await work(viewer, row);
    if ("refusal" in may) return may;
    const made = await completionMade(tx, {
      ...{ stepId: row.id, ...ofPlan(viewer), lane: row.lane, authorId: viewer.personId, evidence },
      ...by(viewer),
    });
    // Two ticks at once are one: the second finds it done, and nothing to say.
    if (made.length === 0) return { result: { stepId, title: row.title, act: null }, events: "nothing-changed" };
    await writeStep(tx, row, may.patch);
    const met = await meetVerifierOf(viewer, tx, row);
    const done: NewEvent = { kind: "step.completed", lane: row.lane, payload: { ...theStep(row), evidence } };
    const act = actOf(viewer, row, may.patch, {
      says: "step.reopened",
      wrote: "completion",
      ...(met ? { met: met.payload.verifierId } : {}),
    });
    return { result: { stepId, title: row.title, act }, events: met ? [done, met] : [done] };
  });
}

/** Open again, whether it was done, left out, held up or under way. What was met by doing it stays met. */
export function reopenStep(viewer: PlanViewer, { stepId }: { stepId: string }): Worked {
  return onStep(viewer, stepId, async (tx, row) => {
    const may = await work(viewer, row);
    if ("refusal" in may) return may;
    const gone = await completionGone(tx, { stepId: row.id });
    if (gone.length === 0 && row.progress === "open") return { refusal: "is-open" };
    await writeStep(tx, row, { ...may.patch, ...openAgain });
    return { result: { stepId, title: row.title, act: null }, events: [stepEvent("step.reopened", row)] };
  });
}

export function startStep(viewer: PlanViewer, { stepId }: { stepId: string }): Worked {
  return setProgress(viewer, stepId, { progress: "in-progress", waitsFor: null, leftOutReason: null });
}

/** Held up, with what it waits for. */
export function blockStep(viewer: PlanViewer, { stepId, waitsFor }: { stepId: string; waitsFor: string }): Worked {
  return setProgress(viewer, stepId, { progress: "blocked", waitsFor, leftOutReason: null });
}

/** Left out knowingly, with the reason if they like; it can be taken up again at any time (P15). */
export function leaveStepOut(
  viewer: PlanViewer,
  { stepId, reason }: { stepId: string; reason: string | null },
): Worked {
  return setProgress(viewer, stepId, { progress: "left-out", waitsFor: null, leftOutReason: reason });
}

const completionMade = keptQuery((tx) =>
  tx
    .insert(stepCompletion)
    .values(given("stepId", "workspaceId", "planId", "lane", "authorId", "evidence", "byPersonId", "byName", "at"))
    .onConflictDoNothing()
    .returning({ stepId: stepCompletion.stepId }),
);

const completionGone = keptQuery((tx) =>
  tx
    .delete(stepCompletion)
    .where(eq(stepCompletion.stepId, sql.placeholder("stepId")))
    .returning({ stepId: stepCompletion.stepId }),
);

const openAgain: StepPatch = { progress: "open", waitsFor: null, leftOutReason: null };

function setProgress(
  viewer: PlanViewer,
  stepId: string,
  to: Required<Pick<StepPatch, "progress" | "waitsFor" | "leftOutReason">>,
): Worked {
  return onStep(viewer, stepId, async (tx, row) => {
    const may = await work(viewer, row);
    if ("refusal" in may) return may;
    if (await isDone(tx, row)) return { refusal: "done-already" };
    const patch = { ...may.patch, ...to };
    await writeStep(tx, row, patch);
    const act = actOf(viewer, row, patch, { says: "step.reopened" });
    return { result: { stepId, title: row.title, act }, events: [progressEvent(row, to)] };
  });
}

/** Whether this viewer may say how far the step is, and what saying it does to the handshake (SP3). */
async function work(viewer: PlanViewer, row: StepRecord): Promise<{ patch: StepPatch } | { refusal: StepProblem }> {
  const effect = actOnStep(row, { side: viewer.side, act: "work", adopted: viewer.isAdopted });
  if (!effect.ok) return { refusal: effect.refusal };
  if (!(await mayWorkOn(viewer, row))) return { refusal: "not-yours" };
  return { patch: { handshake: effect.value.handshake } };
}

function progressEvent(row: StepRecord, to: StepPatch): NewEvent {
  if (to.progress === "blocked") {
    return { kind: "step.blocked", lane: row.lane, payload: { ...theStep(row), waitsFor: to.waitsFor ?? "" } };
  }
  if (to.progress === "left-out") {
    return { kind: "step.left-out", lane: row.lane, payload: { ...theStep(row), reason: to.leftOutReason ?? null } };
  }
  return stepEvent("step.started", row);
}

async function isDone(tx: Transaction, row: StepRecord): Promise<boolean> {
  const [found] = await tx
    .select({ id: stepCompletion.stepId })
    .from(stepCompletion)
    .where(eq(stepCompletion.stepId, row.id));
  return found !== undefined;
}

/** ST13, ST14: only a shared step meets a verifier (a private one may touch no shared row, LN5), and only a proved buyer. */
async function meetVerifierOf(
  viewer: PlanViewer,
  tx: Transaction,
  row: StepRecord,
): Promise<Extract<NewEvent, { kind: "verifier.met" }> | null> {
  const mayMeet = viewer.side === "buyer" && viewer.can("meetVerifiers");
  if (!row.verifierId || row.lane !== "shared" || !mayMeet) return null;
  const [fact] = await tx
    .select({ id: verifier.id, text: verifier.text, stageId: stage.id, label: stage.label })
    .from(verifier)
    .innerJoin(stage, and(eq(stage.id, verifier.stageId), eq(stage.planId, verifier.planId)))
    .where(eq(verifier.id, row.verifierId));
  if (!fact) return null;
  const met = await tx
    .insert(verification)
    .values({ verifierId: fact.id, ...ofPlan(viewer), ...by(viewer) })
    .onConflictDoNothing()
    .returning({ id: verification.verifierId });
  if (met.length === 0) return null;
  const payload = { verifierId: fact.id, text: fact.text, stage: { id: fact.stageId, label: fact.label } };
  return { kind: "verifier.met", lane: "shared", payload };
}
