/** Taking a question back (QU7), undoing that, and passing one of the team on to the other side (QU5). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { stepRemoved } from "#app/step/removal.commands.server.ts";
import { lockStep, stepEvent, writeStep } from "#app/step/step-record.server.ts";
import { question } from "#db/schema/index.ts";

import { questionAsked } from "./question.commands.server.ts";
import { lockQuestion, type QuestionRecord, theQuestion } from "./question-record.server.ts";
import type { QuestionRefusal } from "./refusal.ts";

export function takeBackQuestion(
  viewer: PlanViewer,
  questionId: string,
): Promise<Result<{ text: string }, QuestionRefusal>> {
  return changePlan<{ text: string }, QuestionRefusal>(viewer, async (tx) => {
    const row = await lockQuestion(viewer, questionId);
    if (!row) return { refusal: "no-such-question" };
    if (!isAuthor(viewer, row)) return { refusal: "not-your-question" };
    const result = { text: row.text };
    if (row.removedAt) return { result, events: "nothing-changed" };
    if (row.answeredAt) return { refusal: "answered-already" };
    await tx.update(question).set({ removedAt: viewer.now, removedByName: viewer.name }).where(eq(question.id, row.id));
    const removed: NewEvent = { kind: "question.removed", lane: row.lane, payload: theQuestion(row) };
    return { result, events: [removed, ...(await takeStepAlong(viewer, row))] };
  });
}

/** Within two minutes, by whoever took it back; a step that went along comes back too. */
export function restoreQuestion(
  viewer: PlanViewer,
  questionId: string,
): Promise<Result<{ text: string }, QuestionRefusal>> {
  return changePlan<{ text: string }, QuestionRefusal>(viewer, async (tx) => {
    const row = await lockQuestion(viewer, questionId);
    if (!row) return { refusal: "no-such-question" };
    if (!isAuthor(viewer, row)) return { refusal: "not-your-question" };
    const result = { text: row.text };
    if (!row.removedAt) return { result, events: "nothing-changed" };
    if (isTooLateToUndo(row.removedAt, viewer.now)) return { refusal: "too-late" };
    await tx.update(question).set({ removedAt: null, removedByName: null }).where(eq(question.id, row.id));
    const restored: NewEvent = { kind: "question.restored", lane: row.lane, payload: theQuestion(row) };
    const its = row.stepId ? await lockStep(viewer, row.stepId) : undefined;
    if (its?.removedAt?.getTime() !== row.removedAt.getTime()) return { result, events: [restored] };
    await writeStep(tx, its, { removedAt: null, removedByName: null, removedBySide: null });
    return { result, events: [restored, stepEvent("step.restored", its)] };
  });
}

/** The original stays where it is, with who asked; the new one says only what is typed here. */
export function passQuestionOn(
  viewer: PlanViewer,
  { questionId, key, text }: { questionId: string; key: string; text: string },
): Promise<Result<{ questionId: string }, QuestionRefusal>> {
  return changePlan<{ questionId: string }, QuestionRefusal>(viewer, async () => {
    const row = await lockQuestion(viewer, questionId);
    if (!row || row.removedAt) return { refusal: "no-such-question" };
    if (row.lane === "shared") return { refusal: "shared-already" };
    const asked = await questionAsked(viewer, { key, text, to: "them" });
    if ("refusal" in asked) return asked;
    const result = { questionId: asked.result.questionId };
    if (asked.events === "nothing-changed") return { result, events: "nothing-changed" };
    const told: NewEvent = { kind: "question.shared", lane: row.lane, payload: theQuestion(row) };
    return { result, events: [...asked.events, told] };
  });
}

/** Nobody there has agreed to it yet; else it is theirs, and stays until they remove it (SP3). */
async function takeStepAlong(viewer: PlanViewer, { stepId }: QuestionRecord): Promise<readonly NewEvent[]> {
  const its = stepId ? await lockStep(viewer, stepId) : undefined;
  if (!its || its.removedAt || (its.handshake !== "proposed" && its.handshake !== "declined")) return [];
  const removed = await stepRemoved(viewer, its, null);
  return "refusal" in removed || removed.events === "nothing-changed" ? [] : removed.events;
}

function isAuthor(viewer: PlanViewer, row: QuestionRecord): boolean {
  return viewer.personId !== null && row.byPersonId === viewer.personId;
}
