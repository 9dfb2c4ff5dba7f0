/** The event log, numbered per plan and lane, and the mails that follow from it. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import { id, instant, lane, ofPlan, side } from "../columns.ts";
import { person } from "./identity.ts";
import { plan } from "./plan.ts";
import { workspace } from "./workspace.ts";

/** `ownerId` of every lane but "own", whose numbers belong to their author. */
export const nobody = "00000000-0000-0000-0000-000000000000";

/** The last number given in one lane of one plan: raised in the transaction that writes, so numbers have no gap (LN2). */
export const laneHead = pgTable(
  "lane_head",
  {
    ...ofPlan(),
    lane: lane().notNull(),
    authorId: uuid().notNull().default(nobody),
    seq: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.lane, table.authorId] }),
    foreignKey({
      name: "lane_head_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
  ],
);

/** One append-only fact of the plan. The payload keeps names as they were. */
export const event = pgTable(
  "event",
  {
    ...ofPlan(),
    lane: lane().notNull(),
    authorId: uuid().notNull().default(nobody),
    seq: bigint({ mode: "number" }).notNull(),
    kind: text().notNull(),
    payload: jsonb().notNull(),
    actorSide: side(),
    actorName: text().notNull(),
    actorPersonId: uuid(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.lane, table.authorId, table.seq] }),
    foreignKey({
      name: "event_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
  ],
);

/**
 * One mail to one person. The row says what kind and for whom, never the text: it is written inside the recipient's own
 * context when it is sent, and rights are checked again then (NO2). Read by jobs and the server's administrator alone.
 */
export const delivery = pgTable(
  "delivery",
  {
    id: id(),
    workspaceId: uuid(),
    planId: uuid(),
    kind: text().notNull(),
    recipient: text().notNull(),
    /** What the mail is about: ids only. */
    about: jsonb().$type<Record<string, string>>().notNull(),
    state: text({ enum: ["waiting", "sent", "failed", "dropped", "kept"] })
      .notNull()
      .default("waiting"),
    attempts: integer().notNull().default(0),
    lastError: text(),
    notBefore: instant().notNull().defaultNow(),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant(),
  },
  (table) => [
    index("delivery_newest").on(sql`${table.createdAt} desc`),
    index("delivery_waiting")
      .on(table.planId, table.recipient)
      .where(sql`${table.state} = 'waiting'`),
    foreignKey({
      name: "delivery_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
  ],
);

/** Somebody wants no notices of this plan by mail: a record in their own lane, which nobody else reads. */
export const mailMute = pgTable(
  "mail_mute",
  {
    ...ofPlan(),
    lane: lane().notNull().default("own"),
    authorId: uuid().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.authorId] }),
    foreignKey({
      name: "mail_mute_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
  ],
);

/** How often somebody is told, in one mail, what changed on all their plans with one workspace (NO1). No row: weekly. */
export const digest = pgTable(
  "digest",
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    rhythm: text({ enum: ["weekly", "daily", "never"] })
      .notNull()
      .default("weekly"),
    /** Whether steps of their own that became late are named there; null is yes for members, no for buyers. */
    tellsLate: boolean(),
    toldUntil: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.personId] })],
);
