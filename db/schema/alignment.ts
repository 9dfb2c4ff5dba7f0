/** What the seller says of its own place (seller lane), and what the buyer says of it (shared; AL6). */
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { byWhom, id, ofPlan, pointsAt, withLane } from "../columns.ts";
import { plan, stage } from "./plan.ts";

/** The rep's own word on the seller's stage, with the reason (AL1). The last one counts; without a stage it withdraws. */
export const stageOverrule = pgTable(
  "stage_overrule",
  { id: id(), ...ofPlan(), ...withLane(), stageId: uuid(), reason: text().notNull(), ...byWhom() },
  (table) => [
    pointsAt("stage_overrule_stage", table, table.stageId, () => stage),
    index("stage_overrule_of_plan").on(table.planId),
  ],
);

/** "Is NORTHWIND in step with us?": the last answer counts. */
export const inStepAnswer = pgTable(
  "in_step_answer",
  { id: id(), ...ofPlan(), answer: text({ enum: ["ahead-of-us", "in-step", "behind-us"] }).notNull(), ...byWhom() },
  (table) => [
    foreignKey({
      name: "in_step_answer_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("in_step_answer_of_plan").on(table.planId),
  ],
);
