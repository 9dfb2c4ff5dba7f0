/** What people of the story do, named by what they see on the page: a step by its title, a stage by its kind, a role by its title. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatCursor } from "#app/activity/cursor.ts";
import { markUpdatesRead } from "#app/activity/updates-read.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { ok, refuse } from "#app/lib/result.ts";
import { addColleague, editPerson } from "#app/participant/participant.commands.server.ts";
import { invite } from "#app/participant/invitation.commands.server.ts";
import { nameRole } from "#app/participant/naming.commands.server.ts";
import { type EditPersonForm, describedFields, editPersonForm } from "#app/participant/person.form.ts";
import { setGoLive } from "#app/plan/go-live.commands.server.ts";
import type { StageKind } from "#app/plan/stage.ts";
import { meetVerifier } from "#app/plan/verifier.commands.server.ts";
import { readStages, readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { shownToken } from "#app/stage-move/left-behind.ts";
import { readTouched } from "#app/stage-move/open-item.queries.server.ts";
import { type MoveInput, moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { addStep, type NewStep } from "#app/step/add.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { blockStep, completeStep, leaveStepOut, startStep } from "#app/step/progress.commands.server.ts";
import { member, participant, step } from "#db/schema/index.ts";

import type { Act } from "./telling.ts";

export function setsGoLive(on: IsoDate, why: string): Act<unknown> {
  return (viewer) => setGoLive(viewer, { on, why, was: null });
}

/** Has looked at what is still open on the way, and lets it go on. */
export function movesTo(kind: StageKind, said: Partial<MoveInput> = {}): Act<unknown> {
  return async (viewer) => {
    const { open } = await readTouched(viewer);
    return moveStage(viewer, { toStageId: await stageOf(viewer, kind), shown: shownToken(open), ...said });
  };
}

/** Has looked through everything that happened until then. */
export function hasReadUpdates(): Act<unknown> {
  return async (viewer) => {
    await markUpdatesRead(viewer, formatCursor(viewer.cursor));
    return ok(null);
  };
}

/** `owner: "me"` is whoever adds it; without an owner it is their company's. */
export function adds(
  stage: StageKind,
  title: string,
  values: Partial<Omit<NewStep, "key" | "title" | "stageId">> = {},
): Act<unknown> {
  return async (viewer) =>
    addStep(viewer, {
      key: crypto.randomUUID(),
      title,
      stageId: await stageOf(viewer, stage),
      readBy: "shared",
      ...values,
      owner: values.owner === "me" ? viewer.participant?.id : values.owner,
    });
}

export function finishes(title: string, evidence?: string): Act<unknown> {
  return onStep(title, (viewer, stepId) => completeStep(viewer, { stepId, evidence: evidence ?? null }));
}

export function starts(title: string): Act<unknown> {
  return onStep(title, (viewer, stepId) => startStep(viewer, { stepId }));
}

export function isHeldUp(title: string, waitsFor: string): Act<unknown> {
  return onStep(title, (viewer, stepId) => blockStep(viewer, { stepId, waitsFor }));
}

export function leavesOut(title: string, reason: string): Act<unknown> {
  return onStep(title, (viewer, stepId) => leaveStepOut(viewer, { stepId, reason }));
}

export function setsDate(title: string, dueOn: IsoDate): Act<unknown> {
  return onStep(title, (viewer, stepId) => editStep(viewer, { stepId, changes: { dueOn }, was: {} }));
}

/** Any other command on the step of that title. */
export function onStep<T>(title: string, act: (viewer: PlanViewer, stepId: string) => ReturnType<Act<T>>): Act<T> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: step.id })
      .from(step)
      .where(and(eq(step.planId, viewer.planId), eq(step.title, title)));
    return found ? act(viewer, found.id) : refuse(`no step “${title}”`);
  };
}

/** Says that a fact of a stage is met, by its place there. */
export function meets(kind: StageKind, place: number): Act<unknown> {
  return async (viewer) => {
    const stageId = await stageOf(viewer, kind);
    const facts = (await readVerifiers(viewer)).filter((fact) => fact.stageId === stageId);
    return meetVerifier(viewer, { verifierId: facts[place]?.id ?? "" });
  };
}

export function names(role: string, name: string, lane?: "buyer"): Act<unknown> {
  return onPerson(role, (viewer, id) => nameRole(viewer, id, { name, lane }));
}

export function describes(
  role: string,
  words: Partial<Pick<EditPersonForm, "title" | "decides" | "needs" | "why" | "neededOn" | "neededStageId">>,
): Act<unknown> {
  return async (viewer) => {
    const [now] = await viewer.tx
      .select()
      .from(participant)
      .where(and(eq(participant.planId, viewer.planId), eq(participant.title, role)));
    if (!now) return refuse(`no role “${role}”`);
    const shown = Object.fromEntries(describedFields.map((field) => [field, now[field] ?? ""]));
    const was = Object.fromEntries(describedFields.map((field) => [`was.${field}`, now[field] ?? ""]));
    return editPerson(viewer, now.id, editPersonForm.parse({ ...shown, ...words, ...was }));
  };
}

/** By a link that is copied into a mail of their own. */
export function invites(title: string, address: string, access: "view" | "contribute"): Act<unknown> {
  return onPerson(title, (viewer, id) => invite(viewer, id, { address, access, canMoveStage: false, way: "link" }));
}

export function onPerson<T>(
  title: string,
  act: (viewer: PlanViewer, participantId: string) => ReturnType<Act<T>>,
): Act<T> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: participant.id })
      .from(participant)
      .where(and(eq(participant.planId, viewer.planId), eq(participant.title, title)));
    return found ? act(viewer, found.id) : refuse(`nobody who is “${title}”`);
  };
}

export async function stageOf(viewer: PlanViewer, kind: StageKind): Promise<string> {
  return (await readStages(viewer)).find((stage) => stage.kind === kind)?.id ?? "";
}

/** Shows a colleague of the workspace on the plan. */
export function bringsIn(address: string): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx.select({ id: member.id }).from(member).where(eq(member.address, address));
    return addColleague(viewer, found?.id ?? "");
  };
}
