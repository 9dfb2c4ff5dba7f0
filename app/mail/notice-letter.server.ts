/**
 * What one person is told at once (NO1): everything that happened within a few minutes, in one letter, by the one narrator.
 * A question or a mention alone is told in full.
 */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { PlanEvent } from "#app/activity/event.ts";
import { readEvents } from "#app/activity/event.queries.server.ts";
import { asksSomebody, readEventKeys, whomToTell } from "#app/activity/notice.ts";
import { readEnv } from "#app/server/env.server.ts";

import { type AskedLetter, type Letter, type NoLetter, subjectOf } from "./letter.ts";
import { letterOfMention } from "./mention-letter.server.ts";
import { idsIn, type News, stillNews, stopOf, tell } from "./news.server.ts";
import { letterOfQuestion } from "./question-letter.server.ts";
import { asRecipient, isQuiet } from "./reader.server.ts";

export function writeNotice(asked: AskedLetter): Promise<Letter | NoLetter> {
  return asRecipient(asked, async (viewer) => {
    if (await isQuiet(viewer)) return "dropped";
    const left = await stillNews(viewer, await readEvents(viewer, readEventKeys(asked.about["events"] ?? "")));
    const [only] = left;
    if (!only) return "dropped";
    return left.length === 1 ? letterOfOne(viewer, only) : letterOfMany(viewer, left);
  });
}

async function letterOfOne(viewer: PlanViewer, event: News): Promise<Letter | NoLetter> {
  if (event.kind === "comment.written" || event.kind === "comment.changed") {
    const id = idsIn(event).find((one) => one === event.payload.commentId);
    return id ? letterOfMention(viewer, id) : "dropped";
  }
  if (asksSomebody.has(event.kind)) return letterOfQuestion(viewer, event);
  const told = tell(viewer, event);
  return {
    ...frameOf(viewer),
    subject: subjectOf(told.sentence),
    told: [told],
    button: placeOf(event, `${readEnv().publicUrl}/plans/${viewer.planId}`),
  };
}

function letterOfMany(viewer: PlanViewer, events: readonly News[]): Letter {
  // What is asked of this reader, or answers them, stands before what everybody is told.
  const sorted = [...events.filter(isForFew), ...events.filter((event) => !isForFew(event))];
  const areAllQuestions = events.every(({ kind }) => asksSomebody.has(kind));
  const plan = `${readEnv().publicUrl}/plans/${viewer.planId}`;
  return {
    ...frameOf(viewer),
    subject: `${viewer.companyName} × ${viewer.workspaceName}: ${events.length} ${areAllQuestions ? "questions" : "updates"}`,
    told: sorted.map((event) => tell(viewer, event)),
    button: areAllQuestions
      ? { label: "Answer", address: `${plan}/questions` }
      : { label: "Read the updates", address: `${plan}/updates` },
  };
}

function frameOf(viewer: PlanViewer): Pick<Letter, "lines"> & Pick<Required<Letter>, "stop"> {
  return {
    lines: [`From the plan that ${viewer.companyName} and ${viewer.workspaceName} share:`],
    stop: stopOf(viewer),
  };
}

function isForFew(event: PlanEvent): boolean {
  return whomToTell(event, event.actorSide ?? "buyer", [])?.whom !== "everybody";
}

/** The page where what happened stands, and its first words as the button says them. */
function placeOf({ kind, payload }: PlanEvent, plan: string): { label: string; address: string } {
  const ids = payload as { stepId?: string; questionId?: string; forwardId?: string };
  if (ids.questionId && kind.startsWith("question."))
    return { label: "Read the answer", address: `${plan}/questions/${ids.questionId}` };
  if (ids.forwardId) return { label: "See the answer", address: `${plan}/forwards/${ids.forwardId}` };
  if (ids.stepId) return { label: "Open the step", address: `${plan}/steps/${ids.stepId}` };
  return { label: "Open the plan", address: plan };
}
