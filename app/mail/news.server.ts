/**
 * What happened, as a mail tells it: by the one narrator in its reader's voice, and without what was taken back, removed or
 * answered meanwhile (ST7).
 */
import { and, eq, inArray, isNotNull, or } from "drizzle-orm";

import { mailOffAddress } from "#app/access/mail-off.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { PlanEvent } from "#app/activity/event.ts";
import { narrate } from "#app/activity/narrate.ts";
import { asksSomebody } from "#app/activity/notice.ts";
import { formatMoment } from "#app/lib/time-zone.ts";
import { comment, question, stageMoveUndo, step } from "#db/schema/index.ts";

import type { Letter } from "./letter.ts";

export type News = PlanEvent & { isMine: boolean };

/** In its reader's voice, with its moment in their zone. */
export function tell(viewer: PlanViewer, event: News): { sentence: string; at: string } {
  const { companyName, workspaceName, today, side, zone } = viewer;
  return {
    sentence: narrate(event, { companyName, workspaceName, today, side, isActor: event.isMine }),
    at: formatMoment(event.at, { zone, today }),
  };
}

export function stopOf({ planId, personId }: PlanViewer): NonNullable<Letter["stop"]> {
  return { label: "No more mail about this plan", address: mailOffAddress(planId, personId ?? "") };
}

/** Those still worth telling: of somebody else's doing, and not gone. */
export async function stillNews(viewer: PlanViewer, events: readonly News[]): Promise<News[]> {
  const others = events.filter(({ isMine }) => !isMine);
  const { gone, answered } = await readGone(viewer, others);
  return others.filter((event) => {
    const ids = idsIn(event);
    return !ids.some((id) => gone.has(id) || (asksSomebody.has(event.kind) && answered.has(id)));
  });
}

/** What stands in an event about the thing it tells of, by the fields that name it. */
export function idsIn({ payload }: Pick<PlanEvent, "payload">): string[] {
  return ["moveId", "questionId", "stepId", "commentId", "contentId", "forwardId", "onId"].flatMap((field) => {
    const id = (payload as Record<string, unknown>)[field];
    return typeof id === "string" && isUuid.test(id) ? [id] : [];
  });
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of these events: moves that were undone, and what was removed or taken back. */
async function readGone(
  { tx, planId }: PlanViewer,
  events: readonly News[],
): Promise<{ gone: Set<string>; answered: Set<string> }> {
  const ids = events.flatMap(idsIn);
  if (ids.length === 0) return { gone: new Set(), answered: new Set() };
  const undone = await tx
    .select({ id: stageMoveUndo.moveId })
    .from(stageMoveUndo)
    .where(and(eq(stageMoveUndo.planId, planId), inArray(stageMoveUndo.moveId, ids)));
  const steps = await tx
    .select({ id: step.id })
    .from(step)
    .where(and(eq(step.planId, planId), inArray(step.id, ids), isNotNull(step.removedAt)));
  const questions = await tx
    .select({ id: question.id, removedAt: question.removedAt })
    .from(question)
    .where(
      and(
        eq(question.planId, planId),
        inArray(question.id, ids),
        or(isNotNull(question.removedAt), isNotNull(question.answeredAt)),
      ),
    );
  const comments = await tx
    .select({ id: comment.id })
    .from(comment)
    .where(and(eq(comment.planId, planId), inArray(comment.id, ids), isNotNull(comment.removedAt)));
  const gone = [...undone, ...steps, ...comments, ...questions.filter(({ removedAt }) => removedAt !== null)];
  return { gone: new Set(gone.map(({ id }) => id)), answered: new Set(questions.map(({ id }) => id)) };
}
