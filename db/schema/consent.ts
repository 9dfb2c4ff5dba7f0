/** What a company lets be seen of its people at most (CO1), and what members opened, for the company to read (CO2, CO4). */
import { foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import { visitPlaces } from "#app/activity/visit.ts";
import { answerConsents, nameConsents, viewConsents } from "#app/participant/consent.ts";

import { belongsToLaned, byWhom, id, instant, lane, neverWider, ofPlan, withLane } from "../columns.ts";
import { content } from "./content.ts";
import { ofThePlan } from "./of-the-plan.ts";
import { plan } from "./plan.ts";

/** The most that may be shown of anybody, set by whoever leads the plan. No row: it holds nobody back. Without a lane: both sides' reads are narrowed by it. */
export const consentCeiling = pgTable(
  "consent_ceiling",
  {
    ...ofPlan(),
    planId: uuid().primaryKey(),
    views: text({ enum: viewConsents }).notNull(),
    answers: text({ enum: answerConsents }).notNull(),
    names: text({ enum: nameConsents }).notNull().default("name"),
    ...byWhom(),
  },
  (table) => [
    foreignKey({
      name: "consent_ceiling_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
  ],
);

/**
 * What only the company reads of somebody whose own row, which both companies read, goes by the role's words or by nobody's
 * (CO1). Written by the database alone, whenever it keeps something from that row (`keep_name_choice`).
 */
export const keptName = pgTable(
  "kept_name",
  {
    participantId: uuid().primaryKey(),
    ...ofPlan(),
    ...withLane(),
    /** The words in the name's place: "Finance approver at Acme". */
    shown: text().notNull(),
    name: text().notNull(),
    title: text().notNull(),
    field: text(),
    buyingRole: text(),
    decides: text(),
    needs: text(),
    why: text(),
  },
  (table) => [ofThePlan("kept_name_plan", table), index("kept_name_of_plan").on(table.planId)],
);

/** That a member had a page in sight: one row for a member, a place and a quarter of an hour. Never one of a buyer. */
export const visit = pgTable(
  "visit",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    byName: text().notNull(),
    place: text({ enum: visitPlaces }).notNull(),
    /** For the place "content": which. */
    contentLane: lane(),
    contentId: uuid(),
    /** The beginning of the quarter of an hour. */
    quarterAt: instant().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    foreignKey({
      name: "visit_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    belongsToLaned("visit_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    neverWider("visit_content_lane", table.lane, table.contentLane),
    unique("visit_once")
      .on(table.planId, table.authorId, table.place, table.contentId, table.quarterAt)
      .nullsNotDistinct(),
    index("visit_of_plan").on(table.planId, table.at),
  ],
);
