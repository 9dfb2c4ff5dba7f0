/**
 * Columns and constraints that recur. Every table of a plan carries `workspace_id` and `plan_id`; a table whose rows have
 * a lane carries `lane` and, for the lane "own", the author. A reference to a row that has a lane carries that lane too,
 * so the database itself refuses a wider row that points at a narrower one (architecture, net 4).
 */
import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, foreignKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

import { lanes, sides } from "#app/lib/lane.ts";

export function id() {
  return uuid().primaryKey();
}

/** An instant. Read and written as a `Date`. */
export function instant() {
  return timestamp({ withTimezone: true, mode: "date" });
}

/** A calendar date without a time, as `YYYY-MM-DD`. */
export function day() {
  return date({ mode: "string" });
}

export function lane() {
  return text({ enum: lanes });
}

export function side() {
  return text({ enum: sides });
}

/** The plan a row belongs to, and the workspace that plan belongs to. */
export function ofPlan() {
  return { workspaceId: uuid().notNull(), planId: uuid().notNull() };
}

/** Who may read a row. `authorId` is the person who wrote it; rows of the lane "own" are theirs alone. */
export function withLane() {
  return { lane: lane().notNull(), authorId: uuid() };
}

/** Who did it, with the name as it was then. The person's id never leaves the server. */
export function byWhom() {
  return { byPersonId: uuid(), byName: text().notNull(), at: instant().notNull().defaultNow() };
}

export type PlanColumns = { workspaceId: AnyPgColumn; planId: AnyPgColumn };
export type LanedTarget = PlanColumns & { lane: AnyPgColumn; id: AnyPgColumn };

/** What a row without a lane (a stage, a move) offers to references: they carry workspace and plan. */
export function targetOfPlan(name: string, table: PlanColumns & { id: AnyPgColumn }) {
  return unique(name).on(table.workspaceId, table.planId, table.id);
}

/** What a row with a lane offers to references: they carry workspace, plan and lane. */
export function targetWithLane(name: string, table: LanedTarget) {
  return unique(name).on(table.workspaceId, table.planId, table.lane, table.id);
}

/** A reference within one plan to a row without a lane. */
export function pointsAt(
  name: string,
  from: PlanColumns,
  column: AnyPgColumn,
  to: () => PlanColumns & { id: AnyPgColumn },
) {
  return foreignKey({
    name,
    columns: [from.workspaceId, from.planId, column],
    foreignColumns: [to().workspaceId, to().planId, to().id],
  }).onDelete("cascade");
}

/** A reference within one plan to a row with a lane; sharing that row carries the reference along. */
export function pointsAtLaned(
  name: string,
  from: PlanColumns,
  columns: { lane: AnyPgColumn; id: AnyPgColumn },
  to: () => LanedTarget,
) {
  return foreignKey({
    name,
    columns: [from.workspaceId, from.planId, columns.lane, columns.id],
    foreignColumns: [to().workspaceId, to().planId, to().lane, to().id],
  })
    .onDelete("no action")
    .onUpdate("cascade");
}

/** The same for a row that is nothing without the one it points at: it goes when that one goes. */
export function belongsToLaned(...reference: Parameters<typeof pointsAtLaned>) {
  return pointsAtLaned(...reference).onDelete("cascade");
}

/** A narrower row may point at a wider one, never a shared row at a private one. */
export function neverWider(name: string, laneColumn: AnyPgColumn, targetLane: AnyPgColumn) {
  return check(name, sql`${targetLane} in ('shared', ${laneColumn}) or ${laneColumn} = 'own'`);
}
