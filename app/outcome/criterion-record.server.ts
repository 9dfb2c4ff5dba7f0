/** One criterion, locked until the end of the request, where it stands among the others, and how an event names it. */
import { and, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { mergeLanes, type NewPlace, type Placed, putAfter } from "#app/step/order.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { criterion, participant } from "#db/schema/index.ts";

import { placesBetween, withAfter } from "./criterion-order.ts";
import type { CriterionRefusal } from "./criterion-refusal.ts";

export type CriterionRecord = typeof criterion.$inferSelect;

/** Undefined alike for what is not there and what this viewer may not read. */
export async function lockCriterion({ tx, planId }: PlanViewer, id: string): Promise<CriterionRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(criterion)
    .where(and(eq(criterion.planId, planId), eq(criterion.id, id)))
    .for("update");
  return row;
}

type Work<T> = (row: CriterionRecord) => Promise<Change<T, CriterionRefusal>>;

/** Runs `work` on a criterion the viewer may read, and that is not in the bin. */
export function onCriterion<T>(viewer: PlanViewer, id: string, work: Work<T>): Promise<Result<T, CriterionRefusal>> {
  return changePlan<T, CriterionRefusal>(viewer, () => changeOf(viewer, id, work));
}

/** The same where the order of the list is at stake: one after the other, before any row is held. */
export function inTheList<T>(viewer: PlanViewer, id: string, work: Work<T>): Promise<Result<T, CriterionRefusal>> {
  return changePlan<T, CriterionRefusal>(viewer, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`criteria of ${viewer.planId}`}, 0))`);
    return changeOf(viewer, id, work);
  });
}

async function changeOf<T>(viewer: PlanViewer, id: string, work: Work<T>): Promise<Change<T, CriterionRefusal>> {
  const row = await lockCriterion(viewer, id);
  if (!row) return { refusal: "no-such-criterion" };
  return row.removedAt ? { refusal: "removed" } : work(row);
}

/** CR1: how a company judges is its own; the other one only tends what it suggested, while that waits. */
export function mayTend({ side }: Pick<PlanViewer, "side">, row: CriterionRecord): boolean {
  return side === "buyer" || waits(row);
}

/** Suggested, and not answered yet. */
export function waits({ isSuggested, answer }: Pick<CriterionRecord, "isSuggested" | "answer">): boolean {
  return isSuggested && answer === null;
}

/** Whether it counts: the company's own, or a suggestion it took. */
export function counts({ isSuggested, answer }: Pick<CriterionRecord, "isSuggested" | "answer">): boolean {
  return !isSuggested || answer === "taken";
}

export function theCriterion({ id, text }: Pick<CriterionRecord, "id" | "text">): {
  criterionId: string;
  text: string;
} {
  return { criterionId: id, text };
}

/** Somebody of the company; undefined for everybody else. */
export async function findJudge(
  { tx, planId }: PlanViewer,
  id: string,
): Promise<{ id: string; lane: Lane } | undefined> {
  const [row] = await tx
    .select({ id: participant.id, lane: participant.lane })
    .from(participant)
    .where(
      and(
        eq(participant.planId, planId),
        eq(participant.id, id),
        eq(participant.side, "buyer"),
        isNull(participant.revokedAt),
      ),
    );
  return row;
}

export type PlacedCriterion = Placed & { counts: boolean };

/** Those in the list this viewer reads, in its order. */
export async function readPlaces({ tx, planId }: PlanViewer): Promise<PlacedCriterion[]> {
  const rows = await tx
    .select({
      ...{ id: criterion.id, lane: criterion.lane, rank: criterion.rank, afterStepId: criterion.afterId },
      counts: sql<boolean>`${criterion.isSuggested} = false or ${criterion.answer} is not distinct from 'taken'`,
    })
    .from(criterion)
    .where(and(eq(criterion.planId, planId), isNull(criterion.removedAt)));
  return mergeLanes(rows);
}

type Place = Pick<CriterionRecord, "rank" | "afterId" | "afterLane">;

/**
 * Puts one after another of the list, or first, with the lane it has from now on; renumbers neighbours of that lane where there
 * is no room. Where a shared one moves, the private ones between stay where this viewer sees them (LN5: never the other way).
 */
export async function placeAfter(
  { tx }: PlanViewer,
  places: readonly Placed[],
  moved: { id: string; lane: Lane },
  afterId: string | null,
): Promise<Place> {
  const [place, ...neighbours] = putAfter(places, moved, afterId);
  const wanted = withAfter(places, moved.id, afterId).map((one) => (one.id === moved.id ? { ...one, ...moved } : one));
  const between = moved.lane === "shared" ? placesBetween(wanted) : [];
  for (const one of [...neighbours, ...between])
    await tx.update(criterion).set(columns(one)).where(eq(criterion.id, one.id));
  return columns(place ?? { id: moved.id, rank: 0, afterStepId: null });
}

function columns({ rank, afterStepId }: NewPlace): Place {
  return { rank, afterId: afterStepId, afterLane: afterStepId === null ? null : "shared" };
}
