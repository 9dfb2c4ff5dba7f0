/**
 * Saying where one stands, of oneself alone (PO1): answers are added, the last one counts. What is said without a name leaves
 * nothing in the team's lane that tells whose it is, not even in the record of who did what.
 */
import type { PlanViewer } from "#app/access/viewer.ts";
import { type Actor, changePlan, ofPlan, by, recordEvents } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { positionShown } from "#db/schema/index.ts";

import type { Marks, PositionAnswer, Reach } from "./position.ts";
import { isPictureOpen, reaches } from "./position.ts";
import { type PositionAnswerForm, wordsOf } from "./position.form.ts";
import {
  addAnswer,
  firstShown,
  isSaidAlready,
  myAnswers,
  theOne,
  voiceOf,
  type Whose,
} from "./position-record.server.ts";
import { standsOf } from "./position-picture.ts";
import { namelessName } from "./position-nameless.server.ts";
import type { PositionRefusal } from "./position-refusal.ts";
import { readStands } from "./position.queries.server.ts";

type Done = Promise<Result<null, PositionRefusal>>;

/** Refuses to say to fewer what more people read already: that is taken back first. */
export function sayWhereIStand(
  viewer: PlanViewer,
  form: PositionAnswerForm,
): Promise<Result<{ isFirst: boolean }, PositionRefusal>> {
  return changePlan<{ isFirst: boolean }, PositionRefusal>(viewer, async () => {
    if (viewer.side !== "buyer" || !viewer.participant) return { refusal: "not-yours" };
    const words = wordsOf(form);
    const mine = await myAnswers(viewer);
    const before = theOne(mine);
    if (before && isNarrower(form.reach, before.reach)) return { refusal: "take-back-first" };
    const { answer, reach } = form;
    const result = { isFirst: before === null };
    const isSame = before?.reach === reach && (await isSaidAlready(viewer, before, { answer, words }));
    if (isSame) return { result, events: "nothing-changed" };
    // What was said without a name would count a second time beside the name.
    if (reach === "named" && mine.nameless) await say(viewer, "nameless", { answer: null, words: null, marks: {} });
    // What they think of the topics was said to those who read it then, and goes no further by itself (LN3).
    const marks = before?.reach === reach ? before.marks : {};
    return { ...(await say(viewer, reach, { answer, words, marks })), result };
  });
}

/** The topics, beside the answer that stands and for the same readers. */
export function sayTopics(viewer: PlanViewer, marks: Marks): Done {
  return changePlan<null, PositionRefusal>(viewer, async () => {
    if (viewer.side !== "buyer" || !viewer.participant) return { refusal: "not-yours" };
    const last = theOne(await myAnswers(viewer));
    if (!last) return { refusal: "nothing-said" };
    if (isSameMarks(last.marks, marks)) return { result: null, events: "nothing-changed" };
    return say(viewer, last.reach, { answer: last.answer, words: last.words, marks });
  });
}

/** Takes back what the team reads, or what was kept to oneself. It stays a record of its own. */
export function takeBackWhereIStand(viewer: PlanViewer): Done {
  return changePlan<null, PositionRefusal>(viewer, async () => {
    if (viewer.side !== "buyer" || !viewer.participant) return { refusal: "not-yours" };
    const last = theOne(await myAnswers(viewer));
    if (!last) return { result: null, events: "nothing-changed" };
    return say(viewer, last.reach, { answer: null, words: null, marks: {} });
  });
}

/** PO2: whoever leads shows the picture before three have answered; who and when is kept. */
export function showWhereWeStand(viewer: PlanViewer): Done {
  return changePlan<null, PositionRefusal>(viewer, async (tx) => {
    if (!viewer.can("leadPlan")) return { refusal: "not-yours-to-show" };
    const { said, people, closedLinks } = await readStands(viewer);
    const stands = standsOf(said, { people, closedLinks });
    const isShown = (await firstShown(viewer)) !== null;
    if (isPictureOpen({ answers: stands.length, isShown })) return { refusal: "open-already" };
    await tx
      .insert(positionShown)
      .values({ ...ofPlan(viewer), ...by(viewer), id: crypto.randomUUID(), lane: "buyer", authorId: viewer.personId });
    return { result: null, events: [{ kind: "position.shown", lane: "buyer", payload: {} }] };
  });
}

type Said = { answer: PositionAnswer | null; words: string | null; marks: Marks };

async function say(
  viewer: PlanViewer,
  reach: Reach,
  said: Said,
): Promise<{ result: null; events: [NewEvent] | "nothing-changed" }> {
  const { tx } = viewer;
  const { participant } = viewer;
  if (reach === "nameless") {
    const actor: Actor = { ...viewer, personId: null, name: await namelessName(viewer) };
    await addAnswer(tx, actor, { lane: "buyer", voice: await voiceOf(viewer) }, said);
    await recordEvents(tx, actor, [told(said, reach)]);
    return { result: null, events: "nothing-changed" };
  }
  const whose: Whose = { lane: reach === "own" ? "own" : "buyer", participant };
  await addAnswer(tx, viewer, whose, said);
  return { result: null, events: [told(said, reach)] };
}

/** Never what was said: nobody reads it in passing before they have answered themselves. */
function told({ answer }: Said, reach: Reach): NewEvent {
  const kind = answer ? "position.given" : "position.taken-back";
  return { kind, lane: reach === "own" ? "own" : "buyer", payload: { reach } };
}

function isNarrower(reach: Reach, than: Reach): boolean {
  return reaches.indexOf(reach) > reaches.indexOf(than);
}

function isSameMarks(a: Marks, b: Marks): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
