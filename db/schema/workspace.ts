/** The seller's organisation: the workspace, its members, and the companies it knows. Read by members alone. */
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { id, instant } from "../columns.ts";

export const memberRoles = ["owner", "manager", "rep", "marketer"] as const;
export const memberFunctions = ["marketing", "sales", "presales", "success"] as const;

export const workspace = pgTable("workspace", {
  id: id(),
  name: text().notNull(),
  /** Mail domains of the workspace: no champion may have an address in one of them (ST1). */
  domains: text().array().notNull().default([]),
  country: text().notNull(),
  timeZone: text().notNull(),
  isSample: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
});

export const member = pgTable(
  "member",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    /** Null until the invitation is taken. */
    personId: uuid(),
    address: text().notNull(),
    name: text().notNull(),
    role: text({ enum: memberRoles }).notNull(),
    function: text({ enum: memberFunctions }).notNull(),
    invitedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [
    unique("member_target").on(table.workspaceId, table.id),
    uniqueIndex("member_address")
      .on(table.workspaceId, table.address)
      .where(sql`${table.endedAt} is null`),
    index("member_person").on(table.personId),
  ],
);

export const company = pgTable(
  "company",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    name: text().notNull(),
    country: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [unique("company_target").on(table.workspaceId, table.id)],
);
