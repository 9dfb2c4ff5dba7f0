/** Whether content answered its reader's question, by their own word. */
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { contentAnswers } from "#app/content/content.ts";

import { belongsToLaned, byWhom, id, lane, neverWider, ofPlan, side, withLane } from "../columns.ts";
import { content } from "./content.ts";

/** "Did this answer it?": the last answer of each reader counts. */
export const contentAnswer = pgTable(
  "content_answer",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    contentLane: lane().notNull(),
    contentId: uuid().notNull(),
    answer: text({ enum: contentAnswers }).notNull(),
    /** What is missing, in their words. */
    missing: text(),
    side: side().notNull(),
    ...byWhom(),
  },
  (table) => [
    belongsToLaned("answer_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    neverWider("answer_lane", table.lane, table.contentLane),
    index("answer_of_content").on(table.planId, table.contentId),
  ],
);
