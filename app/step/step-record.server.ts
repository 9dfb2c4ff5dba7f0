/** What every command on one step does first and last: take the row, ask whose it is, write the change, say what happened. */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { keptQuery } from "#db/kept-query.ts";
import { step, stepAssignment } from "#db/schema/index.ts";

import type { StepProblem } from "./refusal.ts";
import type { StepAct, StepColumns } from "./undo.ts";

export type StepRecord = typeof step.$inferSelect;
export type StepPatch = Partial<typeof step.$inferInsert>;

/** What a command on a step answers: the step, and the act as its undo needs it (null where there is none). */
export interface StepChanged {
  stepId: string;
  title: string;
  act: StepAct | null;
  /** True where the change waits for an answer of the other side. */
  isProposed?: boolean;
}

/**
 * Runs `work` on one step of the plan, locked until the end of the request so that two writers come one after the other.
 * Refuses "no-such-step" alike for what does not exist and what this reader may not read, and "in-the-bin".
 */
export function onStep<T, const R extends StepProblem>(
  viewer: PlanViewer,
  stepId: string,
  work: (tx: Transaction, row: StepRecord) => Promise<Change<T, R>>,
): Promise<Result<T, R | "no-such-step" | "in-the-bin" | "your-name-would-show">> {
  return changePlan<T, R | "no-such-step" | "in-the-bin">(viewer, () => changeOfStep(viewer, stepId, work));
}

/** The same as a part of a larger change: whoever asks for it records its events with their own. */
export async function changeOfStep<T, const R extends StepProblem>(
  viewer: PlanViewer,
  stepId: string,
  work: (tx: Transaction, row: StepRecord) => Promise<Change<T, R>>,
): Promise<Change<T, R | "no-such-step" | "in-the-bin">> {
  const row = await lockStep(viewer, stepId);
  if (!row) return { refusal: "no-such-step" };
  if (row.removedAt) return { refusal: "in-the-bin" };
  return work(viewer.tx, row);
}

export async function lockStep({ tx, planId }: PlanViewer, stepId: string): Promise<StepRecord | undefined> {
  if (!isUuid(stepId)) return undefined;
  const [row] = await lockedStep(tx, { planId, stepId });
  return row;
}

const lockedStep = keptQuery((tx) =>
  tx
    .select()
    .from(step)
    .where(and(eq(step.planId, sql.placeholder("planId")), eq(step.id, sql.placeholder("stepId"))))
    .for("update"),
);

/** Writes columns of one step, as it was locked; nothing, where a change left them as they were. */
export async function writeStep(tx: Transaction, row: StepRecord, patch: StepPatch): Promise<void> {
  const was = columnsOf(row);
  const changed = Object.entries(columnsOf(patch)).some(([column, value]) => was[column] !== value);
  if (changed) await tx.update(step).set(patch).where(eq(step.id, row.id));
}

/** Whether this viewer may say how far a step is: it is theirs, or they may edit steps of their side. */
export async function mayWorkOn(viewer: PlanViewer, row: StepRecord): Promise<boolean> {
  if (viewer.can("editSteps") || row.lane === "own") return true;
  const me = viewer.participant?.id;
  if (!me) return false;
  if (row.ownerId === me) return true;
  const [assigned] = await viewer.tx
    .select({ stepId: stepAssignment.stepId })
    .from(stepAssignment)
    .where(and(eq(stepAssignment.stepId, row.id), eq(stepAssignment.participantId, me)));
  return assigned !== undefined;
}

/** The part of an event that names the step. */
export function theStep({ id, title, ownerSide }: Pick<StepRecord, "id" | "title" | "ownerSide">): {
  stepId: string;
  title: string;
  ownerSide: "buyer" | "seller";
} {
  return { stepId: id, title, ownerSide };
}

/** An event that tells of nothing but the step itself, in the step's lane. */
export function stepEvent(
  kind: "step.started" | "step.reopened" | "step.accepted" | "step.removed" | "step.restored" | "step.shared",
  row: StepRecord,
): NewEvent {
  return { kind, lane: row.lane, payload: theStep(row) };
}

/** The act of writing `patch` over `row`: what differs, before and after. Null for a reader who has no undo. */
export function actOf(
  viewer: PlanViewer,
  row: StepRecord,
  patch: StepPatch,
  more: Pick<StepAct, "says"> & Partial<StepAct>,
): StepAct | null {
  if (!viewer.personId) return null;
  const before: StepColumns = {};
  const after: StepColumns = {};
  const was = columnsOf(row);
  for (const [column, value] of Object.entries(columnsOf({ ...row, ...patch }))) {
    if (was[column] === value) continue;
    before[column] = was[column] ?? null;
    after[column] = value;
  }
  return { stepId: row.id, personId: viewer.personId, at: viewer.now.getTime(), before, after, ...more };
}

/** A row as JSON has it: moments as ISO strings. */
export function columnsOf(row: StepPatch): StepColumns {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Date ? value.toISOString() : (value ?? null),
    ]),
  );
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
