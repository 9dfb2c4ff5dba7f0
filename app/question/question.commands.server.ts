/** Asking and answering. A question to the other side is a step there; answering it finishes that step, in one act (QU1, QU2). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { otherSide } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { addWorkingDays } from "#app/schedule/working-day.ts";
import { stepAdded } from "#app/step/add.commands.server.ts";
import { stepDone } from "#app/step/progress.commands.server.ts";
import { readPath } from "#app/step/step.queries.server.ts";
import { content, question, step, workspace } from "#db/schema/index.ts";

import { answerStepTitle, daysToAnswer, isFor } from "./question.ts";
import { lockQuestion, type QuestionRecord, theQuestion } from "./question-record.server.ts";
import type { QuestionRefusal } from "./refusal.ts";

export interface NewQuestion {
  key: string;
  text: string;
  /** "them" is the other company, "us" the viewer's own team. */
  to: "them" | "us";
  contentId?: string | undefined;
}

type Asked = { questionId: string; lane: Lane };

export function askQuestion(viewer: PlanViewer, form: NewQuestion): Promise<Result<Asked, QuestionRefusal>> {
  return changePlan<Asked, QuestionRefusal>(viewer, () => questionAsked(viewer, form));
}

/** The same as a part of a larger change: passing on asks too. */
export async function questionAsked(
  viewer: PlanViewer,
  { key, text, to, contentId }: NewQuestion,
): Promise<Change<Asked, QuestionRefusal>> {
  const { tx, side } = viewer;
  const lane: Lane = to === "them" ? "shared" : side;
  const toSide = to === "them" ? otherSide(side) : side;
  const result = { questionId: key, lane };
  const before = await lockQuestion(viewer, key);
  if (before) return isSame(viewer, before, text) ? { result, events: "nothing-changed" } : { refusal: "key-used" };
  const about = contentId ? await findContent(viewer, contentId, lane) : null;
  if (contentId && !about) return { refusal: "cannot-read-content" };
  const answer = to === "them" ? await addAnswerStep(viewer, { text, toSide }) : null;
  if (answer && "refusal" in answer) return answer;
  const rows = await tx
    .insert(question)
    .values({
      ...ofPlan(viewer),
      ...by(viewer),
      id: key,
      lane,
      authorId: viewer.personId,
      text,
      toSide,
      fromSide: side,
      contentId: about?.id ?? null,
      contentLane: about?.lane ?? null,
      stepId: answer?.stepId ?? null,
      stepLane: answer ? "shared" : null,
      dueOn: answer?.dueOn ?? null,
    })
    .onConflictDoNothing()
    .returning();
  if (!rows[0]) return { refusal: "key-used" };
  const payload = { ...theQuestion(rows[0]), isByLink: false, by: null };
  return { result, events: [{ kind: "question.asked", lane, payload }, ...(answer?.events ?? [])] };
}

/** Both answers, where somebody else answered while this one was written; nothing is stored. */
export type AnswerConflict = { mine: string; theirs: string; by: string };

export function answerQuestion(
  viewer: PlanViewer,
  { questionId, answer, was }: { questionId: string; answer: string; was?: string | undefined },
): Promise<Result<{ text: string } | AnswerConflict, QuestionRefusal>> {
  return changePlan<{ text: string } | AnswerConflict, QuestionRefusal>(viewer, async (tx) => {
    const row = await lockQuestion(viewer, questionId);
    if (!row || row.removedAt) return { refusal: "no-such-question" };
    if (!isFor(row, viewer.side)) return { refusal: "theirs-to-answer" };
    if (row.answer === answer) return { result: { text: row.text }, events: "nothing-changed" };
    if (was !== undefined && was !== (row.answer ?? "")) {
      const conflict = { mine: answer, theirs: row.answer ?? "", by: row.answeredByName ?? "" };
      return { result: conflict, events: "nothing-changed" };
    }
    const finished = await finishAnswerStep(viewer, row);
    if ("refusal" in finished) return finished;
    await tx
      .update(question)
      .set({ answer, answeredAt: viewer.now, answeredByName: viewer.name, answeredBySide: viewer.side })
      .where(eq(question.id, row.id));
    const payload = { ...theQuestion(row), answer };
    return {
      result: { text: row.text },
      events: [{ kind: "question.answered", lane: row.lane, payload }, ...finished.events],
    };
  });
}

/** The step of whoever is asked, in the stage the plan is in, with the question in full as its note. */
async function addAnswerStep(
  viewer: PlanViewer,
  { text, toSide }: { text: string; toSide: Side },
): Promise<{ stepId: string; dueOn: string; events: readonly NewEvent[] } | { refusal: QuestionRefusal }> {
  const [{ path, currentStageId }, [seller]] = await Promise.all([
    readPath(viewer),
    viewer.tx.select({ country: workspace.country }).from(workspace).where(eq(workspace.id, viewer.workspaceId)),
  ]);
  const country = toSide === "seller" ? (seller?.country ?? viewer.country) : viewer.country;
  const dueOn = addWorkingDays(calendarAround(country, viewer.today), viewer.today, daysToAnswer);
  const stageId = currentStageId ?? path[0]?.id;
  if (!stageId) return { refusal: "no-stage" };
  const added = await stepAdded(viewer, {
    key: crypto.randomUUID(),
    title: answerStepTitle(text),
    note: text,
    stageId,
    readBy: "shared",
    owner: toSide,
    dueOn,
  });
  if ("refusal" in added) return { refusal: "no-stage" };
  return { stepId: added.result.stepId, dueOn, events: added.events === "nothing-changed" ? [] : added.events };
}

/** A step that is done, removed, or with the other side by now is left as it is. */
async function finishAnswerStep(
  viewer: PlanViewer,
  { stepId }: QuestionRecord,
): Promise<{ events: readonly NewEvent[] } | { refusal: QuestionRefusal }> {
  if (!stepId) return { events: [] };
  const [row] = await viewer.tx
    .select({ removedAt: step.removedAt, ownerSide: step.ownerSide })
    .from(step)
    .where(eq(step.id, stepId));
  if (!row || row.removedAt || row.ownerSide !== viewer.side) return { events: [] };
  const done = await stepDone(viewer, { stepId });
  if ("refusal" in done) return { refusal: "not-yours-to-answer" };
  return { events: done.events === "nothing-changed" ? [] : done.events };
}

/** What a question is about must be read by everybody who reads the question (LN2). */
async function findContent(
  { tx, planId }: PlanViewer,
  id: string,
  lane: Lane,
): Promise<{ id: string; lane: Lane } | null> {
  const [found] = await tx
    .select({ id: content.id, lane: content.lane })
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, id)));
  return found && (found.lane === "shared" || found.lane === lane) ? found : null;
}

/** R4: the same form once more gets the same answer. */
function isSame(viewer: PlanViewer, row: QuestionRecord, text: string): boolean {
  return row.authorId === viewer.personId && row.text === text;
}
