/**
 * The condition without the name: what somebody needs to say yes is told to the other company by whoever passed it on. The
 * shared lane gets the words alone; which forward they came from stays in the buying team's (LN3).
 */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { otherSide } from "#app/lib/lane.ts";
import { readConsents } from "#app/participant/consent.queries.server.ts";
import { findPerson } from "#app/participant/person-record.server.ts";
import { forwardAnswer } from "#db/schema/forward.ts";
import { knownName } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";
import { question } from "#db/schema/talk.ts";

import { takesWords } from "./forward.ts";
import { lastAnswers, lockForward, mayTend, theForward, titleOf } from "./forward-record.server.ts";
import { nameIn } from "./name-in-words.ts";
import type { ForwardRefusal } from "./refusal.ts";

/**
 * Refuses words in which somebody stands by name whom the other company does not know, and the answer of somebody who lets
 * none be told, or none by itself (CO1).
 */
export async function tellCondition(
  viewer: PlanViewer,
  forwardId: string,
  { key, text }: { key: string; text: string },
): Promise<Result<{ text: string }, ForwardRefusal>> {
  return changePlan<{ text: string }, ForwardRefusal>(viewer, async (tx) => {
    const row = await lockForward(viewer, forwardId);
    if (!row || row.lane === "shared" || viewer.side !== "buyer") return { refusal: "no-such-forward" };
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    const answer = (await lastAnswers(viewer)).get(row.id);
    if (!answer || !takesWords(answer.answer)) return { refusal: "no-condition" };
    if (!(await mayBeTold(viewer, row.toId))) return { refusal: "answers-held-back" };
    const names = await hiddenNames(viewer, row.toId);
    if (nameIn(text, row.toId ? names : [row.toName, ...names])) return { refusal: "name-in-words" };
    const told = await tx
      .update(forwardAnswer)
      .set({ toldAt: viewer.now, toldByName: viewer.name })
      .where(and(eq(forwardAnswer.id, answer.id), isNull(forwardAnswer.toldAt)))
      .returning({ id: forwardAnswer.id });
    if (told.length === 0) return { refusal: "told-already" };
    const toSide = otherSide(viewer.side);
    await tx.insert(question).values({
      ...ofPlan(viewer),
      ...by(viewer),
      id: key,
      lane: "shared",
      authorId: viewer.personId,
      text,
      toSide,
      fromSide: viewer.side,
      isCondition: true,
    });
    const ofForward = { ...theForward(row, await titleOf(viewer, row)), questionId: key, words: text };
    return {
      result: { text },
      events: [
        { kind: "question.condition-told", lane: "shared", payload: { questionId: key, text, toSide } },
        { kind: "forward.condition-told", lane: row.lane, payload: ofForward },
      ],
    };
  });
}

/** CO1: one answer is no summary. Somebody who has not chosen leaves it to whoever passed it on, up to the most. */
async function mayBeTold(viewer: PlanViewer, toId: string | null): Promise<boolean> {
  const [{ ceiling }, to] = await Promise.all([readConsents(viewer), toId ? findPerson(viewer, toId) : null]);
  return [ceiling.answers, to?.showsAnswers ?? "each-time"].every(
    (shows) => shows === "by-name" || shows === "each-time",
  );
}

/** Names and addresses of people whose name the other company does not read, and of whoever it was forwarded to. */
async function hiddenNames({ tx, planId }: PlanViewer, toId: string | null): Promise<string[]> {
  const rows = await tx
    .select({
      id: participant.id,
      name: knownName,
      shown: participant.name,
      address: participant.address,
      lane: participant.lane,
    })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.side, "buyer")));
  return rows
    .filter(({ id, lane, name, shown }) => lane !== "shared" || id === toId || name !== shown)
    .flatMap(({ name, address }) => [name, address])
    .filter((one) => one !== null);
}
