/**
 * A question to whoever it asks: in full, with what it is about and until when an answer is planned. Not once it was answered
 * or taken back (NO2).
 */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { readEnv } from "#app/server/env.server.ts";
import { content } from "#db/schema/content.ts";
import { question } from "#db/schema/talk.ts";

import { type Letter, type NoLetter, subjectOf } from "./letter.ts";
import { idsIn, type News, stopOf, tell } from "./news.server.ts";

export async function letterOfQuestion(viewer: PlanViewer, event: News): Promise<Letter | NoLetter> {
  const { tx, planId, companyName, workspaceName } = viewer;
  const [id] = idsIn(event);
  if (!id) return "dropped";
  const [asked] = await tx
    .select({ id: question.id, text: question.text, dueOn: question.dueOn, about: content.title })
    .from(question)
    .leftJoin(content, eq(content.id, question.contentId))
    .where(
      and(eq(question.planId, planId), eq(question.id, id), isNull(question.removedAt), isNull(question.answeredAt)),
    );
  if (!asked) return "dropped";
  const { sentence } = tell(viewer, event);
  return {
    subject: subjectOf(sentence),
    lines: [
      `${beforeWords(sentence)}, on the plan that ${companyName} and ${workspaceName} share:`,
      { quote: asked.text },
      ...(asked.about ? [`It is about “${asked.about}”.`] : []),
      ...(asked.dueOn ? [`An answer is planned for ${formatDate(asked.dueOn as IsoDate, viewer)}.`] : []),
    ],
    button: { label: "Answer", address: `${readEnv().publicUrl}/plans/${planId}/questions/${asked.id}` },
    stop: stopOf(viewer),
  };
}

/** "Lea Moreau of Acme asked Northwind", of the sentence that goes on with the words themselves. */
function beforeWords(sentence: string): string {
  return sentence.split(/:? “/)[0] ?? sentence;
}
