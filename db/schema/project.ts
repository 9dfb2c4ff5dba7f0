/** What the company has to do around this purchase, in its lane or in one person's. The other company has no such page (JN1). */
import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { lineKinds } from "#app/project/line.ts";

import { day, id, instant, lane, neverWider, ofPlan, pointsAtLaned, targetWithLane, withLane } from "../columns.ts";
import { ofThePlan } from "./of-the-plan.ts";
import { measure } from "./outcome.ts";
import { participant } from "./participant.ts";

export const projectLine = pgTable(
  "project_line",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    kind: text({ enum: lineKinds }).notNull(),
    text: text().notNull(),
    note: text(),
    dueOn: day(),
    /** A check of value stands so many days after go-live, unless somebody typed a day. */
    daysAfter: integer(),
    /** Who does it: somebody of the plan, words, or nobody yet. */
    whoLane: lane(),
    whoId: uuid(),
    whoWords: text(),
    /** The measure of why that a check takes again, and what it was then. */
    measureLane: lane(),
    measureId: uuid(),
    measured: doublePrecision(),
    doneAt: instant(),
    doneByName: text(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    sharedAt: instant(),
    removedAt: instant(),
    removedByName: text(),
  },
  (table) => [
    targetWithLane("project_line_target", table),
    ofThePlan("project_line_plan", table),
    pointsAtLaned("project_line_who", table, { lane: table.whoLane, id: table.whoId }, () => participant),
    pointsAtLaned("project_line_measure", table, { lane: table.measureLane, id: table.measureId }, () => measure),
    neverWider("project_line_who_lane", table.lane, table.whoLane),
    neverWider("project_line_measure_lane", table.lane, table.measureLane),
    // JN1: nothing of a project ever reaches the other company, whatever the code above says.
    check("project_line_lane", sql`${table.lane} in ('buyer', 'own')`),
    uniqueIndex("project_line_check").on(
      table.measureId,
      table.daysAfter,
      table.lane,
      sql`(case "lane" when 'own' then "author_id" else '00000000-0000-0000-0000-000000000000'::uuid end)`,
    ),
    index("project_line_of_plan").on(table.planId),
  ],
);
