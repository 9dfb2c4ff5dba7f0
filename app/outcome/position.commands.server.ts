/**
 * Saying where one stands, of oneself alone (PO1): answers are added, the last one counts. What is said without a name leaves
 * nothing in the team's lane that tells whose it is, not even in the record of who did what.
 */
import type { PlanViewer } from "#app/access/viewer.ts";
import { type Actor, changePlan, ofPlan, by, recordEvents } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import { positionShown } from "#db/schema/index.ts";

import type { Marks, PositionAnswer, Reach } from "./position.ts";
import { isPictureOpen, reaches, takesCondition } from "./position.ts";
import type { PositionForm } from "./position.form.ts";
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
import type { PositionRefusal } from "./position-refusal.ts";
import { readStands } from "./position.queries.server.ts";

type Done = Promise<Result<null, PositionRefusal>>;
type AnswerForm = Extract<PositionForm, { intent: "answer" }>;

/** The words that go with an answer, or what is missing. */
export function wordsOf({
  answer,
  condition,
  reason,
}: Omit<AnswerForm, "intent" | "reach">): { words: string | null } | "no-condition" | "no-reason" {
  if (!takesCondition(answer)) return { words: null };
  const words = answer === "yes-if" ? condition : reason;
  if (words !== "") return { words };
  return answer === "yes-if" ? "no-condition" : "no-reason";
}

/** Refuses to say to fewer what more people read already: that is taken back first. */
export function sayWhereIStand(viewer: PlanViewer, form: AnswerForm): Done {
  return changePlan<null, PositionRefusal>(viewer, async () => {
    if (viewer.side !== "buyer" || !viewer.participant) return { refusal: "not-yours" };
    const said = wordsOf(form);
    if (typeof said === "string") return { refusal: said };
    const mine = await myAnswers(viewer);
    const before = theOne(mine);
    if (before && isNarrower(form.reach, before.reach)) return { refusal: "take-back-first" };
    const { answer, reach } = form;
    const isSame = before?.reach === reach && (await isSaidAlready(viewer, before, { answer, ...said }));
    if (isSame) return { result: null, events: "nothing-changed" };
    // What was said without a name would count a second time beside the name.
    if (reach === "named" && mine.nameless) await say(viewer, "nameless", { answer: null, words: null, marks: {} });
    // What they think of the topics was said to those who read it then, and goes no further by itself (LN3).
    return say(viewer, reach, { answer, ...said, marks: before?.reach === reach ? before.marks : {} });
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

/** "Somebody in finance", where more than one on the list is; else "Somebody at Acme". */
async function namelessName(viewer: PlanViewer): Promise<string> {
  const people = (await readPeopleFacts(viewer)).filter(({ side, lane }) => side === "buyer" && lane !== "own");
  const field = people.find(({ id }) => id === viewer.participant?.id)?.field ?? null;
  const alike = people.filter((one) => one.field === field).length;
  const inField = field && alike > 1 ? inFields[field] : undefined;
  return inField ? `Somebody in ${inField}` : `Somebody at ${viewer.companyName}`;
}

/** Fields that more than a few people work in. */
const inFields: Partial<Record<FieldOfWork, string>> = {
  users: "the teams that would use it",
  it: "IT",
  security: "security",
  "data-protection": "data protection",
  finance: "finance",
  legal: "legal",
  purchasing: "purchasing",
  "works-council": "the works council",
};

function isNarrower(reach: Reach, than: Reach): boolean {
  return reaches.indexOf(reach) > reaches.indexOf(than);
}

function isSameMarks(a: Marks, b: Marks): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
