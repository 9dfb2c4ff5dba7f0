/** AL6: what was last answered to "Is NORTHWIND in step with us?", for readers of both sides. */
import { desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { keptRead } from "#db/kept-read.ts";
import { inStepAnswer } from "#db/schema/index.ts";

import type { InStepAnswer } from "./alignment.ts";

export interface InStepSaid {
  answer: InStepAnswer;
  byName: string;
  /** "Thu 13 Nov". */
  on: string;
}

const lastOf = keptRead((tx) =>
  tx
    .select({ answer: inStepAnswer.answer, byName: inStepAnswer.byName, at: inStepAnswer.at })
    .from(inStepAnswer)
    .where(eq(inStepAnswer.planId, sql.placeholder("planId")))
    .orderBy(desc(inStepAnswer.at), desc(inStepAnswer.id))
    .limit(1),
);

export async function readInStep({ tx, planId, planZone, today }: PlanViewer): Promise<InStepSaid | null> {
  const [row] = await lastOf(tx, { planId });
  if (!row) return null;
  return { answer: row.answer, byName: row.byName, on: formatDate(dateIn(planZone, row.at), { today }) };
}
