/**
 * Reads what lines of the seller's list are made of: a fixed number of set-based queries, whatever the number of plans.
 * Only the lanes shared and seller are asked for, so a line is the same in the list and beside the plan (LN2).
 */
import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import type { EndOutcome } from "#app/stage-move/reason.ts";
import type { Transaction } from "#db/client.ts";

import { readAnswers, readBuyerActs, readOpenSteps, readSellerActs, readZones } from "./act-facts.server.ts";
import { contentStageIds } from "./alignment.ts";
import { readMoves, readOverrules, readPlans, readStages } from "./path-facts.server.ts";
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
