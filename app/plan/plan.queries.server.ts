/** Reads of the plan itself: what both companies agreed to call it, its go-live, and where the buyer is. */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { keptRead } from "#db/kept-read.ts";
import { plan, stageMove } from "#db/schema/index.ts";

export type PlanFacts = {
  name: string;
  country: string;
  timeZone: string;
  goLiveOn: IsoDate | null;
  goLiveWhy: string | null;
  /** What the seller suggested and nobody has answered yet. */
  proposal: { on: IsoDate; why: string | null; by: string } | null;
  adoptedByName: string | null;
  createdByName: string;
  /** ST9: what the company said about being asked where it is. */
  isAskingOff: boolean;
  mayAskAfterOn: IsoDate | null;
};

const factsOf = keptRead((tx) =>
  tx
    .select({
      name: plan.name,
      country: plan.country,
      timeZone: plan.timeZone,
      goLiveOn: plan.goLiveOn,
      goLiveWhy: plan.goLiveWhy,
      proposedGoLiveOn: plan.proposedGoLiveOn,
      proposedGoLiveWhy: plan.proposedGoLiveWhy,
      proposedGoLiveByName: plan.proposedGoLiveByName,
      adoptedByName: plan.adoptedByName,
      createdByName: plan.createdByName,
      isAskingOff: plan.isAskingOff,
      mayAskAfterOn: plan.mayAskAfterOn,
    })
    .from(plan)
    .where(eq(plan.id, sql.placeholder("planId"))),
);

/** The plan's own facts; all of them are in the shared lane. */
export async function readPlan({ tx, planId }: PlanViewer): Promise<PlanFacts> {
  const [row] = await factsOf(tx, { planId });
  if (!row) throw new Error("An open plan has a row.");
  const { proposedGoLiveOn: on, proposedGoLiveWhy: why, proposedGoLiveByName: by } = row;
  return {
    name: row.name,
    country: row.country,
    timeZone: row.timeZone,
    goLiveOn: row.goLiveOn as IsoDate | null,
    goLiveWhy: row.goLiveWhy,
    proposal: on && by ? { on: on as IsoDate, why, by } : null,
    adoptedByName: row.adoptedByName,
    createdByName: row.createdByName,
    isAskingOff: row.isAskingOff,
    mayAskAfterOn: row.mayAskAfterOn as IsoDate | null,
  };
}

/** Where the buyer is now, whatever the stage was called since; null before they said it (ST2). */
export async function readCurrentStageId({ tx, planId }: PlanViewer): Promise<string | null> {
  const [row] = await tx
    .select({ toStageId: stageMove.toStageId })
    .from(stageMove)
    .where(
      and(
        eq(stageMove.planId, planId),
        sql`${stageMove.toStageId} is not null`,
        sql`not exists (select from stage_move_undo where stage_move_undo.move_id = ${stageMove.id})`,
      ),
    )
    .orderBy(sql`${stageMove.number} desc`)
    .limit(1);
  return row?.toStageId ?? null;
}
