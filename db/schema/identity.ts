/**
 * Identity: who somebody is, before any plan is opened. These tables stand outside row-level security, are named in the
 * wall's allow-list and are touched by `app/access` and the process alone. No token or code is stored: a link keeps the
 * hash of its token, a code is derived from its id and the server's secret.
 */
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { id, instant, lane, ofPlan, pointsAtLaned, targetOfPlan } from "../columns.ts";
import { participant } from "./participant.ts";
import { plan } from "./plan.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * A proved address (lucia's user), without a name: names live on member and participant. Where no mail is set up a buyer
 * has a passphrase instead; such a person has no `provedAt` and belongs to one participant (AC1).
 */
export const person = pgTable(
  "person",
  {
    id: id(),
    address: text().notNull(),
    provedAt: instant(),
    passwordHash: text(),
    isAdministrator: boolean().notNull().default(false),
    timeZone: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("person_proved_address")
      .on(table.address)
      .where(sql`${table.provedAt} is not null`),
    index("person_address").on(table.address),
  ],
);

/** A device that is signed in. `id` is the hash of the token in the cookie. */
export const session = pgTable(
  "session",
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    kind: text({ enum: ["member", "buyer", "administrator"] }).notNull(),
    device: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
  },
  (table) => [index("session_user").on(table.userId)],
);

/**
 * A six-digit code or a one-time link that was asked for. The value is never stored: it is derived from `id` and the
 * server's secret when the mail is written and when it is checked. Bound to the browser that asked.
 */
export const code = pgTable(
  "code",
  {
    id: id(),
    purpose: text({ enum: ["sign-in", "proof", "reset", "membership"] }).notNull(),
    address: text().notNull(),
    browserHash: text().notNull(),
    linkId: uuid(),
    attempts: integer().notNull().default(0),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("code_address").on(table.address)],
);

/** A personal link. It reads, it never signs anybody in (FW3). The token is derived, its hash is kept. */
export const link = pgTable(
  "link",
  {
    id: id(),
    ...ofPlan(),
    lane: lane().notNull(),
    participantId: uuid(),
    /** Made for something forwarded: never shown or given again as somebody's own link (FW1). */
    isOfForward: boolean().notNull().default(false),
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    targetOfPlan("link_target", table),
    pointsAtLaned("link_participant", table, { lane: table.lane, id: table.participantId }, () => participant),
    foreignKey({
      name: "link_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("link_of_participant").on(table.planId, table.participantId),
  ],
);

/** How often something was tried in a window of time; shared by every process of the server (S19). */
export const rateLimit = pgTable(
  "rate_limit",
  { key: text().notNull(), windowStart: instant().notNull(), count: integer().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] })],
);

/** A form that could not be taken yet (a code or a sign-in came first), sealed with a key that only the browser holds. */
export const keptForm = pgTable("kept_form", {
  id: id(),
  sealed: bytes().notNull(),
  expiresAt: instant().notNull(),
});

/** Facts of this installation: the hash of the set-up code, the sample workspace. */
export const serverFact = pgTable("server_fact", { key: text().primaryKey(), value: jsonb().notNull() });

/** A running process that takes jobs; one without a beat for a minute is dead and its jobs are unlocked. */
export const processHeartbeat = pgTable("process_heartbeat", {
  workerId: text().primaryKey(),
  beatAt: instant().notNull(),
});
