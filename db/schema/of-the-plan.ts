import { foreignKey } from "drizzle-orm/pg-core";

import type { PlanColumns } from "../columns.ts";
import { plan } from "./plan.ts";

/** A row of a plan goes when the plan goes. */
export function ofThePlan(name: string, table: PlanColumns) {
  return foreignKey({
    name,
    columns: [table.workspaceId, table.planId],
    foreignColumns: [plan.workspaceId, plan.id],
  }).onDelete("cascade");
}
