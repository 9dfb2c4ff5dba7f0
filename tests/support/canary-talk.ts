/** Canaries in what people say to each other: questions, comments, meetings, decisions. */
import type { Lane, Side } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedTalk {
  questionId: string;
  commentId: string;
  decisionId: string;
}

/** `common` says where the rows stand; comments stand on that step and that person, which have the same lane. */
export async function plantTalk({
  db,
  common,
  side,
  stepId,
  participantId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  side: Side;
  stepId: string;
  participantId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<PlantedTalk> {
  const { lane } = common;
  const planted = { questionId: crypto.randomUUID(), commentId: crypto.randomUUID(), decisionId: crypto.randomUUID() };
  const toSide: Side = lane === "shared" ? "seller" : side;
  const aQuestion = { ...common, ...by("question"), fromSide: side, toSide };
  await db.insert(schema.question).values([
    { ...aQuestion, id: planted.questionId, text: say("question_open"), stepId, stepLane: lane, dueOn: "2026-11-05" },
    {
      ...aQuestion,
      id: crypto.randomUUID(),
      text: say("question_answered"),
      answer: say("question_answer"),
      answeredAt: worldNow,
      answeredByName: say("question_answerer"),
      answeredBySide: side,
    },
    { ...aQuestion, id: crypto.randomUUID(), text: say("question_condition"), isCondition: true },
    {
      ...aQuestion,
      id: crypto.randomUUID(),
      text: say("question_removed"),
      removedAt: worldNow,
      removedByName: say("question_remover"),
    },
  ]);
  const aComment = { ...common, ...by("comment"), side };
  const onStep = { stepId, stepLane: lane };
  await db.insert(schema.comment).values([
    { ...aComment, ...onStep, id: planted.commentId, text: say("comment_opening"), mentions: [participantId] },
    { ...aComment, ...onStep, id: crypto.randomUUID(), text: say("comment_reply"), threadId: planted.commentId },
    {
      ...aComment,
      ...onStep,
      id: crypto.randomUUID(),
      text: say("comment_settled"),
      resolvedAt: worldNow,
      resolvedByName: say("comment_settler"),
    },
    {
      ...aComment,
      id: crypto.randomUUID(),
      participantId,
      participantLane: lane,
      text: say("comment_person"),
      editedAt: worldNow,
    },
  ]);
  await db.insert(schema.meeting).values([
    { ...common, ...by("meeting"), id: crypto.randomUUID(), notes: say("meeting_notes") },
    {
      ...common,
      ...by("meeting"),
      id: crypto.randomUUID(),
      notes: say("meeting_earlier"),
      heldOn: "2026-10-26",
      closedAt: new Date("2026-10-26T10:00:00Z"),
    },
  ]);
  await db.insert(schema.decision).values([
    { ...common, ...by("decision"), id: planted.decisionId, text: say("decision_open") },
    {
      ...common,
      ...by("decision"),
      id: crypto.randomUUID(),
      text: say("decision_made"),
      outcome: say("decision_outcome"),
      decidedAt: worldNow,
      decidedByName: say("decision_by"),
    },
  ]);
  return planted;
}
