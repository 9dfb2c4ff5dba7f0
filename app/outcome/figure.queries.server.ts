/** The measures and estimates this reader may read, in the order they were written down in. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { estimate, measure } from "#db/schema/index.ts";

import { type EstimateRow, estimateRow, type FigureReader, type MeasureRow, measureRow } from "./figure-row.ts";

export async function readFigures(viewer: PlanViewer): Promise<{ measures: MeasureRow[]; estimates: EstimateRow[] }> {
  const { tx, planId } = viewer;
  const [measures, estimates] = await Promise.all([
    tx
      .select()
      .from(measure)
      .where(and(eq(measure.planId, planId), isNull(measure.removedAt)))
      .orderBy(asc(measure.at), asc(measure.id)),
    tx
      .select()
      .from(estimate)
      .where(and(eq(estimate.planId, planId), isNull(estimate.removedAt)))
      .orderBy(asc(estimate.at), asc(estimate.id)),
  ]);
  const may = (capability: "editSteps" | "readOwnLane"): boolean =>
    viewer.can(capability) || viewer.couldAfterProof(capability);
  const reader: FigureReader = {
    ...viewer,
    mayWrite: may("editSteps"),
    mayWriteOwn: viewer.side === "buyer" && may("readOwnLane"),
  };
  const more = (row: { sharedAt: Date | null; at: Date }): { isShared: boolean; on: string } => ({
    isShared: row.sharedAt !== null,
    on: formatDate(dateIn(viewer.planZone, row.at), viewer),
  });
  return {
    measures: measures.map((row) =>
      measureRow({ ...row, ...more(row), wantedOn: row.wantedOn as IsoDate | null }, reader),
    ),
    estimates: estimates.map((row) => estimateRow({ ...row, ...more(row) }, reader)),
  };
}
