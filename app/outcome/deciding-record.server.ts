/** One line of the list, locked until the end of the request, and where it stands among the others. */
import { and, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { mergeLanes, type NewPlace, type Placed, putAfter } from "#app/step/order.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { decidingLine } from "#db/schema/index.ts";

import { placesBetween, withAfter } from "./criterion-order.ts";
import type { DecidingRefusal } from "./deciding-refusal.ts";

export type LineRecord = typeof decidingLine.$inferSelect;
type Work<T> = (row: LineRecord) => Promise<Change<T, DecidingRefusal>>;

/** BD1: the list is the company's; a line of the team is changed by whoever may edit its plan. */
export function mayChange(viewer: PlanViewer, { lane }: Pick<LineRecord, "lane">): boolean {
  return viewer.side === "buyer" && (lane === "own" ? viewer.can("readOwnLane") : viewer.can("editSteps"));
}

export async function lockLine({ tx, planId }: PlanViewer, id: string): Promise<LineRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(decidingLine)
    .where(and(eq(decidingLine.planId, planId), eq(decidingLine.id, id)))
    .for("update");
  return row;
}

/** Runs `work` on a line the viewer may read, and that is not in the bin; one after the other where `orders`. */
export function onLine<T>(
  viewer: PlanViewer,
  id: string,
  work: Work<T>,
  { orders = false }: { orders?: boolean } = {},
): Promise<Result<T, DecidingRefusal>> {
  return changePlan<T, DecidingRefusal>(viewer, async (tx) => {
    if (orders)
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`deciding of ${viewer.planId}`}, 0))`);
    const row = await lockLine(viewer, id);
    if (!row) return { refusal: "no-such-line" };
    return row.removedAt ? { refusal: "removed" } : work(row);
  });
}

/** Lines this viewer reads, in their order: those of the team, and one's own between them. */
export async function readPlaces({ tx, planId }: PlanViewer): Promise<Placed[]> {
  const rows = await tx
    .select({
      ...{ id: decidingLine.id, lane: decidingLine.lane },
      ...{ rank: decidingLine.rank, afterStepId: decidingLine.afterId },
    })
    .from(decidingLine)
    .where(and(eq(decidingLine.planId, planId), isNull(decidingLine.removedAt)));
  return inOrder(rows);
}

/** Here the team's lane is the wider one. */
export function inOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  const lanes = new Map(rows.map(({ id, lane }) => [id, lane]));
  return mergeLanes(rows.map((row) => ({ ...row, lane: asPlaced(row.lane) }))).map((row) => ({
    ...row,
    lane: lanes.get(row.id) ?? row.lane,
  }));
}

/** The place after another line, or first; renumbers others where that keeps what this viewer sees as it is. */
export async function placeAfter(
  { tx }: PlanViewer,
  places: readonly Placed[],
  moved: { id: string; lane: Lane },
  afterId: string | null,
): Promise<Pick<LineRecord, "rank" | "afterId" | "afterLane">> {
  const here = places.map((row) => ({ ...row, lane: asPlaced(row.lane) }));
  const its = { id: moved.id, lane: asPlaced(moved.lane) };
  const [place, ...neighbours] = putAfter(here, its, afterId);
  const between = its.lane === "shared" ? placesBetween(withAfter(here, its.id, afterId)) : [];
  for (const one of [...neighbours, ...between])
    await tx.update(decidingLine).set(columns(one)).where(eq(decidingLine.id, one.id));
  return columns(place ?? { id: moved.id, rank: 0, afterStepId: null });
}

function asPlaced(lane: Lane): Lane {
  return lane === "own" ? "own" : "shared";
}

function columns({ rank, afterStepId }: NewPlace): Pick<LineRecord, "rank" | "afterId" | "afterLane"> {
  return { rank, afterId: afterStepId, afterLane: afterStepId === null ? null : "buyer" };
}
