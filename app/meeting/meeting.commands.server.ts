/** The notes of the meeting that is open. There is one at most; the first words begin it. */
import { and, desc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { formatClock } from "#app/lib/time-zone.ts";
import { event, meeting } from "#db/schema/index.ts";

import type { MeetingRefusal } from "./refusal.ts";

type MeetingRecord = typeof meeting.$inferSelect;

/** Both texts, where somebody saved meanwhile; nothing is stored (MT2). */
export type NotesConflict = { mine: string; theirs: string; by: string | null };

export function saveNotes(
  viewer: PlanViewer,
  { notes, was }: { notes: string; was: string },
): Promise<Result<{ saved: true } | NotesConflict, MeetingRefusal>> {
  return changePlan<{ saved: true } | NotesConflict, MeetingRefusal>(viewer, async (tx) => {
    const open = await lockOpenMeeting(viewer);
    const theirs = open?.notes ?? "";
    if (theirs === notes) return { result: { saved: true }, events: "nothing-changed" };
    if (theirs !== was) {
      return { result: { mine: notes, theirs, by: await lastWordsBy(viewer) }, events: "nothing-changed" };
    }
    const row = open ?? (await beginMeeting(viewer));
    await tx.update(meeting).set({ notes }).where(eq(meeting.id, row.id));
    const payload = { meetingId: row.id };
    return { result: { saved: true }, events: [{ kind: "meeting.changed", lane: "shared", payload }] };
  });
}

/** MT3. A meeting nobody took notes of is kept with its day too. */
export function closeNotes(viewer: PlanViewer, on: IsoDate): Promise<Result<{ meetingId: string }, MeetingRefusal>> {
  return changePlan<{ meetingId: string }, MeetingRefusal>(viewer, async (tx) => {
    if (on > viewer.today) return { refusal: "not-yet" };
    const row = (await lockOpenMeeting(viewer)) ?? (await beginMeeting(viewer));
    await tx.update(meeting).set({ heldOn: on, closedAt: viewer.now }).where(eq(meeting.id, row.id));
    const payload = { meetingId: row.id, on };
    return { result: { meetingId: row.id }, events: [{ kind: "meeting.held", lane: "shared", payload }] };
  });
}

/** The undo of closing (ST10): within two minutes, by whoever closed them, as long as nobody has begun new ones. */
export function reopenNotes(
  viewer: PlanViewer,
  meetingId: string,
): Promise<Result<{ meetingId: string }, MeetingRefusal>> {
  return changePlan<{ meetingId: string }, MeetingRefusal>(viewer, async (tx) => {
    const open = await lockOpenMeeting(viewer);
    if (open?.id === meetingId) return { result: { meetingId }, events: "nothing-changed" };
    const closing = await lastClosing(viewer, meetingId);
    if (!closing || closing.by === null || closing.by !== viewer.personId) return { refusal: "not-yours-to-open" };
    if (isTooLateToUndo(closing.at, viewer.now)) return { refusal: "too-late" };
    if (open) return { refusal: "begun-anew" };
    const [row] = await tx
      .update(meeting)
      .set({ heldOn: null, closedAt: null })
      .where(and(eq(meeting.planId, viewer.planId), eq(meeting.id, meetingId)))
      .returning({ id: meeting.id });
    if (!row) return { refusal: "not-yours-to-open" };
    const payload = { meetingId, on: closing.on };
    return { result: { meetingId }, events: [{ kind: "meeting.reopened", lane: "shared", payload }] };
  });
}

/** The log knows who closed them last, and when. */
async function lastClosing(
  { tx, planId }: PlanViewer,
  meetingId: string,
): Promise<{ by: string | null; at: Date; on: string } | undefined> {
  const [last] = await tx
    .select({ by: event.actorPersonId, at: event.at, on: sql<string>`${event.payload}->>'on'` })
    .from(event)
    .where(
      and(
        eq(event.planId, planId),
        eq(event.lane, "shared"),
        eq(event.kind, "meeting.held"),
        sql`${event.payload}->>'meetingId' = ${meetingId}`,
      ),
    )
    .orderBy(desc(event.seq))
    .limit(1);
  return last;
}

/** Writers come one after the other, also before there is a row to lock. */
async function lockOpenMeeting({ tx, planId }: PlanViewer): Promise<MeetingRecord | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`meeting of ${planId}`}, 0))`);
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.planId, planId), isNull(meeting.closedAt)))
    .for("update");
  return row;
}

async function beginMeeting(viewer: PlanViewer): Promise<{ id: string }> {
  const id = crypto.randomUUID();
  const common = { ...ofPlan(viewer), ...by(viewer), lane: "shared" as const, authorId: viewer.personId };
  await viewer.tx.insert(meeting).values({ ...common, id });
  return { id };
}

/** "Sam changed this at 14:02 Berlin time"; null where the log does not say. */
async function lastWordsBy({ tx, planId, zone }: PlanViewer): Promise<string | null> {
  const [last] = await tx
    .select({ name: event.actorName, at: event.at })
    .from(event)
    .where(and(eq(event.planId, planId), eq(event.lane, "shared"), eq(event.kind, "meeting.changed")))
    .orderBy(desc(event.seq))
    .limit(1);
  return last ? `${last.name} changed this at ${formatClock(last.at, zone)}` : null;
}
