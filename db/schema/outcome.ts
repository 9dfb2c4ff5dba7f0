/** Why a company does this, what it wants to come of it, and the figures it goes by. */
import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";

import type { Factor } from "#app/outcome/estimate.ts";
import { whyQuestions } from "#app/outcome/why.ts";

import { byWhom, day, id, instant, ofPlan, side, targetWithLane, withLane } from "../columns.ts";
import { ofThePlan } from "./of-the-plan.ts";

/** One version of the answer to one question in one lane. The newest counts; none is ever changed or deleted. */
export const whyAnswer = pgTable(
  "why_answer",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    question: text({ enum: whyQuestions }).notNull(),
    /** From 1, per question and lane; in the lane "own" per author. */
    number: integer().notNull(),
    text: text().notNull().default(""),
    choice: text(),
    /** Shared from a narrower lane, by whoever stands in `byName`. */
    sharedAt: instant(),
    ...byWhom(),
  },
  (table) => [
    ofThePlan("why_answer_plan", table),
    uniqueIndex("why_answer_version").on(
      table.planId,
      table.question,
      table.lane,
      sql`(case "lane" when 'own' then "author_id" else '00000000-0000-0000-0000-000000000000'::uuid end)`,
      table.number,
    ),
  ],
);

/** Words the selling side suggests for one question. They change nothing until somebody of the company takes them. */
export const whySuggestion = pgTable(
  "why_suggestion",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    question: text({ enum: whyQuestions }).notNull(),
    text: text().notNull(),
    answer: text({ enum: ["taken", "reworded", "left", "withdrawn"] }),
    answeredAt: instant(),
    answeredByName: text(),
    ...byWhom(),
  },
  (table) => [ofThePlan("why_suggestion_plan", table), index("why_suggestion_of_plan").on(table.planId)],
);

/** A number somebody wants to see change: what it is, what it should be, by when, and whose figure it is. */
export const measure = pgTable(
  "measure",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    name: text().notNull(),
    numberNow: doublePrecision(),
    numberWanted: doublePrecision(),
    unit: text(),
    wantedOn: day(),
    /** Who measured it, in the words of whoever wrote it down. */
    measuredBy: text(),
    /** Whose figure it is. One of the seller's says that it is not checked until somebody of the company says so. */
    bySide: side().notNull(),
    checkedAt: instant(),
    checkedByName: text(),
    sharedAt: instant(),
    removedAt: instant(),
    removedByName: text(),
    ...byWhom(),
  },
  (table) => [
    targetWithLane("measure_target", table),
    ofThePlan("measure_plan", table),
    index("measure_of_plan").on(table.planId),
  ],
);

/** A sum of named numbers; what it comes to is computed where it is shown. */
export const estimate = pgTable(
  "estimate",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    name: text().notNull(),
    factors: jsonb().$type<Factor[]>().notNull(),
    unit: text(),
    bySide: side().notNull(),
    checkedAt: instant(),
    checkedByName: text(),
    sharedAt: instant(),
    removedAt: instant(),
    removedByName: text(),
    ...byWhom(),
  },
  (table) => [ofThePlan("estimate_plan", table), index("estimate_of_plan").on(table.planId)],
);
