import { eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** In the list every plan counts, and row-level security says which those are. */
export function ofPlan(column: PgColumn, planId: string | undefined): SQL | undefined {
  return planId === undefined ? undefined : eq(column, planId);
}
