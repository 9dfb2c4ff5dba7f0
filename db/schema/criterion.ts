/** How the company will judge: what it asks of every way, the ways beside each other, and what each was found to do. */
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { results } from "#app/outcome/criterion.ts";
import { optionKinds } from "#app/outcome/option.ts";

import {
  belongsToLaned,
  byWhom,
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
import { participant } from "./participant.ts";
import { ofThePlan } from "./of-the-plan.ts";

/** Something the company asks of every way, must or nice. */
export const criterion = pgTable(
  "criterion",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    text: text().notNull(),
    isMust: boolean().notNull(),
    /** Who judges: somebody of the plan, words, or both; none is nobody yet. */
    judgeLane: lane(),
    judgeId: uuid(),
    judgeWords: text(),
    shownBy: text(),
    /** As of a step: a place among those of its lane, a private one after a shared one. Never leaves the server. */
    rank: integer().notNull(),
    afterLane: lane(),
    afterId: uuid(),
    /** Suggested by the other company; it counts once this one took it. */
    isSuggested: boolean().notNull().default(false),
    answer: text({ enum: ["taken", "declined"] }),
    answeredAt: instant(),
    answeredByName: text(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    sharedAt: instant(),
    sharedByName: text(),
    removedAt: instant(),
    removedByName: text(),
    removedBySide: side(),
  },
  (table) => [
    targetWithLane("criterion_target", table),
    ofThePlan("criterion_plan", table),
    pointsAtLaned("criterion_judge", table, { lane: table.judgeLane, id: table.judgeId }, () => participant),
    pointsAtLaned("criterion_after", table, { lane: table.afterLane, id: table.afterId }, (): LanedTarget => criterion),
    neverWider("criterion_judge_lane", table.lane, table.judgeLane),
    neverWider("criterion_after_lane", table.lane, table.afterLane),
    index("criterion_of_plan").on(table.planId),
  ],
);

/** A way beside the others. Those that stand there from the start have a row once something is said of them. */
export const option = pgTable(
  "option",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    kind: text({ enum: optionKinds }).notNull(),
    /** Of another one alone; those from the start are named for each reader. */
    name: text(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    leftOutAt: instant(),
    leftOutByName: text(),
    sharedAt: instant(),
    sharedByName: text(),
  },
  (table) => [
    targetWithLane("option_target", table),
    ofThePlan("option_plan", table),
    check("option_name", sql`(${table.kind} = 'other') = (${table.name} is not null)`),
    // CR4: another vendor's name never reaches the vendor, whatever the code above says.
    check("option_lane", sql`${table.kind} <> 'other' or ${table.lane} <> 'shared'`),
    uniqueIndex("option_from_the_start")
      .on(table.planId, table.kind)
      .where(sql`kind <> 'other'`),
    index("option_of_plan").on(table.planId),
  ],
);

/** What one way was found to do for one criterion. Another word supersedes it; the earlier one is kept. */
export const criterionResult = pgTable(
  "criterion_result",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    criterionLane: lane().notNull(),
    criterionId: uuid().notNull(),
    optionLane: lane().notNull(),
    optionId: uuid().notNull(),
    result: text({ enum: results }).notNull(),
    note: text(),
    ...byWhom(),
    supersededAt: instant(),
    sharedAt: instant(),
    sharedByName: text(),
  },
  (table) => [
    belongsToLaned("result_criterion", table, { lane: table.criterionLane, id: table.criterionId }, () => criterion),
    belongsToLaned("result_option", table, { lane: table.optionLane, id: table.optionId }, () => option),
    neverWider("result_criterion_lane", table.lane, table.criterionLane),
    neverWider("result_option_lane", table.lane, table.optionLane),
    uniqueIndex("result_that_stands")
      .on(table.criterionId, table.optionId)
      .where(sql`superseded_at is null`),
    index("result_of_plan").on(table.planId),
  ],
);
