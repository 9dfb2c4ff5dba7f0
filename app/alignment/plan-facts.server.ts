/**
 * Reads what lines of the seller's list are made of: a fixed number of set-based queries, whatever the number of plans.
 * Only the lanes shared and seller are asked for, so a line is the same in the list and beside the plan (LN2).
 */
import { and, asc, desc, eq, inArray, isNotNull, isNull, max, ne, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import type { EndOutcome } from "#app/stage-move/reason.ts";
import type { Transaction } from "#db/client.ts";
import {
  company,
  event,
  inStepAnswer,
  participant,
  person,
  plan,
  stage,
  stageMove,
  stageMoveUndo,
  stageOverrule,
  step,
  stepCompletion,
} from "#db/schema/index.ts";

import { contentStageIds } from "./alignment.ts";
import type { PlanFacts } from "./plan-line.ts";
import { readSentContent } from "./sent-content.server.ts";
import { readUnanswered } from "./unanswered.server.ts";

/** All plans this transaction may read, or the one named; in no particular order. */
export async function readPlanFacts(
  tx: Transaction,
  { now, planId }: { now: Date; planId?: string },
): Promise<PlanFacts[]> {
  const [plans, stages, moves, openSteps, sellerActs, overrules, buyerActs, answers, zones, questions, sent] =
    await Promise.all([
      readPlans(tx, planId),
      readStages(tx, planId),
      readMoves(tx, planId),
      readOpenSteps(tx, planId),
      readSellerActs(tx, planId),
      readOverrules(tx, planId),
      readBuyerActs(tx, planId),
      readAnswers(tx, planId),
      readZones(tx, planId),
      readUnanswered(tx, planId),
      readSentContent(tx, planId),
    ]);
  const zoneOf = new Map(zones.map(({ id, zone }) => [id, zone]));
  const byPlan = <Row extends { planId: string }>(rows: Row[]): ((id: string) => Row[]) => {
    const groups = groupBy(rows, (row) => row.planId);
    return (id) => groups.get(id) ?? [];
  };
  const [stagesOf, movesOf, stepsOf, actsOf] = [byPlan(stages), byPlan(moves), byPlan(openSteps), byPlan(sellerActs)];
  const [overruleOf, buyerActOf, answerOf] = [byPlan(overrules), byPlan(buyerActs), byPlan(answers)];
  const [unansweredOf, sentOf] = [byPlan(questions), byPlan(sent)];
  return plans.map(({ country, goLiveOn, adoptedAt, archivedAt, ...one }) => {
    const id = one.planId;
    const path = stagesOf(id).map(({ retiredAt, ...row }) => ({ ...row, retired: retiredAt !== null }));
    const places = new Map(path.map((row, index) => [row.id, index]));
    return {
      ...one,
      goLiveOn: goLiveOn as IsoDate | null,
      isAdopted: adoptedAt !== null,
      isArchived: archivedAt !== null,
      calendar: calendarAround(country, dateIn(one.zone, now)),
      stages: path,
      moves: movesOf(id).map(({ at, pausedUntilOn, outcome, ...row }) => ({
        ...row,
        at: at.toISOString(),
        undone: false,
        pausedUntilOn: pausedUntilOn as IsoDate | null,
        outcome: outcome as EndOutcome | null,
      })),
      openSteps: stepsOf(id)
        .map(({ ownerId, ...row }) => ({
          ...row,
          ownerZone: (ownerId && zoneOf.get(ownerId)) ?? null,
          dueOn: row.dueOn as IsoDate | null,
          progress: row.progress as "open",
        }))
        .sort((a, b) => (places.get(a.stageId) ?? 0) - (places.get(b.stageId) ?? 0)),
      sellerActs: actsOf(id).map(({ stageId, progress }) => ({ stageId, progress, ownerSide: "seller" as const })),
      contentStageIds: contentStageIds(path, sentOf(id)),
      overruledStageId: overruleOf(id)[0]?.stageId ?? null,
      lastBuyerActAt: buyerActOf(id)[0]?.at?.toISOString() ?? null,
      inStep: answerOf(id)[0]?.answer ?? null,
      unanswered: unansweredOf(id).map(({ stepId, text }) => ({ stepId, text })),
    };
  });
}

/** In the list every plan counts, and row-level security says which those are. */
function of(column: PgColumn, planId: string | undefined) {
  return planId === undefined ? undefined : eq(column, planId);
}

function readPlans(tx: Transaction, planId: string | undefined) {
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
    .where(of(plan.id, planId));
}

function readStages(tx: Transaction, planId: string | undefined) {
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
    .where(of(stage.planId, planId))
    .orderBy(asc(stage.rank), asc(stage.id));
}

function readMoves(tx: Transaction, planId: string | undefined) {
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
    .where(and(of(stageMove.planId, planId), isNull(stageMoveUndo.moveId)))
    .orderBy(asc(stageMove.number));
}

function readOpenSteps(tx: Transaction, planId: string | undefined) {
  return tx
    .select({
      planId: step.planId,
      id: step.id,
      stageId: step.stageId,
      lane: step.lane,
      ownerSide: step.ownerSide,
      title: step.title,
      dueOn: step.dueOn,
      offsetDays: step.offsetDays,
      isRequired: step.isRequired,
      progress: step.progress,
      handshake: step.handshake,
      waitsFor: step.waitsFor,
      ownerId: step.ownerId,
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(
      and(
        of(step.planId, planId),
        inArray(step.lane, ["shared", "seller"]),
        isNull(step.removedAt),
        ne(step.progress, "left-out"),
        isNull(stepCompletion.stepId),
      ),
    )
    .orderBy(asc(step.rank), asc(step.id));
}

/** Most people have no zone of their own, so these are few. */
function readZones(tx: Transaction, planId: string | undefined) {
  return tx
    .select({ id: participant.id, zone: person.timeZone })
    .from(participant)
    .innerJoin(person, eq(person.id, participant.personId))
    .where(and(of(participant.planId, planId), isNotNull(person.timeZone)));
}

/** In which stages the seller has steps, and in which states: what that comes to is a rule's business (AL1). */
function readSellerActs(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinct({
      planId: step.planId,
      stageId: step.stageId,
      progress: sql<
        "open" | "in-progress" | "blocked" | "done" | "left-out"
      >`case when ${stepCompletion.stepId} is not null then 'done' else ${step.progress} end`,
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(
      and(
        of(step.planId, planId),
        eq(step.ownerSide, "seller"),
        inArray(step.lane, ["shared", "seller"]),
        isNull(step.removedAt),
      ),
    );
}

/** The last word first; one without a stage withdraws the ones before it. */
function readOverrules(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinctOn([stageOverrule.planId], { planId: stageOverrule.planId, stageId: stageOverrule.stageId })
    .from(stageOverrule)
    .where(and(of(stageOverrule.planId, planId), eq(stageOverrule.lane, "seller")))
    .orderBy(stageOverrule.planId, desc(stageOverrule.at), desc(stageOverrule.id));
}

/** CO4: an act of the buyer in the shared lane; reading is none. */
function readBuyerActs(tx: Transaction, planId: string | undefined) {
  return tx
    .select({ planId: event.planId, at: max(event.at) })
    .from(event)
    .where(and(of(event.planId, planId), eq(event.lane, "shared"), eq(event.actorSide, "buyer")))
    .groupBy(event.planId);
}

function readAnswers(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinctOn([inStepAnswer.planId], { planId: inStepAnswer.planId, answer: inStepAnswer.answer })
    .from(inStepAnswer)
    .where(of(inStepAnswer.planId, planId))
    .orderBy(inStepAnswer.planId, desc(inStepAnswer.at), desc(inStepAnswer.id));
}
