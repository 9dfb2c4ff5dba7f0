/** The company's own list: begun, written, ticked, ordered, taken off (BD1). Nothing of it leaves the company. */
import { and, eq, isNotNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { isInBin } from "#app/step/bin.ts";
import { decidingLine } from "#db/schema/index.ts";

import { laneOfLine, mostLines, startKeys, startLines } from "./deciding.ts";
import { type LineRecord, lockLine, mayChange, onLine, placeAfter, readPlaces } from "./deciding-record.server.ts";
import type { DecidingRefusal } from "./deciding-refusal.ts";

type Answer<T> = Promise<Result<T, DecidingRefusal>>;

/** One act, once: with lines from why, what and how, which are the company's from then on. */
export function startList(viewer: PlanViewer): Answer<{ lines: number }> {
  return changePlan<{ lines: number }, DecidingRefusal>(viewer, async (tx) => {
    if (!mayChange(viewer, { lane: "buyer" })) return { refusal: "not-yours" };
    const begun = await tx
      .select({ id: decidingLine.id })
      .from(decidingLine)
      .where(and(eq(decidingLine.planId, viewer.planId), isNotNull(decidingLine.startedAs)));
    if (begun.length > 0) return { result: { lines: 0 }, events: "nothing-changed" };
    // Behind what somebody wrote before the list was begun.
    const behind = Math.max(0, ...(await readPlaces(viewer)).map(({ rank }) => rank));
    const rows = await tx
      .insert(decidingLine)
      .values(
        startKeys.map((key, index) => ({
          ...newRow(viewer, "team"),
          ...{ id: crypto.randomUUID(), startedAs: key, text: startLines[key].text, rank: behind + (index + 1) * 1024 },
        })),
      )
      .onConflictDoNothing()
      .returning({ id: decidingLine.id });
    if (rows.length === 0) return { result: { lines: 0 }, events: "nothing-changed" };
    const lines = rows.length;
    return { result: { lines }, events: [{ kind: "deciding.started", lane: "buyer", payload: { lines } }] };
  });
}

export function addLine(
  viewer: PlanViewer,
  { key, text, readBy }: { key: string; text: string; readBy: "team" | "own" },
): Answer<null> {
  return changePlan<null, DecidingRefusal>(viewer, async (tx) => {
    const row = newRow(viewer, readBy);
    if (!mayChange(viewer, row)) return { refusal: "not-yours" };
    const before = await lockLine(viewer, key);
    if (before) return before.text === text ? { result: null, events: "nothing-changed" } : { refusal: "key-used" };
    const places = await readPlaces(viewer);
    if (places.filter(({ lane }) => lane === row.lane).length >= mostLines) return { refusal: "too-many" };
    const place = await placeAfter(viewer, places, { id: key, lane: row.lane }, places.at(-1)?.id ?? null);
    const stored = await tx
      .insert(decidingLine)
      .values({ ...row, ...place, id: key, text })
      .onConflictDoNothing()
      .returning();
    if (!stored[0]) return { refusal: "key-used" };
    return { result: null, events: [{ kind: "deciding.added", lane: row.lane, payload: theLine(stored[0]) }] };
  });
}

/** Ticked by a person, who and when; any of the team may, since it says what they found and changes no word. */
export function tickLine(viewer: PlanViewer, id: string, isTicked: boolean): Answer<{ text: string }> {
  return onLine<{ text: string }>(viewer, id, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const result = { text: row.text };
    if ((row.tickedAt !== null) === isTicked) return { result, events: "nothing-changed" };
    const ticked = isTicked
      ? { tickedAt: viewer.now, tickedByName: viewer.name }
      : { tickedAt: null, tickedByName: null };
    await viewer.tx.update(decidingLine).set(ticked).where(eq(decidingLine.id, row.id));
    const kind = isTicked ? ("deciding.ticked" as const) : ("deciding.unticked" as const);
    return { result, events: [{ kind, lane: row.lane, payload: theLine(row) }] };
  });
}

export type LineConflict = { field: "text" | "note"; mine: string; theirs: string };

/** Field by field: nothing is stored where somebody else changed one of the same fields meanwhile. */
export function changeLine(
  viewer: PlanViewer,
  id: string,
  { is: form, was }: { is: { text: string; note: string | null }; was: { text: string; note: string } },
): Answer<{ text: string } | { conflicts: LineConflict[] }> {
  return onLine<{ text: string } | { conflicts: LineConflict[] }>(viewer, id, async (row) => {
    if (!mayChange(viewer, row)) return { refusal: "not-yours" };
    const fields = ["text", "note"] as const;
    const [mine, now] = [
      (field: (typeof fields)[number]) => form[field] ?? "",
      (field: (typeof fields)[number]) => row[field] ?? "",
    ];
    const touched = fields.filter((field) => mine(field) !== was[field] && mine(field) !== now(field));
    if (touched.length === 0) return { result: { text: row.text }, events: "nothing-changed" };
    const conflicts = touched
      .filter((field) => was[field] !== now(field))
      .map((field) => ({ field, mine: mine(field), theirs: now(field) }));
    if (conflicts.length > 0) return { result: { conflicts }, events: "nothing-changed" };
    const patch = Object.fromEntries(touched.map((field) => [field, form[field]]));
    await viewer.tx.update(decidingLine).set(patch).where(eq(decidingLine.id, row.id));
    const text = touched.includes("text") ? form.text : row.text;
    const changes = touched.map((field) => ({ field: toldAs[field], was: row[field], is: form[field] }));
    return {
      result: { text },
      events: [{ kind: "deciding.changed", lane: row.lane, payload: { lineId: row.id, text, changes } }],
    };
  });
}

/** "Put X after Y", or one place up or down as this reader sees the list. */
export function putLine(
  viewer: PlanViewer,
  id: string,
  to: { afterId: string | null } | { by: "up" | "down" },
): Answer<{ text: string; wasAfterId: string | null; place: number; of: number }> {
  return onLine(
    viewer,
    id,
    async (row) => {
      if (!mayChange(viewer, row)) return { refusal: "not-yours" };
      const places = await readPlaces(viewer);
      const ids = places.map((one) => one.id);
      const at = ids.indexOf(row.id);
      const wasAfterId = ids[at - 1] ?? null;
      const isAtEnd = "by" in to && (to.by === "up" ? at === 0 : at === ids.length - 1);
      const afterId = "afterId" in to ? to.afterId : (ids[to.by === "up" ? at - 2 : at + 1] ?? null);
      const result = { text: row.text, wasAfterId, place: at + 1, of: ids.length };
      if (isAtEnd || afterId === wasAfterId || afterId === row.id) return { result, events: "nothing-changed" };
      const place = await placeAfter(viewer, places, row, afterId);
      await viewer.tx.update(decidingLine).set(place).where(eq(decidingLine.id, row.id));
      const now = (await readPlaces(viewer)).findIndex((one) => one.id === row.id) + 1;
      return {
        result: { ...result, place: now },
        events: [{ kind: "deciding.moved", lane: row.lane, payload: theLine(row) }],
      };
    },
    { orders: true },
  );
}

/** SP7: to the bin and back from it, for 30 days. */
export function removeLine(viewer: PlanViewer, id: string, isRemoved: boolean): Answer<{ text: string }> {
  return changePlan<{ text: string }, DecidingRefusal>(viewer, async (tx) => {
    const row = await lockLine(viewer, id);
    if (!row) return { refusal: "no-such-line" };
    if (!mayChange(viewer, row)) return { refusal: "not-yours" };
    const result = { text: row.text };
    if ((row.removedAt !== null) === isRemoved) return { result, events: "nothing-changed" };
    if (!isRemoved && !isInBin(row, viewer.now)) return { refusal: "gone-from-the-bin" };
    const removed = isRemoved
      ? { removedAt: viewer.now, removedByName: viewer.name }
      : { removedAt: null, removedByName: null };
    await tx.update(decidingLine).set(removed).where(eq(decidingLine.id, row.id));
    const kind = isRemoved ? ("deciding.removed" as const) : ("deciding.restored" as const);
    return { result, events: [{ kind, lane: row.lane, payload: theLine(row) }] };
  });
}

const toldAs = { text: "title", note: "note" } as const;

function theLine({ id, text }: Pick<LineRecord, "id" | "text">): { lineId: string; text: string } {
  return { lineId: id, text };
}

function newRow(
  viewer: PlanViewer,
  readBy: "team" | "own",
): Pick<LineRecord, "workspaceId" | "planId" | "authorId" | "lane" | "createdAt" | "createdByName"> {
  return {
    ...ofPlan(viewer),
    lane: laneOfLine(readBy),
    authorId: viewer.personId,
    createdAt: viewer.now,
    createdByName: viewer.name,
  };
}
