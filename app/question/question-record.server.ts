/** One question, locked until the end of the request, and the part of an event that names it. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { question } from "#db/schema/index.ts";

export type QuestionRecord = typeof question.$inferSelect;

/** Undefined alike for what is not there and what this viewer may not read. */
export async function lockQuestion({ tx, planId }: PlanViewer, id: string): Promise<QuestionRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(question)
    .where(and(eq(question.planId, planId), eq(question.id, id)))
    .for("update");
  return row;
}

export function theQuestion({ id, text, toSide }: Pick<QuestionRecord, "id" | "text" | "toSide">): {
  questionId: string;
  text: string;
  toSide: "buyer" | "seller";
} {
  return { questionId: id, text, toSide };
}
