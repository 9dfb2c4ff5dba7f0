/** What people say to each other about the plan: questions answered once, comments, and what is told at a meeting. */
import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import {
  belongsToLaned,
  byWhom,
  day,
  id,
  instant,
  lane,
  type LanedTarget,
  neverWider,
  ofPlan,
  pointsAtLaned,
  side,
  targetWithLane,
  withLane,
} from "../columns.ts";
import { content } from "./content.ts";
import { forward } from "./forward.ts";
import { participant } from "./participant.ts";
import { ofThePlan } from "./of-the-plan.ts";
import { step } from "./step.ts";

/** Something one side asks the other, or the sender of a forward; answered once, found by all who read its lane. */
export const question = pgTable(
  "question",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    text: text().notNull(),
    /** Who is asked. In the buyer lane the team asks itself. */
    toSide: side().notNull(),
    fromSide: side().notNull(),
    /** "yes, if ...": a condition somebody has, told without a name, rather than a question. */
    isCondition: boolean().notNull().default(false),
    contentLane: lane(),
    contentId: uuid(),
    forwardLane: lane(),
    forwardId: uuid(),
    /** "Answer: ...", the step it became. */
    stepLane: lane(),
    stepId: uuid(),
    dueOn: day(),
    isByLink: boolean().notNull().default(false),
    ...byWhom(),
    answer: text(),
    answeredAt: instant(),
    answeredByName: text(),
    answeredBySide: side(),
    removedAt: instant(),
    removedByName: text(),
  },
  (table) => [
    targetWithLane("question_target", table),
    ofThePlan("question_plan", table),
    pointsAtLaned("question_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    pointsAtLaned("question_forward", table, { lane: table.forwardLane, id: table.forwardId }, () => forward),
    pointsAtLaned("question_step", table, { lane: table.stepLane, id: table.stepId }, () => step),
    neverWider("question_content_lane", table.lane, table.contentLane),
    neverWider("question_forward_lane", table.lane, table.forwardLane),
    neverWider("question_step_lane", table.lane, table.stepLane),
    index("question_of_plan").on(table.planId),
  ],
);

/** A remark on one step, person or content, or an answer to one. */
export const comment = pgTable(
  "comment",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    text: text().notNull(),
    side: side().notNull(),
    /** What it stands on: exactly one of the three. */
    stepLane: lane(),
    stepId: uuid(),
    participantLane: lane(),
    participantId: uuid(),
    contentLane: lane(),
    contentId: uuid(),
    /** The first comment of its thread, in the same lane. */
    threadId: uuid(),
    /** Participants named in it; each can read its lane. */
    mentions: jsonb().$type<string[]>().notNull().default([]),
    ...byWhom(),
    editedAt: instant(),
    resolvedAt: instant(),
    resolvedByName: text(),
    removedAt: instant(),
    removedByName: text(),
  },
  (table) => [
    targetWithLane("comment_target", table),
    ofThePlan("comment_plan", table),
    pointsAtLaned("comment_step", table, { lane: table.stepLane, id: table.stepId }, () => step),
    pointsAtLaned(
      "comment_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    pointsAtLaned("comment_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    belongsToLaned("comment_thread", table, { lane: table.lane, id: table.threadId }, (): LanedTarget => comment),
    neverWider("comment_step_lane", table.lane, table.stepLane),
    neverWider("comment_participant_lane", table.lane, table.participantLane),
    neverWider("comment_content_lane", table.lane, table.contentLane),
    index("comment_of_plan").on(table.planId),
  ],
);

/** A talk both sides had, or are about to have, over the plan: notes that both write, and when it was. Shared lane. */
export const meeting = pgTable(
  "meeting",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    heldOn: day(),
    notes: text().notNull().default(""),
    closedAt: instant(),
    ...byWhom(),
  },
  (table) => [targetWithLane("meeting_target", table), ofThePlan("meeting_plan", table)],
);

/** Something to decide together, and what was decided. */
export const decision = pgTable(
  "decision",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    text: text().notNull(),
    outcome: text(),
    decidedAt: instant(),
    decidedByName: text(),
    removedAt: instant(),
    ...byWhom(),
  },
  (table) => [targetWithLane("decision_target", table), ofThePlan("decision_plan", table)],
);

/** How far somebody has read the updates of a plan: a position in each lane, in their own lane (CO4). */
export const updatesRead = pgTable(
  "updates_read",
  {
    ...ofPlan(),
    ...withLane(),
    cursor: jsonb().$type<Record<string, number>>().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.authorId] }), ofThePlan("updates_read_plan", table)],
);
