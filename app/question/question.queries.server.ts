/** Questions for one reader: those the database shows this viewer, in the words of their side. */
import { and, asc, desc, eq, ilike, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { keptQuery } from "#db/kept-query.ts";
import { content, event, question, step } from "#db/schema/index.ts";

import type { QuestionFilter } from "./question.ts";
import { type QuestionFacts, questionRow, type QuestionRow } from "./question-row.ts";
import { similarTo } from "./similar.ts";

/** Those the filter leaves: open ones first, for the viewer's own side before the others, then the newest. */
export async function readQuestions(viewer: PlanViewer, filter: QuestionFilter): Promise<QuestionRow[]> {
  const rows = (await readFacts(viewer, filterOf(viewer, filter))).map((facts) => questionRow(facts, viewer));
  return [
    ...rows.filter(({ isOpen, isForUs }) => isOpen && isForUs),
    ...rows.filter(({ isOpen, isForUs }) => isOpen && !isForUs),
    ...rows.filter(({ isOpen }) => !isOpen),
  ];
}

/** Null for what is not there, was taken back, or may not be read, alike. */
export async function readQuestion(viewer: PlanViewer, id: string): Promise<QuestionRow | null> {
  if (!isUuid(id)) return null;
  const [facts] = await readFacts(viewer, eq(question.id, id));
  return facts ? questionRow(facts, viewer) : null;
}

/** Answered ones that are like what somebody writes just now (QU4). */
export async function readSimilar(viewer: PlanViewer, text: string): Promise<QuestionRow[]> {
  if (text.trim().length < 3) return [];
  const answered = await readFacts(viewer, isNotNull(question.answeredAt));
  return similarTo(text, answered).map((facts) => questionRow(facts, viewer));
}

/** The question that a step answers; null for a step that answers none. */
export async function readQuestionOfStep(
  { tx, planId }: PlanViewer,
  stepId: string,
): Promise<{ id: string; isAnswered: boolean } | null> {
  if (!isUuid(stepId)) return null;
  const [found] = await questionOfStep(tx, { planId, stepId });
  return found ? { id: found.id, isAnswered: found.answeredAt !== null } : null;
}

const questionOfStep = keptQuery((tx) =>
  tx
    .select({ id: question.id, answeredAt: question.answeredAt })
    .from(question)
    .where(
      and(
        eq(question.planId, sql.placeholder("planId")),
        eq(question.stepId, sql.placeholder("stepId")),
        isNull(question.removedAt),
      ),
    ),
);

/** What a question from a content's page is about; null for what this reader may not read. */
export async function readContentTitle(viewer: PlanViewer, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [found] = await viewer.tx
    .select({ title: content.title })
    .from(content)
    .where(and(eq(content.planId, viewer.planId), eq(content.id, id)));
  return found?.title ?? null;
}

async function readFacts(viewer: PlanViewer, which: SQL | undefined): Promise<QuestionFacts[]> {
  const { tx, planId } = viewer;
  const [rows, passedOn] = await Promise.all([
    tx
      .select({
        id: question.id,
        lane: question.lane,
        text: question.text,
        toSide: question.toSide,
        fromSide: question.fromSide,
        isCondition: question.isCondition,
        isByLink: question.isByLink,
        byPersonId: question.byPersonId,
        byName: question.byName,
        at: question.at,
        answer: question.answer,
        answeredAt: question.answeredAt,
        answeredByName: question.answeredByName,
        answeredBySide: question.answeredBySide,
        contentId: question.contentId,
        contentTitle: content.title,
        stepId: step.id,
        dueOn: step.dueOn,
      })
      .from(question)
      .leftJoin(step, and(eq(step.id, question.stepId), isNull(step.removedAt)))
      .leftJoin(content, eq(content.id, question.contentId))
      .where(and(eq(question.planId, planId), isNull(question.removedAt), which))
      .orderBy(desc(question.at), asc(question.id)),
    // Written in the lane of the question itself, so that its readers know, and nobody else.
    tx
      .select({ by: event.actorName, payload: event.payload })
      .from(event)
      .where(and(eq(event.planId, planId), eq(event.kind, "question.shared")))
      .orderBy(asc(event.at)),
  ]);
  const passedBy = new Map(passedOn.map(({ by, payload }) => [(payload as { questionId: string }).questionId, by]));
  return (await signedByName(viewer, rows)).map(({ dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn as IsoDate | null,
    passedOnBy: passedBy.get(row.id) ?? null,
  }));
}

function filterOf({ side }: PlanViewer, { words, show, from }: QuestionFilter): SQL | undefined {
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const otherThan = side === "buyer" ? ("seller" as const) : ("buyer" as const);
  return and(
    words ? or(ilike(question.text, like), ilike(question.answer, like)) : undefined,
    show === "open" ? isNull(question.answeredAt) : undefined,
    show === "answered" ? isNotNull(question.answeredAt) : undefined,
    from === "us" ? eq(question.fromSide, side) : undefined,
    from === "them" ? eq(question.fromSide, otherThan) : undefined,
  );
}
