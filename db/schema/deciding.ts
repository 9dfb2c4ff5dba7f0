/** "Before we decide": the company's own list, in its lane or in one person's. Nothing reads it but its page (RD2). */
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import {
  id,
  instant,
  lane,
  type LanedTarget,
  neverWider,
  ofPlan,
  pointsAtLaned,
  targetWithLane,
  withLane,
} from "../columns.ts";
import { plan } from "./plan.ts";

export const decidingLine = pgTable(
  "deciding_line",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    /** Which of the lines the list was started with; none for one that somebody wrote. */
    startedAs: text(),
    text: text().notNull(),
    note: text(),
    /** A place among those of its lane; one's own stands after one of the team. Never leaves the server. */
    rank: integer().notNull(),
    afterLane: lane(),
    afterId: uuid(),
    tickedAt: instant(),
    tickedByName: text(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    removedAt: instant(),
    removedByName: text(),
  },
  (table) => [
    targetWithLane("deciding_line_target", table),
    foreignKey({
      name: "deciding_line_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    pointsAtLaned(
      "deciding_line_after",
      table,
      { lane: table.afterLane, id: table.afterId },
      (): LanedTarget => decidingLine,
    ),
    neverWider("deciding_line_after_lane", table.lane, table.afterLane),
    uniqueIndex("deciding_line_started")
      .on(table.planId, table.startedAs)
      .where(sql`lane = 'buyer'`),
    index("deciding_line_of_plan").on(table.planId),
  ],
);
