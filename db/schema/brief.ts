/** The summary: what the buying side changed of what is made from the plan, its costs, who may be named, and what was sent. */
import { sql } from "drizzle-orm";
import { bigint, boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import type { BriefPage } from "#app/brief/brief.ts";
import { costKinds, figures } from "#app/brief/cost.ts";
import { briefSections, cuts } from "#app/brief/cut.ts";

import { belongsToLaned, byWhom, id, instant, lane, neverWider, ofPlan, withLane } from "../columns.ts";
import { forward } from "./forward.ts";
import { participant } from "./participant.ts";
import { ofThePlan } from "./of-the-plan.ts";

/** What somebody changed of one section of one cut. No row: as the plan says. The team has one, and each author one draft. */
export const briefSection = pgTable(
  "brief_section",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    cut: text({ enum: cuts }).notNull(),
    section: text({ enum: briefSections }).notNull(),
    /** Null: as the cut has it. */
    isOn: boolean(),
    /** In place of what is made; null: as made. */
    text: text(),
    /** What was made when `text` was written, to say later that the plan has changed. */
    madeThen: text(),
    ...byWhom(),
  },
  (table) => [
    ofThePlan("brief_section_plan", table),
    uniqueIndex("brief_section_of_team")
      .on(table.planId, table.lane, table.cut, table.section)
      .where(sql`${table.lane} <> 'own'`),
    uniqueIndex("brief_section_of_author")
      .on(table.planId, table.authorId, table.cut, table.section)
      .where(sql`${table.lane} = 'own'`),
  ],
);

/** A line of the costs, typed by the buying side. */
export const briefCost = pgTable(
  "brief_cost",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    what: text().notNull(),
    kind: text({ enum: costKinds }).notNull(),
    cents: bigint({ mode: "number" }).notNull(),
    currency: text().notNull(),
    figure: text({ enum: figures }).notNull(),
    ...byWhom(),
    removedAt: instant(),
    removedByName: text(),
  },
  (table) => [ofThePlan("brief_cost_plan", table), index("brief_cost_of_plan").on(table.planId)],
);

/** Somebody's own word that the summary may name them. No row: they stand there by what they do. */
export const briefNaming = pgTable(
  "brief_naming",
  {
    participantId: uuid().primaryKey(),
    ...ofPlan(),
    ...withLane(),
    participantLane: lane().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    belongsToLaned(
      "brief_naming_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    neverWider("brief_naming_lane", table.lane, table.participantLane),
    index("brief_naming_of_plan").on(table.planId),
  ],
);

/** The summary as it was passed on: what was sent is what is read, whatever becomes of the plan. */
export const briefSent = pgTable(
  "brief_sent",
  {
    forwardId: uuid().primaryKey(),
    ...ofPlan(),
    ...withLane(),
    cut: text({ enum: cuts }).notNull(),
    page: jsonb().$type<BriefPage>().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    belongsToLaned("brief_sent_forward", table, { lane: table.lane, id: table.forwardId }, () => forward),
    index("brief_sent_of_plan").on(table.planId),
  ],
);
