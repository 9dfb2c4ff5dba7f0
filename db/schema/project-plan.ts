/**
 * That a purchase is part of a larger project. The same random `projectId` in the buyer lane of each plan is all that joins them:
 * no row points at another plan, so nothing of one vendor lies where another vendor's plan is (JN1).
 */
import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { instant, ofPlan, withLane } from "../columns.ts";
import { ofThePlan } from "./of-the-plan.ts";

export const projectPlan = pgTable(
  "project_plan",
  {
    ...ofPlan(),
    /** A plan is in one project at a time. */
    planId: uuid().primaryKey(),
    ...withLane(),
    projectId: uuid().notNull(),
    joinedAt: instant().notNull().defaultNow(),
    joinedByName: text().notNull(),
  },
  (table) => [
    ofThePlan("project_plan_plan", table),
    // The team's: the other company has no such page, and one person alone joins nothing.
    check("project_plan_lane", sql`${table.lane} = 'buyer'`),
  ],
);
