/** A sum is written down, and its numbers are put in anew by whoever knows better (WH7). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { estimate } from "#db/schema/index.ts";

import { calledText, type Factor, numberWords, productOf, sumWords } from "./estimate.ts";
import type { FigureRefusal } from "./figure-refusal.ts";
import { type EstimateRecord, lockFigure, refusedChange, refusedFigure, theFigure } from "./figure-record.server.ts";

type Written = { estimateId: string };

export function addEstimate(
  viewer: PlanViewer,
  { key, lane, name, unit, factors }: { key: string; lane: Lane; name: string; unit: string | null; factors: Factor[] },
): Promise<Result<Written, FigureRefusal>> {
  return changePlan<Written, FigureRefusal>(viewer, async (tx) => {
    const refusal = refusedFigure(viewer, lane);
    if (refusal) return { refusal };
    const result = { estimateId: key };
    const common = { ...ofPlan(viewer), ...by(viewer), lane, authorId: viewer.personId, bySide: viewer.side };
    const rows = await tx
      .insert(estimate)
      .values({ ...common, id: key, name, unit, factors })
      .onConflictDoNothing()
      .returning({ id: estimate.id });
    if (!rows[0]) {
      const before = await lockFigure<EstimateRecord>(viewer, "estimate", key);
      const isSame = before?.name === name && sumWords(before.factors, before.unit) === sumWords(factors, unit);
      return isSame ? { result, events: "nothing-changed" } : { refusal: "key-used" };
    }
    const payload = { ...theFigure({ id: key, name }), is: isWords({ factors, unit }) };
    return { result, events: [{ kind: "estimate.added", lane, payload }] };
  });
}

/** What it and its numbers are called; the numbers stay. `was` is `calledText` as the page showed it. */
export function renameEstimate(
  viewer: PlanViewer,
  {
    id,
    name,
    unit,
    names,
    was,
  }: { id: string; name: string; unit: string | null; names: readonly string[]; was: string },
): Promise<Result<Written | EstimateConflict, FigureRefusal>> {
  return changePlan<Written | EstimateConflict, FigureRefusal>(viewer, async (tx) => {
    const row = await lockFigure<EstimateRecord>(viewer, "estimate", id);
    if (!row || row.removedAt || names.length !== row.factors.length) return { refusal: "no-such-figure" };
    const refusal = refusedChange(viewer, row);
    if (refusal) return { refusal };
    const result = { estimateId: id };
    const factors = row.factors.map((factor, index) => ({ ...factor, name: names[index] ?? factor.name }));
    if (calledText({ name, unit, factors }) === calledText(row)) return { result, events: "nothing-changed" };
    if (calledText(row) !== was.replace(/\r\n?/g, "\n")) {
      const line = (one: Pick<EstimateRecord, "name" | "unit" | "factors">): string =>
        `${one.name}: ${sumWords(one.factors, one.unit)}`;
      const conflict = { mine: line({ name, unit, factors }), theirs: line(row), by: row.byName };
      return { result: conflict, events: "nothing-changed" };
    }
    await tx
      .update(estimate)
      .set({ name, unit, factors, ...by(viewer) })
      .where(eq(estimate.id, row.id));
    const payload = { ...theFigure({ id, name }), was: row.name };
    return { result, events: [{ kind: "estimate.renamed", lane: row.lane, payload }] };
  });
}

/** Both sums, where somebody changed them meanwhile; nothing is stored. */
export type EstimateConflict = { mine: string; theirs: string; by: string };

/** `was` are the numbers as the page showed them, in one line. Whoever keeps other numbers makes the sum their own figure. */
export function keepNumbers(
  viewer: PlanViewer,
  { id, numbers, was }: { id: string; numbers: readonly number[]; was: string },
): Promise<Result<Written | EstimateConflict, FigureRefusal>> {
  return changePlan<Written | EstimateConflict, FigureRefusal>(viewer, async (tx) => {
    const row = await lockFigure<EstimateRecord>(viewer, "estimate", id);
    if (!row || row.removedAt || numbers.length !== row.factors.length) return { refusal: "no-such-figure" };
    const refusal = refusedChange(viewer, row);
    if (refusal) return { refusal };
    const result = { estimateId: id };
    const factors = row.factors.map((factor, index) => ({ ...factor, value: numbers[index] ?? factor.value }));
    if (numbersText(factors) === numbersText(row.factors)) return { result, events: "nothing-changed" };
    if (numbersText(row.factors) !== was) {
      const [mine, theirs] = [sumWords(factors, row.unit), sumWords(row.factors, row.unit)];
      return { result: { mine, theirs, by: row.byName }, events: "nothing-changed" };
    }
    const now = { factors, bySide: viewer.side, checkedAt: null, checkedByName: null, ...by(viewer) };
    await tx.update(estimate).set(now).where(eq(estimate.id, row.id));
    const payload = { ...theFigure(row), was: isWords(row), is: isWords({ factors, unit: row.unit }) };
    return { result, events: [{ kind: "estimate.changed", lane: row.lane, payload }] };
  });
}

/** The numbers in one line, as the form compares them. */
export function numbersText(factors: readonly Factor[]): string {
  return factors.map(({ value }) => String(value)).join(" ");
}

function isWords({ factors, unit }: { factors: readonly Factor[]; unit: string | null }): string {
  return numberWords(productOf(factors), unit);
}
