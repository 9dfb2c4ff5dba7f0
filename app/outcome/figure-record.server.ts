/** What measures and estimates have in common: whose they are, who may change them, and that each is locked first. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { estimate, measure } from "#db/schema/index.ts";

import type { FigureRefusal } from "./figure-refusal.ts";

export type FigureNoun = "measure" | "estimate";

export type MeasureRecord = typeof measure.$inferSelect;
export type EstimateRecord = typeof estimate.$inferSelect;

/** The columns of a figure, whichever of the two tables it stands in: for reading and writing what both have. */
export function figureTable(noun: FigureNoun): typeof measure {
  return (noun === "measure" ? measure : estimate) as typeof measure;
}

type Figure = Pick<
  MeasureRecord,
  "id" | "lane" | "name" | "bySide" | "checkedAt" | "removedAt" | "removedByName" | "authorId" | "unit"
>;

/** Undefined alike for what is not there and what this viewer may not read; `Row` is the record of that noun. */
export async function lockFigure<Row extends Figure>(
  { tx, planId }: PlanViewer,
  noun: FigureNoun,
  id: string,
): Promise<Row | undefined> {
  if (!isUuid(id)) return undefined;
  const table = figureTable(noun);
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.planId, planId), eq(table.id, id)))
    .for("update");
  return row as unknown as Row | undefined;
}

/** Who may write a figure in a lane; null where they may. The selling side writes what both companies read. */
export function refusedFigure(viewer: PlanViewer, lane: Lane): FigureRefusal | null {
  if (lane === "own" && viewer.side === "buyer") return viewer.personId ? null : "may-not-write";
  if (lane !== "shared" && lane !== "buyer") return "may-not-write";
  if (lane === "buyer" && viewer.side !== "buyer") return "may-not-write";
  return viewer.can("editSteps") ? null : "may-not-write";
}

/** The company may change every figure; the selling side its own. */
export function refusedChange(viewer: PlanViewer, row: Pick<Figure, "lane" | "bySide">): FigureRefusal | null {
  if (viewer.side === "seller" && row.bySide !== "seller") return "theirs-to-change";
  return refusedFigure(viewer, row.lane);
}

export function theFigure({ id, name }: Pick<Figure, "id" | "name">): { figureId: string; name: string } {
  return { figureId: id, name };
}
