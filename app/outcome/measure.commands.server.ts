/** A measure is written down and changed; whoever changes the number makes it their own figure (WH6). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { measure } from "#db/schema/index.ts";

import type { FigureRefusal } from "./figure-refusal.ts";
import { lockFigure, type MeasureRecord, refusedChange, refusedFigure, theFigure } from "./figure-record.server.ts";
import { measureChanges, type MeasureFacts, measureWords } from "./measure.ts";

/** Both measures on a line each, where somebody changed it meanwhile; nothing is stored. */
export type MeasureConflict = { mine: string; theirs: string; by: string };

type Written = { measureId: string } | MeasureConflict;

/** `was` holds the fields as the page showed them; without them it is a new one, with `key` as its id. */
export function writeMeasure(
  viewer: PlanViewer,
  { key, lane, was, ...said }: MeasureFacts & { key: string; lane: Lane; was: Partial<Record<string, string>> },
): Promise<Result<Written, FigureRefusal>> {
  return changePlan<Written, FigureRefusal>(viewer, async (tx) => {
    const row = await lockFigure<MeasureRecord>(viewer, "measure", key);
    const isNew = was["was.name"] === undefined;
    const result = { measureId: key };
    if (!isNew && (!row || row.removedAt)) return { refusal: "no-such-figure" };
    const changes = row ? measureChanges(factsOf(row), said) : [];
    if (isNew && row) return changes.length === 0 ? { result, events: "nothing-changed" } : { refusal: "key-used" };
    if (!row) {
      const refusal = refusedFigure(viewer, lane);
      if (refusal) return { refusal };
      const rows = await tx
        .insert(measure)
        .values({
          ...ofPlan(viewer),
          ...by(viewer),
          ...said,
          id: key,
          lane,
          authorId: viewer.personId,
          bySide: viewer.side,
        })
        .onConflictDoNothing()
        .returning({ id: measure.id });
      if (!rows[0]) return { refusal: "key-used" };
      const payload = theFigure({ id: key, name: said.name });
      return { result, events: [{ kind: "measure.added", lane, payload }] };
    }
    const refusal = refusedChange(viewer, row);
    if (refusal) return { refusal };
    if (changes.length === 0) return { result, events: "nothing-changed" };
    if (changes.some(({ field, was: now }) => (was[`was.${field}`] ?? "") !== (now ?? ""))) {
      const mine = measureWords(said, viewer);
      return {
        result: { mine, theirs: measureWords(factsOf(row), viewer), by: row.byName },
        events: "nothing-changed",
      };
    }
    const isOtherNumber = changes.some(({ field }) => field === "numberNow" || field === "numberWanted");
    await tx
      .update(measure)
      .set({
        ...said,
        ...by(viewer),
        ...(isOtherNumber ? { bySide: viewer.side, checkedAt: null, checkedByName: null } : {}),
      })
      .where(eq(measure.id, row.id));
    const payload = { ...theFigure({ id: row.id, name: said.name }), changes };
    return { result, events: [{ kind: "measure.changed", lane: row.lane, payload }] };
  });
}

function factsOf({ name, numberNow, numberWanted, unit, wantedOn, measuredBy }: MeasureRecord): MeasureFacts {
  return { name, numberNow, numberWanted, unit, wantedOn: wantedOn as IsoDate | null, measuredBy };
}
