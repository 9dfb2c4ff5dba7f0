/** What the two companies say to each other at Acme: questions, remarks, and the meeting they had. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { settleThread, writeComment } from "#app/comment/comment.commands.server.ts";
import type { Target } from "#app/comment/comment.ts";
import { refuse } from "#app/lib/result.ts";
import { askDecision, writeOutcome } from "#app/meeting/decision.commands.server.ts";
import { closeNotes, saveNotes } from "#app/meeting/meeting.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { comment, decision, question } from "#db/schema/index.ts";

import { aylin, dana, lea } from "./acme-people.ts";
import * as act from "./acts.ts";
import { priya, sam } from "./northwind.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAcmeTalk(acme: Telling): void {
  questions(acme);
  remarks(acme);
  meetings(acme);
}

function questions({ say }: Telling): void {
  const data = "Where is our customers' data kept, and who of you can read it?";
  say(lea, [-15, "10:10"], asks(data));
  say(
    priya,
    [-14, "16:20"],
    answers(
      data,
      "In Frankfurt and Paris, on our own machines, copies included. Four people can read it, only while a case of yours is open, and each time is written down where you can see it.",
    ),
  );
  const migration = "How long does it take to bring over two years of old cases?";
  say(aylin, [-13, "09:40"], asks(migration));
  say(
    priya,
    [-11, "11:05"],
    answers(migration, "A weekend for what you have: about 80,000 cases. You can work in both until you have checked."),
  );
  const signs = "Who has to sign for a contract over three years?";
  say(sam, [-8, "11:15"], asks(signs));
  say(dana, [-7, "08:50"], answers(signs, "Above 50,000 a year it is the finance approver and Karin together."));
  say(aylin, [-2, "10:35"], asks("Can the night shift keep the phone button they have today?"));
  say(sam, [-1, "14:10"], asks("Which day suits the works council for an hour of questions?"));
  say(dana, [-3, "09:15"], asks("Who still has the bill of today's tool for last December?", "us"));
}

function remarks({ say }: Telling): void {
  const onHalfWay = "Show finance the pilot half way through";
  say(
    dana,
    [-2, "16:40"],
    remarksOn(onHalfWay, "Half an hour is enough, and please no slides: one real case from start to end."),
  );
  say(sam, [-2, "17:25"], repliesTo("Half an hour is enough", "Gladly. Priya will show last Tuesday's case."));
  const onFinanceReview = "Book the finance review";
  say(dana, [-3, "12:05"], remarksOn(onFinanceReview, "Their month closes on the 3rd, so not before the 5th.", "team"));
  say(aylin, [-3, "13:30"], repliesTo("Their month closes", "Thursday afternoon is free in all our calendars."));
  const onLyon = "Open the pilot for Lyon as well";
  say(aylin, [-4, "09:10"], remarksOn(onLyon, "Do they need accounts of their own, or the ones they have?"));
  say(priya, [-4, "09:50"], repliesTo("Do they need accounts", "The ones they have. Nothing to set up on your side."));
  say(aylin, [-4, "10:02"], settles("Do they need accounts"));
}

function meetings({ say, day }: Telling): void {
  const pilot = "Does the pilot run one week longer, so that Lyon is in it?";
  say(sam, [-10, "09:30"], (viewer) => askDecision(viewer, { key: crypto.randomUUID(), text: pilot }));
  say(dana, [-10, "14:20"], decides(pilot, "Yes, one week, with two people from Lyon."));
  say(dana, [-10, "14:25"], (viewer) => saveNotes(viewer, { notes: firstNotes, was: "" }));
  say(sam, [-10, "14:40"], (viewer) => closeNotes(viewer, day(-10)));
  say(dana, [-1, "15:10"], (viewer) =>
    askDecision(viewer, {
      key: crypto.randomUUID(),
      text: "Who shows finance the numbers: Acme alone, or both of us?",
    }),
  );
  say(dana, [-1, "15:15"], (viewer) => saveNotes(viewer, { notes: nextNotes, was: "" }));
}

const firstNotes = [
  "There: Dana, Aylin, Lea; Sam and Priya.",
  "Hamburg works with it every day. What hurts: searching by order number (Priya looks into it).",
  "Lyon starts as soon as their accounts work.",
].join("\n");
const nextNotes = "For the next one: what the first two weeks showed, and the date for finance.";

function asks(text: string, to: "them" | "us" = "them"): Act<unknown> {
  return (viewer) => askQuestion(viewer, { key: crypto.randomUUID(), text, to });
}

function answers(text: string, answer: string): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: question.id })
      .from(question)
      .where(and(eq(question.planId, viewer.planId), eq(question.text, text)));
    return answerQuestion(viewer, { questionId: found?.id ?? "", answer });
  };
}

function remarksOn(title: string, text: string, readBy: "shared" | "team" = "shared"): Act<unknown> {
  return act.onStep(title, (viewer, stepId) => write(viewer, { on: "step", onId: stepId }, { text, readBy }));
}

function repliesTo(beginning: string, text: string): Act<unknown> {
  return onThread(beginning, (viewer, { id, stepId }) =>
    write(viewer, { on: "step", onId: stepId ?? "" }, { text, threadId: id }),
  );
}

function settles(beginning: string): Act<unknown> {
  return onThread(beginning, (viewer, { id }) => settleThread(viewer, { commentId: id, isSettled: true }));
}

function decides(text: string, outcome: string): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: decision.id })
      .from(decision)
      .where(and(eq(decision.planId, viewer.planId), eq(decision.text, text)));
    return writeOutcome(viewer, { decisionId: found?.id ?? "", outcome });
  };
}

function onThread<T>(
  beginning: string,
  act: (viewer: PlanViewer, thread: typeof comment.$inferSelect) => ReturnType<Act<T>>,
): Act<T> {
  return async (viewer) => {
    const rows = await viewer.tx.select().from(comment).where(eq(comment.planId, viewer.planId));
    const found = rows.find((row) => row.threadId === null && row.text.startsWith(beginning));
    return found ? act(viewer, found) : refuse(`no comment “${beginning}”`);
  };
}

function write(
  viewer: PlanViewer,
  target: Target,
  words: { text: string; readBy?: "shared" | "team"; threadId?: string },
): ReturnType<typeof writeComment> {
  return writeComment(viewer, { key: crypto.randomUUID(), ...target, ...words });
}
