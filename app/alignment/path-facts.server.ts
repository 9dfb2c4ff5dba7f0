/** Where plans stand: their paths, the moves along them, and where the seller says they are instead. */
/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- drizzle's own types of the rows */
import { and, asc, desc, eq, isNull } from "drizzle-orm";

import type { Transaction } from "#db/client.ts";
import { company, plan, stage, stageMove, stageMoveUndo, stageOverrule } from "#db/schema/index.ts";

import { ofPlan } from "./of-plan.server.ts";

export function readPlans(tx: Transaction, planId: string | undefined) {
  return tx
    .select({
      planId: plan.id,
      company: company.name,
      name: plan.name,
      startedBy: plan.createdByName,
      country: plan.country,
      zone: plan.timeZone,
      goLiveOn: plan.goLiveOn,
      adoptedAt: plan.adoptedAt,
      archivedAt: plan.archivedAt,
    })
    .from(plan)
    .innerJoin(company, eq(company.id, plan.companyId))
    .where(ofPlan(plan.id, planId));
}

export function readStages(tx: Transaction, planId: string | undefined) {
  return tx
    .select({
      planId: stage.planId,
      id: stage.id,
      kind: stage.kind,
      label: stage.label,
      name: stage.name,
      retiredAt: stage.retiredAt,
    })
    .from(stage)
    .where(ofPlan(stage.planId, planId))
    .orderBy(asc(stage.rank), asc(stage.id));
}

export function readMoves(tx: Transaction, planId: string | undefined) {
  return tx
    .select({
      planId: stageMove.planId,
      id: stageMove.id,
      kind: stageMove.kind,
      fromStageId: stageMove.fromStageId,
      toStageId: stageMove.toStageId,
      at: stageMove.at,
      pausedUntilOn: stageMove.pausedUntilOn,
      pausedUntilEvent: stageMove.pausedUntilEvent,
      outcome: stageMove.outcome,
    })
    .from(stageMove)
    .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMove.id))
    .where(and(ofPlan(stageMove.planId, planId), isNull(stageMoveUndo.moveId)))
    .orderBy(asc(stageMove.number));
}

/** The last word first; one without a stage withdraws the ones before it. */
export function readOverrules(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinctOn([stageOverrule.planId], { planId: stageOverrule.planId, stageId: stageOverrule.stageId })
    .from(stageOverrule)
    .where(and(ofPlan(stageOverrule.planId, planId), eq(stageOverrule.lane, "seller")))
    .orderBy(stageOverrule.planId, desc(stageOverrule.at), desc(stageOverrule.id));
}
