/** What whoever it is for says back (FW2): one tap, a question to the sender, "I have read it". Nobody else may, and no view does it. */
import { and, desc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { forward, forwardAnswer } from "#db/schema/forward.ts";
import { question } from "#db/schema/talk.ts";

import { takesWords } from "./forward.ts";
import type { ForwardAnswerForm } from "./forward.form.ts";
import { theForward, titleOf } from "./forward-record.server.ts";
import { asRecipient, type Came } from "./recipient.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

type Answer = Promise<Result<null, ForwardRefusal>>;

/** The last one counts; the same one again changes nothing. */
export function answerForward(viewer: PlanViewer, came: Came, form: ForwardAnswerForm): Answer {
  return asRecipient<null>(viewer, came, async (tx, { row, isByLink, actor }) => {
    const words = takesWords(form.answer) ? form.words : null;
    const [last] = await tx
      .select()
      .from(forwardAnswer)
      .where(and(eq(forwardAnswer.planId, row.planId), eq(forwardAnswer.forwardId, row.id)))
      .orderBy(desc(forwardAnswer.at))
      .limit(1);
    if (last?.answer === form.answer && last.words === words) return { result: null, events: "nothing-changed" };
    await tx.insert(forwardAnswer).values({
      ...ofPlan(actor),
      ...by(actor),
      id: crypto.randomUUID(),
      lane: row.lane,
      authorId: actor.personId,
      forwardId: row.id,
      answer: form.answer,
      words,
      isByLink,
    });
    const title = await titleOf(viewer, row);
    const payload = { ...theForward(row, title), by: actor.name, answer: form.answer, words, isByLink };
    return { result: null, events: [{ kind: "forward.answered", lane: row.lane, payload }] };
  });
}

/** A question in the lane of the forward; its answer stands on the recipient's page. `key` becomes its id (R4). */
export function askSender(viewer: PlanViewer, came: Came, { key, text }: { key: string; text: string }): Answer {
  return asRecipient<null>(viewer, came, async (tx, { row, isByLink, actor }) => {
    const rows = await tx
      .insert(question)
      .values({
        ...ofPlan(actor),
        ...by(actor),
        id: key,
        lane: row.lane,
        authorId: actor.personId,
        text,
        toSide: row.side,
        fromSide: "buyer",
        contentId: row.contentId,
        contentLane: row.contentLane,
        forwardId: row.id,
        forwardLane: row.lane,
        isByLink,
      })
      .onConflictDoNothing()
      .returning({ id: question.id });
    if (rows.length === 0) return { result: null, events: "nothing-changed" };
    const payload = { questionId: key, text, toSide: row.side, isByLink, by: actor.name };
    return { result: null, events: [{ kind: "question.asked", lane: row.lane, payload }] };
  });
}

/** CO1: only because they say so, and only once. */
export function sayRead(viewer: PlanViewer, came: Came): Answer {
  return asRecipient<null>(viewer, came, async (tx, { row, actor }) => {
    const rows = await tx
      .update(forward)
      .set({ readSaidAt: actor.now })
      .where(and(eq(forward.planId, row.planId), eq(forward.id, row.id), isNull(forward.readSaidAt)))
      .returning({ id: forward.id });
    if (rows.length === 0) return { result: null, events: "nothing-changed" };
    const payload = { ...theForward(row, await titleOf(viewer, row)), by: actor.name };
    return { result: null, events: [{ kind: "forward.read", lane: row.lane, payload }] };
  });
}
