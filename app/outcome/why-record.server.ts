/** The versions of one answer, and the suggestions beside it: what the commands on why read and write. */
import { and, desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { whyAnswer, whySuggestion } from "#db/schema/index.ts";

import { askedWhy, isEmpty, type WhyLane, type WhyQuestion } from "./why.ts";
import type { WhyRefusal } from "./why-refusal.ts";

export type WhyAnswerRecord = typeof whyAnswer.$inferSelect;
export type WhySuggestionRecord = typeof whySuggestion.$inferSelect;

/** The newest version this viewer reads of one question in one lane; in the lane "own" there are only their own. */
export async function newestWhy(
  { tx, planId }: PlanViewer,
  { question, lane }: { question: WhyQuestion; lane: WhyLane },
): Promise<WhyAnswerRecord | undefined> {
  const [row] = await tx
    .select()
    .from(whyAnswer)
    .where(and(eq(whyAnswer.planId, planId), eq(whyAnswer.question, question), eq(whyAnswer.lane, lane)))
    .orderBy(desc(whyAnswer.number))
    .limit(1);
  return row;
}

/** Adds the version after `newest`. False where somebody else did so at the same moment: then nothing is stored. */
export async function addWhyVersion(
  viewer: PlanViewer,
  version: { question: WhyQuestion; lane: WhyLane; text: string; choice: string | null; isShared?: true },
  newest: WhyAnswerRecord | undefined,
): Promise<boolean> {
  const { question, lane, text, choice, isShared } = version;
  const rows = await viewer.tx
    .insert(whyAnswer)
    .values({
      ...ofPlan(viewer),
      ...by(viewer),
      id: crypto.randomUUID(),
      lane,
      authorId: viewer.personId,
      question,
      number: (newest?.number ?? 0) + 1,
      text,
      choice,
      sharedAt: isShared ? viewer.now : null,
    })
    .onConflictDoNothing()
    .returning({ id: whyAnswer.id });
  return rows.length > 0;
}

/** Who may write an answer in that lane; null where they may. The selling side suggests instead. */
export function refusedToWrite(
  viewer: PlanViewer,
  { question, lane }: { question: WhyQuestion; lane: WhyLane },
): WhyRefusal | null {
  if (viewer.side !== "buyer") return "theirs-to-write";
  if (lane === "own") return viewer.personId ? null : "may-not-write";
  if (askedWhy(question, viewer).isOwn) return "only-yours";
  return viewer.can("editSteps") ? null : "may-not-write";
}

/** Locked until the end of the request. Undefined alike for what is not there and what this viewer may not read. */
export async function lockSuggestion({ tx, planId }: PlanViewer, id: string): Promise<WhySuggestionRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(whySuggestion)
    .where(and(eq(whySuggestion.planId, planId), eq(whySuggestion.id, id)))
    .for("update");
  return row;
}

/** The part of an event that names the question. */
export function theWhy(viewer: PlanViewer, question: WhyQuestion): { question: WhyQuestion; asked: string } {
  return { question, asked: askedWhy(question, viewer).asked };
}

/** Whether the page showed this version; what was taken away again stands in nobody's way. */
export function isAsShown(newest: WhyAnswerRecord | undefined, was: number): boolean {
  return !newest || isEmpty(newest) || newest.number === was;
}

/** An act that comes to nothing new says so. */
export function orNothing<T>(events: readonly T[]): readonly T[] | "nothing-changed" {
  return events.length > 0 ? events : "nothing-changed";
}
