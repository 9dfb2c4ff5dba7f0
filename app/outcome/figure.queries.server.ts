/** The measures and estimates this reader may read, in the order they were written down in. */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { estimate, measure, projectLine } from "#db/schema/index.ts";

import {
  type EstimateRow,
  estimateRow,
  type FigureReader,
  type MeasureRow,
  measureRow,
  type TakenFacts,
} from "./figure-row.ts";

export async function readFigures(viewer: PlanViewer): Promise<{ measures: MeasureRow[]; estimates: EstimateRow[] }> {
  const { tx, planId } = viewer;
  const [measures, estimates, taken] = await Promise.all([
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
    readTaken(viewer),
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
    measures: (await signedByName(viewer, measures)).map((row) =>
      measureRow(
        { ...row, ...more(row), wantedOn: row.wantedOn as IsoDate | null, taken: taken.get(row.id) ?? [] },
        reader,
      ),
    ),
    estimates: (await signedByName(viewer, estimates)).map((row) => estimateRow({ ...row, ...more(row) }, reader)),
  };
}

/** By measure: what checks of value in the company's project found, which the database shows the company alone (JN1). */
async function readTaken({ tx, planId, planZone }: PlanViewer): Promise<Map<string | null, TakenFacts[]>> {
  const { id, lane, measureId, measured, doneAt } = projectLine;
  const rows = await tx
    .select({ id, lane, measureId, measured, doneAt })
    .from(projectLine)
    .where(and(eq(projectLine.planId, planId), isNotNull(measured), isNull(projectLine.removedAt)))
    .orderBy(asc(doneAt), asc(id));
  const taken = rows.flatMap((row) =>
    row.measured === null || !row.doneAt
      ? []
      : [{ ...row, measured: row.measured, takenOn: dateIn(planZone, row.doneAt) }],
  );
  return groupBy(taken, (one) => one.measureId);
}
