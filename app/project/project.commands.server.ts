/** The lines of a project: written, changed, ticked, let out to the team, taken off (PJ1). */
import { and, count, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { isInBin } from "#app/step/bin.ts";
import { projectLine } from "#db/schema/index.ts";

import { kindWords, laneOfLine, type LineKind, mostLines } from "./line.ts";
import { findPerson, type LineRecord, lockLine, mayChange, newRow, onLine, theLine } from "./project-record.server.ts";
import type { ProjectRefusal } from "./project-refusal.ts";

type Answer<T> = Promise<Result<T, ProjectRefusal>>;

export function addLine(
  viewer: PlanViewer,
  {
    key,
    readBy,
    ...words
  }: { key: string; kind: LineKind; text: string; dueOn: IsoDate | null; readBy: "team" | "own" },
): Answer<{ text: string }> {
  return changePlan<{ text: string }, ProjectRefusal>(viewer, async (tx) => {
    const lane = laneOfLine(readBy);
    if (!mayChange(viewer, { lane })) return { refusal: "not-yours" };
    const result = { text: words.text };
    const before = await lockLine(viewer, key);
    if (before) return before.text === words.text ? { result, events: "nothing-changed" } : { refusal: "key-used" };
    const [there] = await tx
      .select({ lines: count() })
      .from(projectLine)
      .where(and(eq(projectLine.planId, viewer.planId), eq(projectLine.lane, lane), isNull(projectLine.removedAt)));
    if ((there?.lines ?? 0) >= mostLines) return { refusal: "too-many" };
    const [stored] = await tx
      .insert(projectLine)
      .values({ ...newRow(viewer, lane), ...words, id: key })
      .onConflictDoNothing()
      .returning();
    if (!stored) return { refusal: "key-used" };
    return { result, events: [{ kind: "project.added", lane, payload: theLine(stored) }] };
  });
}

export interface LineWords {
  kind: LineKind;
  text: string;
  dueOn: IsoDate | null;
  /** Somebody of the plan. */
  who: string | null;
  whoWords: string | null;
  note: string | null;
}

export type LineConflict = { field: keyof LineWords; mine: string; theirs: string };

/** Field by field: nothing is stored where somebody else changed one of the same fields meanwhile. */
export function changeLine(
  viewer: PlanViewer,
  id: string,
  { is, was }: { is: LineWords; was: Record<keyof LineWords, string> },
): Answer<{ text: string } | { conflicts: LineConflict[] }> {
  return onLine<{ text: string } | { conflicts: LineConflict[] }>(viewer, id, async (row) => {
    if (!mayChange(viewer, row)) return { refusal: "not-yours" };
    const now = wordsOf(row);
    const touched = fields.filter((field) => (is[field] ?? "") !== was[field] && (is[field] ?? "") !== now[field]);
    if (touched.length === 0) return { result: { text: row.text }, events: "nothing-changed" };
    const conflicts = touched
      .filter((field) => was[field] !== now[field])
      .map((field) => ({ field, mine: is[field] ?? "", theirs: now[field] }));
    if (conflicts.length > 0) return { result: { conflicts }, events: "nothing-changed" };
    const next = { ...now, ...Object.fromEntries(touched.map((field) => [field, is[field] ?? ""])) };
    const person = touched.includes("who") && next.who ? await findPerson(viewer, next.who) : null;
    if (person === undefined) return { refusal: "no-such-person" };
    if (person?.lane === "own" && row.lane !== "own") return { refusal: "person-of-yours" };
    const patch = {
      ...{ kind: next.kind as LineKind, text: next.text, dueOn: next.dueOn || null, note: next.note || null },
      ...(touched.includes("who") ? { whoId: person?.id ?? null, whoLane: person?.lane ?? null } : {}),
      whoWords: next.whoWords || null,
    };
    await viewer.tx.update(projectLine).set(patch).where(eq(projectLine.id, row.id));
    const changes = touched.map((field) => ({
      field: toldAs[field],
      was: toldOf(field, now),
      is: field === "who" ? (person?.called ?? null) : toldOf(field, next),
    }));
    const payload = { ...theLine({ id: row.id, text: next.text }), changes };
    return { result: { text: next.text }, events: [{ kind: "project.changed", lane: row.lane, payload }] };
  });
}

/** Done or not, who and when; any of the team may say so. A check of value is done by its number (PJ3). */
export function tickLine(viewer: PlanViewer, id: string, isDone: boolean): Answer<{ text: string }> {
  return onLine<{ text: string }>(viewer, id, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const result = { text: row.text };
    if ((row.doneAt !== null) === isDone) return { result, events: "nothing-changed" };
    if (row.measureId) return { refusal: "wants-a-number" };
    const done = isDone ? { doneAt: viewer.now, doneByName: viewer.name } : { doneAt: null, doneByName: null };
    await viewer.tx.update(projectLine).set(done).where(eq(projectLine.id, row.id));
    const kind = isDone ? ("project.ticked" as const) : ("project.unticked" as const);
    return { result, events: [{ kind, lane: row.lane, payload: theLine(row) }] };
  });
}

/** SP7: to the bin and back from it, for 30 days. */
export function removeLine(viewer: PlanViewer, id: string, isRemoved: boolean): Answer<{ text: string }> {
  return changePlan<{ text: string }, ProjectRefusal>(viewer, async (tx) => {
    const row = await lockLine(viewer, id);
    if (!row) return { refusal: "no-such-line" };
    if (!mayChange(viewer, row)) return { refusal: "not-yours" };
    const result = { text: row.text };
    if ((row.removedAt !== null) === isRemoved) return { result, events: "nothing-changed" };
    if (!isRemoved && !isInBin(row, viewer.now)) return { refusal: "gone-from-the-bin" };
    const removed = isRemoved
      ? { removedAt: viewer.now, removedByName: viewer.name }
      : { removedAt: null, removedByName: null };
    await tx.update(projectLine).set(removed).where(eq(projectLine.id, row.id));
    const kind = isRemoved ? ("project.removed" as const) : ("project.restored" as const);
    return { result, events: [{ kind, lane: row.lane, payload: theLine(row) }] };
  });
}

/** LN3: from one's own lines to those of the team, and never further; the team reads who let them, and when. */
export function shareLine(viewer: PlanViewer, id: string): Answer<{ text: string }> {
  return onLine<{ text: string }>(viewer, id, async (row) => {
    if (!mayChange(viewer, { lane: "buyer" })) return { refusal: "not-yours" };
    const result = { text: row.text };
    if (row.lane !== "own") return { result, events: "nothing-changed" };
    if (row.whoLane === "own") return { refusal: "person-of-yours" };
    if (row.measureLane === "own") return { refusal: "measure-of-yours" };
    if (row.measureId && (await isChecked(viewer, row))) return { refusal: "checked-already" };
    const { now, name } = viewer;
    const done = row.doneAt ? { doneAt: now, doneByName: name } : {};
    await viewer.tx
      .update(projectLine)
      .set({ lane: "buyer", sharedAt: now, createdAt: now, createdByName: name, ...done })
      .where(eq(projectLine.id, row.id));
    return { result, events: [{ kind: "project.shared", lane: "buyer", payload: theLine(row) }] };
  });
}

/** The team has a check of the same measure on the same day already. */
async function isChecked({ tx }: PlanViewer, { measureId, daysAfter }: LineRecord): Promise<boolean> {
  const [row] = await tx
    .select({ id: projectLine.id })
    .from(projectLine)
    .where(
      and(
        eq(projectLine.lane, "buyer"),
        eq(projectLine.measureId, measureId ?? ""),
        daysAfter === null ? isNull(projectLine.daysAfter) : eq(projectLine.daysAfter, daysAfter),
      ),
    );
  return row !== undefined;
}

const fields = ["kind", "text", "dueOn", "who", "whoWords", "note"] as const satisfies (keyof LineWords)[];
const toldAs = { kind: "kind", text: "title", dueOn: "dueOn", who: "who", whoWords: "who", note: "note" };

/** The values as a form has them. */
function wordsOf(row: LineRecord): Record<keyof LineWords, string> {
  return {
    ...{ kind: row.kind, text: row.text, dueOn: row.dueOn ?? "" },
    ...{ who: row.whoId ?? "", whoWords: row.whoWords ?? "", note: row.note ?? "" },
  };
}

function toldOf(field: keyof LineWords, words: Record<keyof LineWords, string>): string | null {
  return (field === "kind" ? kindWords[words.kind as LineKind].word.toLowerCase() : words[field]) || null;
}
