/** Where somebody stands, said by the link they were sent (PO1): without an account, marked "by link", beside the name it was made for. */
import { and, desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Change } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { addAnswer, isSaidAlready, type PositionRecord } from "#app/outcome/position-record.server.ts";
import { marksOf, type PositionForm, wordsOf } from "#app/outcome/position.form.ts";
import type { Marks, PositionAnswer } from "#app/outcome/position.ts";
import { position } from "#db/schema/index.ts";

import { asRecipient, type ByRecipient, type Came } from "./recipient.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

type Said = { answer: PositionAnswer | null; words: string | null; marks: Marks };
const nothingChanged = { result: null, events: "nothing-changed" } as const;

export function standByLink(viewer: PlanViewer, came: Came, form: PositionForm): Promise<Result<null, ForwardRefusal>> {
  return asRecipient<null>(viewer, came, async (tx, by) => {
    if (!by.row.asksStand || !by.isByLink) return { refusal: "no-such-forward" };
    const [last] = await tx
      .select()
      .from(position)
      .where(and(eq(position.planId, by.row.planId), eq(position.forwardId, by.row.id)))
      .orderBy(desc(position.at), desc(position.id))
      .limit(1);
    const said = await saidBy(viewer, form, last);
    return said ? say(viewer, by, said) : nothingChanged;
  });
}

/** What the form adds to what was said before; null where that is nothing. */
async function saidBy(viewer: PlanViewer, form: PositionForm, last: PositionRecord | undefined): Promise<Said | null> {
  if (form.intent === "answer") {
    const said = { answer: form.answer, words: wordsOf(form) };
    return (await isSaidAlready(viewer, last, said)) ? null : { ...said, marks: last?.marks ?? {} };
  }
  if (!last?.answer) return null;
  if (form.intent === "take-back") return { answer: null, words: null, marks: {} };
  return { answer: last.answer, words: last.words, marks: marksOf(form) };
}

async function say(viewer: PlanViewer, { row, actor }: ByRecipient, said: Said): Promise<Change<null, ForwardRefusal>> {
  const participant = row.toId && row.toLane ? { id: row.toId, lane: row.toLane } : null;
  await addAnswer(viewer.tx, actor, { lane: row.lane, participant, forward: row }, said);
  const kind = said.answer ? "position.given" : "position.taken-back";
  return { result: null, events: [{ kind, lane: row.lane, payload: { reach: "by-link" } }] };
}
