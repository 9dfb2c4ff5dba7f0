/** The recipient's page (FW2): who sent it, what is asked, what there is to read, where we are, and what they said so far. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { BriefPage } from "#app/brief/brief.ts";
import { readSentBrief } from "#app/brief/sent.server.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { forward, forwardAnswer } from "#db/schema/forward.ts";
import { question } from "#db/schema/talk.ts";

import { type ForwardRecord, isUuid } from "./forward-record.server.ts";
import { hereSentences } from "./here.ts";
import type { Received } from "./received.ts";
import { isFor } from "./recipient.server.ts";

/** Null where it is not for this reader, and where it was taken back. `readText` gives the bytes of a short text. */
export async function readReceived(
  viewer: PlanViewer,
  id: string,
  readText: (fileId: string) => Promise<string>,
): Promise<Received | null> {
  const row = await receivedRow(viewer, id);
  if (!row) return null;
  const [answers, asked, content, brief, here] = await Promise.all([
    viewer.tx.select().from(forwardAnswer).where(eq(forwardAnswer.forwardId, id)).orderBy(asc(forwardAnswer.at)),
    viewer.tx
      .select()
      .from(question)
      .where(and(eq(question.forwardId, id), isNull(question.removedAt)))
      .orderBy(asc(question.at)),
    row.contentId ? readContentPage(viewer, row.contentId, { readText }) : null,
    row.brief ? readSentBrief(viewer, id) : null,
    readHere(viewer),
  ]);
  const last = answers.at(-1);
  const on = (at: Date): string => formatDate(dateIn(viewer.planZone, at), viewer);
  return {
    id,
    by: row.byName,
    side: row.side,
    to: row.toName,
    on: on(row.at),
    ask: row.ask,
    message: row.message,
    contentId: row.contentId,
    brief,
    asksStand: row.asksStand,
    content: content && { card: content.card, shown: content.shown },
    here,
    answer: last ? { answer: last.answer, words: last.words ?? "", on: on(last.at) } : null,
    questions: asked.map((one) => ({
      id: one.id,
      text: one.text,
      asked: on(one.at),
      answer: one.answer,
      answeredBy: one.answeredByName,
    })),
    hasSaidRead: row.readSaidAt !== null,
    mayForward: row.mayForward,
    isByLink: viewer.kind === "link",
    questionKey: crypto.randomUUID(),
  };
}

/** The summary alone, for whoever was sent it, with the day it was sent. */
export async function readReceivedBrief(
  viewer: PlanViewer,
  id: string,
): Promise<{ page: BriefPage; on: IsoDate } | null> {
  const row = await receivedRow(viewer, id);
  const sent = row?.brief ? await readSentBrief(viewer, id) : null;
  return row && sent ? { page: sent.page, on: dateIn(viewer.planZone, row.at) } : null;
}

async function receivedRow(viewer: PlanViewer, id: string): Promise<ForwardRecord | null> {
  if (!isUuid(id)) return null;
  const [row] = await viewer.tx
    .select()
    .from(forward)
    .where(and(eq(forward.planId, viewer.planId), eq(forward.id, id), isNull(forward.revokedAt)));
  return row && isFor(viewer, row) ? row : null;
}

async function readHere(viewer: PlanViewer): Promise<string[]> {
  const [place, { goLiveOn }] = await Promise.all([readPlace(viewer), readPlan(viewer)]);
  const stage = place.stages.find(({ id }) => id === place.currentStageId) ?? null;
  return hereSentences({
    companyName: viewer.companyName,
    stage,
    placeWords: place.placeWords,
    sleep: place.sleep?.sentence ?? null,
    goLive: goLiveOn && formatDate(goLiveOn, viewer),
  });
}
