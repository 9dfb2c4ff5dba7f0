/** What the buying side keeps about people beside what is written of each: whom they report to, and the next talk with them. */
import { sql } from "drizzle-orm";
import { index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { belongsToLaned, byWhom, day, id, lane, neverWider, ofPlan, targetWithLane, withLane } from "../columns.ts";
import { participant } from "./participant.ts";
import { ofThePlan } from "./of-the-plan.ts";

/** Somebody reports to somebody. One in each lane: what the team knows may differ from what both companies read (LN6). */
export const reportingLine = pgTable(
  "reporting_line",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    participantLane: lane().notNull(),
    participantId: uuid().notNull(),
    toLane: lane().notNull(),
    toId: uuid().notNull(),
    ...byWhom(),
  },
  (table) => [
    targetWithLane("reporting_line_target", table),
    ofThePlan("reporting_line_plan", table),
    belongsToLaned(
      "reporting_line_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    belongsToLaned("reporting_line_to", table, { lane: table.toLane, id: table.toId }, () => participant),
    neverWider("reporting_line_participant_lane", table.lane, table.participantLane),
    neverWider("reporting_line_to_lane", table.lane, table.toLane),
    uniqueIndex("reporting_line_one")
      .on(table.planId, table.lane, table.participantId)
      .where(sql`${table.lane} <> 'own'`),
    uniqueIndex("reporting_line_one_own")
      .on(table.planId, table.authorId, table.participantId)
      .where(sql`${table.lane} = 'own'`),
    index("reporting_line_of_plan").on(table.planId),
  ],
);

/** When somebody is talked to next, and by whom. The team's, or one's own; never the other company's. */
export const nextTalk = pgTable(
  "next_talk",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    participantLane: lane().notNull(),
    participantId: uuid().notNull(),
    onDay: day().notNull(),
    talkerLane: lane(),
    talkerId: uuid(),
    ...byWhom(),
  },
  (table) => [
    targetWithLane("next_talk_target", table),
    ofThePlan("next_talk_plan", table),
    belongsToLaned(
      "next_talk_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    belongsToLaned("next_talk_talker", table, { lane: table.talkerLane, id: table.talkerId }, () => participant),
    neverWider("next_talk_participant_lane", table.lane, table.participantLane),
    neverWider("next_talk_talker_lane", table.lane, table.talkerLane),
    uniqueIndex("next_talk_one")
      .on(table.planId, table.lane, table.participantId)
      .where(sql`${table.lane} <> 'own'`),
    uniqueIndex("next_talk_one_own")
      .on(table.planId, table.authorId, table.participantId)
      .where(sql`${table.lane} = 'own'`),
    index("next_talk_of_plan").on(table.planId),
  ],
);
