/** Checks of value: put in by one act for the measures of why, and answered by what was measured then (PJ3). */
import { and, eq, inArray, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { numberWords } from "#app/outcome/estimate.ts";
import { fieldText } from "#app/outcome/measure.ts";
import { measure, projectLine } from "#db/schema/index.ts";

import { checkDays } from "./line.ts";
import { mayChange, newRow, onLine, theLine } from "./project-record.server.ts";
import type { ProjectRefusal } from "./project-refusal.ts";

type Answer<T> = Promise<Result<T, ProjectRefusal>>;

/** For each measure one check on each day. Those of one's own measure are one's own; all others are the team's. */
export function addChecks(viewer: PlanViewer, measureIds: readonly string[]): Answer<{ lines: number }> {
  return changePlan<{ lines: number }, ProjectRefusal>(viewer, async (tx) => {
    const measures = await tx
      .select({ id: measure.id, lane: measure.lane, name: measure.name })
      .from(measure)
      .where(and(eq(measure.planId, viewer.planId), inArray(measure.id, [...measureIds]), isNull(measure.removedAt)));
    if (measures.length < new Set(measureIds).size) return { refusal: "no-such-measure" };
    if (measures.some(({ lane }) => !mayChange(viewer, { lane: laneOfCheck(lane) }))) return { refusal: "not-yours" };
    const stored = await tx
      .insert(projectLine)
      .values(
        measures.flatMap(({ id, lane, name }) =>
          checkDays.map((daysAfter) => ({
            ...newRow(viewer, laneOfCheck(lane)),
            ...{ id: crypto.randomUUID(), kind: "check" as const, text: name, daysAfter },
            ...{ measureId: id, measureLane: lane },
          })),
        ),
      )
      .onConflictDoNothing()
      .returning({ lane: projectLine.lane, measureId: projectLine.measureId });
    const events = (["buyer", "own"] as const).flatMap((lane) => {
      const lines = stored.filter((row) => row.lane === lane);
      const names = measures
        .filter(({ id }) => lines.some(({ measureId }) => measureId === id))
        .map(({ name }) => name);
      const payload = { lines: lines.length, measures: names };
      return lines.length > 0 ? [{ kind: "project.checks-added" as const, lane, payload }] : [];
    });
    return { result: { lines: stored.length }, events: events.length > 0 ? events : "nothing-changed" };
  });
}

/** What it was then; null takes it back. `was` is the number the page showed: another one meanwhile is not overwritten. */
export function writeMeasured(
  viewer: PlanViewer,
  id: string,
  { measured, was }: { measured: number | null; was: string },
): Answer<{ text: string; words: string | null }> {
  return onLine<{ text: string; words: string | null }>(viewer, id, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const [of] = row.measureId
      ? await viewer.tx.select({ unit: measure.unit }).from(measure).where(eq(measure.id, row.measureId))
      : [];
    if (!of) return { refusal: "no-such-measure" };
    const words = measured === null ? null : numberWords(measured, of.unit);
    const result = { text: row.text, words };
    if (row.measured === measured) return { result, events: "nothing-changed" };
    if ((fieldText(row.measured) ?? "") !== was) return { refusal: "measured-meanwhile" };
    const done =
      measured === null ? { doneAt: null, doneByName: null } : { doneAt: viewer.now, doneByName: viewer.name };
    await viewer.tx
      .update(projectLine)
      .set({ measured, ...done })
      .where(eq(projectLine.id, row.id));
    const payload = { ...theLine(row), measured: words };
    return { result, events: [{ kind: "project.measured", lane: row.lane, payload }] };
  });
}

function laneOfCheck(lane: Lane): Lane {
  return lane === "own" ? "own" : "buyer";
}
