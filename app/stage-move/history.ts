// History is read from the moves alone: how long the plan stood in each stage, how often it came there, what
// was jumped over and where it went back (ST8). Days are calendar days in the plan's zone; days on which the
// plan slept (paused or ended) are not counted. Undone moves never happened.
import { daysBetween } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { placeOf } from "#app/plan/place.ts";
import type { Stage } from "#app/plan/stage.ts";
import { standingMoves } from "./stage-move.ts";
import type { StageMove } from "./stage-move.ts";

/** One stay in a stage, from the move that came there to the one that left it. */
export type Visit = { stageId: string; enteredOn: IsoDate; leftOn: IsoDate | null; days: number };

export type StageHistory = { stageId: string; visits: number; days: number; returnsTo: number; jumpedOver: number };

/** A way back to draw under the rail, between two places on the path. */
export type Arc = { moveId: string; fromPlace: number; toPlace: number; on: IsoDate };

/** How many ways back the rail shows; more than that is a tangle, and the list has them all. */
export const arcsShown = 3;

/** ST8: the stays in path order of time, oldest first; the last one is still going on when `leftOn` is null. */
export function visitsOf(moves: readonly StageMove[], at: { zone: string; today: IsoDate }): Visit[] {
  const visits: Visit[] = [];
  let awakeSince: IsoDate | null = null;
  for (const move of standingMoves(moves)) {
    const on = dateIn(at.zone, move.at);
    const current = visits.at(-1);
    if (current && awakeSince) current.days += daysBetween(awakeSince, on);
    awakeSince = move.kind === "pause" || move.kind === "end" ? null : on;
    if (move.toStageId === null || move.toStageId === current?.stageId) continue;
    if (current) current.leftOn = on;
    visits.push({ stageId: move.toStageId, enteredOn: on, leftOn: null, days: 0 });
  }
  const last = visits.at(-1);
  if (last && awakeSince) last.days += Math.max(0, daysBetween(awakeSince, at.today));
  return visits;
}

/** ST8: time, visits, returns and jumps for each stage that has any, in path order. */
export function stageHistories(
  plan: { stages: readonly Stage[]; moves: readonly StageMove[] },
  at: { zone: string; today: IsoDate },
): StageHistory[] {
  const visits = visitsOf(plan.moves, at);
  const moves = standingMoves(plan.moves);
  return plan.stages
    .map(({ id }) => ({
      stageId: id,
      visits: visits.filter((visit) => visit.stageId === id).length,
      days: visits.filter((visit) => visit.stageId === id).reduce((sum, visit) => sum + visit.days, 0),
      returnsTo: moves.filter((move) => move.kind === "return" && move.toStageId === id).length,
      jumpedOver: moves.filter((move) => move.kind === "jump" && liesBetween(plan.stages, id, move)).length,
    }))
    .filter((history) => history.visits > 0 || history.jumpedOver > 0);
}

/**
 * The ways back to draw under the rail: the latest between each pair of stages, the newest three, oldest first.
 * A way to or from a retired stage has no place on the rail and stays in the list.
 */
export function arcsOf(plan: { stages: readonly Stage[]; moves: readonly StageMove[]; zone: string }): Arc[] {
  const current = standingMoves(plan.moves).findLast((move) => move.toStageId !== null)?.toStageId ?? null;
  const newest = new Map<string, Arc>();
  for (const move of standingMoves(plan.moves)) {
    if (move.kind !== "return") continue;
    const from = placeOf(plan.stages, move.fromStageId, current);
    const to = placeOf(plan.stages, move.toStageId, current);
    // A reordered path can turn an old way back into a way forward; there is no arc for that.
    if (!from || !to || to.place >= from.place) continue;
    const pair = `${from.place} ${to.place}`;
    newest.delete(pair);
    newest.set(pair, { moveId: move.id, fromPlace: from.place, toPlace: to.place, on: dateIn(plan.zone, move.at) });
  }
  return [...newest.values()].slice(-arcsShown);
}

/** "9 days in Trial", "since today". For the stage the plan stands in now. */
export function timeInStageWords(days: number, stageLabel: string): string {
  if (days === 0) return `In ${stageLabel} since today`;
  return days === 1 ? `1 day in ${stageLabel}` : `${days} days in ${stageLabel}`;
}

function liesBetween(stages: readonly Stage[], id: string, move: StageMove): boolean {
  const index = (stageId: string | null): number => stages.findIndex((stage) => stage.id === stageId);
  return index(move.fromStageId) >= 0 && index(id) > index(move.fromStageId) && index(id) < index(move.toStageId);
}
