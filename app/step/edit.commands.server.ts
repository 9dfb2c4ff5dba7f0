/** Wording, note, done-when, date and stage of a step: at once for the owner's side, as a proposal for the other (SP3, SP4). */
import { and, desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { formatClock } from "#app/lib/time-zone.ts";
import { event, stage } from "#db/schema/index.ts";

import { type ChangeableField, changeLines, type ChangeLine, fieldLabels, type StepChanges } from "./change.ts";
import { actOnStep } from "./handshake.ts";
import { findStage, placeIn } from "./place.server.ts";
import { propose, settleProposal } from "./proposal.server.ts";
import { readUnsettled } from "./promise.queries.server.ts";
import type { Unsettled } from "./promise.ts";
import type { StepProblem } from "./refusal.ts";
import { readNames } from "./step-facts.server.ts";
import {
  actOf,
  mayWorkOn,
  onStep,
  type StepChanged,
  type StepPatch,
  type StepRecord,
  theStep,
  writeStep,
} from "./step-record.server.ts";

export type EditableField = Exclude<ChangeableField, "ownerId">;

export interface StepEdit {
  stepId: string;
  /** Only the fields the form changes; `was` holds what each of them was when the form was shown. */
  changes: Pick<StepChanges, EditableField>;
  was: Partial<Record<EditableField, string | null>>;
  /** The mark of ST4; the owner's side alone sets it. */
  isRequired?: boolean | undefined;
}

/** Both texts of each field somebody else changed meanwhile; nothing is stored. */
export interface StepConflict {
  conflicts: { field: EditableField; label: string; mine: string; theirs: string }[];
  /** "Sam changed this at 14:02 Berlin time"; null where the log does not say. */
  by: string | null;
}

/** Compare-and-set, field by field: where one differs from what the form was shown, nothing is stored. */
export function editStep(viewer: PlanViewer, edit: StepEdit): Promise<Result<StepChanged | StepConflict, StepProblem>> {
  return onStep<StepChanged | StepConflict, StepProblem>(viewer, edit.stepId, async (_tx, row) => {
    const effect = actOnStep(row, { side: viewer.side, act: "edit", adopted: viewer.isAdopted });
    if (!effect.ok) return { refusal: effect.refusal };
    const isTheirs = row.lane === "shared" && row.ownerSide !== viewer.side;
    if (isTheirs ? !viewer.can("editSteps") : !(await mayWorkOn(viewer, row))) return { refusal: "not-yours" };

    const conflicts = findConflicts(row, edit);
    if (conflicts.length > 0)
      return { result: { conflicts, by: await lastChangeWords(viewer, row) }, events: "nothing-changed" };
    const lines = await linesOf(viewer, row, edit.changes);
    const setsMark = edit.isRequired !== undefined && edit.isRequired !== row.isRequired;
    if (lines.length === 0 && !setsMark) {
      return { result: { stepId: row.id, title: row.title, act: null }, events: "nothing-changed" };
    }
    if (edit.changes.stageId && !(await findStage(viewer, edit.changes.stageId))) return { refusal: "no-such-stage" };
    if (effect.value.result === "proposed") {
      if (lines.length === 0) return { refusal: "theirs-to-do" };
      return propose(viewer, row, { kind: "change", changes: only(edit.changes, lines), lines });
    }
    const patch: StepPatch = {
      ...(await columnsFor(viewer, row, only(edit.changes, lines))),
      ...(setsMark && !isTheirs ? { isRequired: edit.isRequired ?? false } : {}),
      handshake: effect.value.handshake,
      ...(effect.value.handshake === "proposed" ? { proposedBySide: viewer.side, handshakeReason: null } : {}),
    };
    if (effect.value.proposal === "drop") await settleProposal(viewer, row, "dropped");
    await writeStep(viewer.tx, row, patch);
    const title = edit.changes.title ?? row.title;
    const act = actOf(viewer, row, patch, {
      says: "step.changed",
      lines: lines.map(({ field, was, is }) => ({ field, was: is, is: was })),
    });
    const changed: NewEvent = {
      kind: "step.changed",
      lane: row.lane,
      payload: { ...theStep({ ...row, title }), changes: lines, ...(await unsettled(viewer, row, patch.dueOn)) },
    };
    return { result: { stepId: row.id, title, act }, events: [changed] };
  });
}

/** SP4: what a new date of one's own means for the dates of the other side. */
async function unsettled(
  viewer: PlanViewer,
  row: StepRecord,
  dueOn: string | null | undefined,
): Promise<{ unsettles?: Unsettled["steps"]; goLiveBy?: number }> {
  const found = dueOn ? await readUnsettled(viewer, row, dueOn as IsoDate) : null;
  return {
    ...(found && found.steps.length > 0 ? { unsettles: found.steps } : {}),
    ...(found && found.goLiveBy !== null ? { goLiveBy: found.goLiveBy } : {}),
  };
}

/** The columns that changes come to; a step that changes its stage goes to the end of the new one. */
export async function columnsFor(viewer: PlanViewer, row: StepRecord, changes: StepChanges): Promise<StepPatch> {
  const { stageId, title, isAnswer: _, ...rest } = changes;
  const hasMoved = typeof stageId === "string" && stageId !== row.stageId;
  return {
    ...rest,
    ...(title ? { title } : {}),
    ...(hasMoved ? { stageId, ...(await placeIn(viewer, stageId, row)) } : {}),
  };
}

/** What changes in words, as every reader of the step's lane may read it. */
export async function linesOf(viewer: PlanViewer, row: StepRecord, changes: StepChanges): Promise<ChangeLine[]> {
  const people = changes.ownerId === undefined ? new Map<string, string>() : await readNames(viewer);
  const stages = changes.stageId
    ? await viewer.tx.select({ id: stage.id, label: stage.label }).from(stage).where(eq(stage.planId, viewer.planId))
    : [];
  const names = { people, stages: new Map(stages.map(({ id, label }) => [id, label])), today: viewer.today };
  return changeLines(row, changes, names);
}

function findConflicts(row: StepRecord, { changes, was }: StepEdit): StepConflict["conflicts"] {
  return editableFields.flatMap((field) => {
    const mine = changes[field];
    const theirs = row[field];
    // Both wrote the same: nobody's text is lost.
    if (mine === undefined || was[field] === undefined || theirs === was[field] || theirs === mine) return [];
    return [{ field, label: fieldLabels[field], mine: mine ?? "", theirs: theirs ?? "" }];
  });
}

const editableFields: readonly EditableField[] = ["title", "note", "doneWhen", "dueOn", "stageId"];

function only(changes: StepChanges, lines: readonly ChangeLine[]): StepChanges {
  return Object.fromEntries(lines.map(({ field }) => [field, changes[field]]));
}

async function lastChangeWords({ tx, planId, zone }: PlanViewer, row: StepRecord): Promise<string | null> {
  const [last] = await tx
    .select({ by: event.actorName, at: event.at })
    .from(event)
    .where(and(eq(event.planId, planId), eq(event.lane, row.lane), sql`${event.payload}->>'stepId' = ${row.id}`))
    .orderBy(desc(event.seq))
    .limit(1);
  return last ? `${last.by} changed this at ${formatClock(last.at, zone)}` : null;
}
