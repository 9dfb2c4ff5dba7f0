/** What one does to a figure as a whole: say that it was checked, take it away, put it back, let more people read it. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import { type Lane, mayWiden } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";

import {
  type FigureNoun,
  figureTable,
  lockFigure,
  type MeasureRecord,
  refusedChange,
  refusedFigure,
  theFigure,
} from "./figure-record.server.ts";
import type { FigureRefusal } from "./figure-refusal.ts";

type Which = { noun: FigureNoun; id: string };
type Acted = { name: string };
type Answer = Promise<Result<Acted, FigureRefusal>>;

/** WH6: somebody of the company says that a figure of the selling side was checked. */
export function checkFigure(viewer: PlanViewer, which: Which): Answer {
  return onFigure(viewer, which, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "theirs-to-check" };
    const refusal = refusedChange(viewer, row);
    if (refusal) return { refusal };
    const result = { name: row.name };
    if (row.bySide === "buyer" || row.checkedAt) return { result, events: "nothing-changed" };
    await write(viewer, which, { checkedAt: viewer.now, checkedByName: viewer.name });
    return { result, events: [eventOf("checked", which, row)] };
  });
}

/** With `isUndo` it is put back, within two minutes, by whoever took it away (ST10). */
export function removeFigure(viewer: PlanViewer, { isUndo, ...which }: Which & { isUndo: boolean }): Answer {
  return onFigure(viewer, which, async (row) => {
    const refusal = refusedChange(viewer, row);
    if (refusal) return { refusal };
    const result = { name: row.name };
    if (isUndo === (row.removedAt === null)) return { result, events: "nothing-changed" };
    if (isUndo && row.removedByName !== viewer.name && row.removedByName !== viewer.nameAcross)
      return { refusal: "not-your-act" };
    if (isUndo && row.removedAt && isTooLateToUndo(row.removedAt, viewer.now)) return { refusal: "too-late" };
    const gone = isUndo ? null : viewer.now;
    await write(viewer, which, { removedAt: gone, removedByName: isUndo ? null : viewer.name });
    return { result, events: [eventOf(isUndo ? "restored" : "removed", which, row)] };
  });
}

/** LN3: never back; the new readers read who shared it, and when. */
export function shareFigure(viewer: PlanViewer, { to, ...which }: Which & { to: "team" | "shared" }): Answer {
  return onFigure(viewer, which, async (row) => {
    const lane: Lane = to === "team" ? viewer.side : "shared";
    const result = { name: row.name };
    if (row.lane === lane) return { result, events: "nothing-changed" };
    const refusal = refusedFigure(viewer, lane);
    if (refusal) return { refusal };
    if (row.removedAt) return { refusal: "no-such-figure" };
    if (!mayWiden({ from: row.lane, to: lane, side: viewer.side })) return { refusal: "never-back" };
    // The day and the name of writing stay in the lane it comes from.
    const shared = { lane, sharedAt: viewer.now, byName: viewer.name, byPersonId: viewer.personId, at: viewer.now };
    await write(viewer, which, shared);
    return { result, events: [{ ...eventOf("shared", which, row), lane }] };
  });
}

function onFigure(
  viewer: PlanViewer,
  { noun, id }: Which,
  work: (row: MeasureRecord) => Promise<Change<Acted, FigureRefusal>>,
): Answer {
  return changePlan<Acted, FigureRefusal>(viewer, async () => {
    const row = await lockFigure<MeasureRecord>(viewer, noun, id);
    return row ? work(row) : { refusal: "no-such-figure" };
  });
}

async function write({ tx }: PlanViewer, { noun, id }: Which, patch: Partial<MeasureRecord>): Promise<void> {
  const table = figureTable(noun);
  await tx.update(table).set(patch).where(eq(table.id, id));
}

function eventOf(
  what: "checked" | "removed" | "restored" | "shared",
  { noun }: Which,
  row: MeasureRecord,
): NewEvent & { lane: Lane } {
  return { kind: `${noun}.${what}`, lane: row.lane, payload: theFigure(row) };
}
