/** The gaps with which other plans of the workspace ended (AL3). Only a member's transaction gets rows. */
import { sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Stage } from "#app/plan/stage.ts";

import { gapOf, sellerStage } from "./alignment.ts";
import { type OwnRates, ownRates } from "./own-rates.ts";

/** Null without a gap to speak of, and below 30 finished plans with that gap. */
export async function readOwnRates({ tx, planId }: PlanViewer, gap: number | null): Promise<OwnRates | null> {
  if (gap === null || gap === 0) return null;
  const rows = await tx.execute<{
    stages: Stage[];
    buyer_stage_id: string | null;
    begun_stage_ids: string[];
    overruled_stage_id: string | null;
    outcome: string;
  }>(sql`select * from finished_plans(${planId})`);
  const finished = rows.map(({ stages, buyer_stage_id, begun_stage_ids, overruled_stage_id, outcome }) => {
    const ours = sellerStage(stages, {
      steps: begun_stage_ids.map((stageId) => ({ stageId, ownerSide: "seller", progress: "done" })),
      overruledStageId: overruled_stage_id,
    });
    const at = gapOf(stages, { sellerStageId: ours?.stageId ?? null, buyerStageId: buyer_stage_id });
    return { gap: at.gap, wentAhead: outcome === "went-ahead" };
  });
  return ownRates(finished, gap);
}
