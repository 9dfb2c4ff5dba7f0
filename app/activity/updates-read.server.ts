/**
 * How far somebody has read the updates of a plan: a place in each lane they read, in their own lane, so that nobody else
 * learns when they were here (CO4). Written because they asked for it, never by opening a page (FW4).
 */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { participant } from "#db/schema/index.ts";
import { updatesRead } from "#db/schema/talk.ts";

import { ofPlan } from "./change-plan.server.ts";
import { type Cursor, furthest, parseCursor } from "./cursor.ts";

/** Null for a reader who never said so, and for a link that proved nobody. */
export async function readUpdatesRead({ tx, planId, personId, lanes }: PlanViewer): Promise<Cursor | null> {
  if (personId === null) return null;
  const [row] = await tx
    .select({ cursor: updatesRead.cursor })
    .from(updatesRead)
    .where(sql`${updatesRead.planId} = ${planId} and ${updatesRead.authorId} = ${personId}`);
  return row ? within(row.cursor, lanes) : null;
}

/** Which events are new to this reader, by the rule the count on the tab follows: before they ever read, what came since they joined. */
export async function newTo(viewer: PlanViewer): Promise<(event: { lane: Lane; seq: number; at: Date }) => boolean> {
  const { tx, planId, personId, participant: mine } = viewer;
  if (personId === null) return () => false;
  const read = await readUpdatesRead(viewer);
  if (read) return ({ lane, seq }) => seq > (read[lane] ?? 0);
  if (!mine) return () => false;
  const [joined] = await tx
    .select({ at: participant.createdAt })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.id, mine.id)));
  return ({ at }) => joined !== undefined && at > joined.at;
}

/** `upTo` is the place the page showed; nothing beyond it, and nothing that was read already, is taken back or forward. */
export async function markUpdatesRead(viewer: PlanViewer, upTo: string): Promise<void> {
  const { tx, personId, lanes, now } = viewer;
  if (personId === null) return;
  const shown = parseCursor(upTo, lanes);
  const known = within(shown, lanes, viewer.cursor);
  const cursor = furthest((await readUpdatesRead(viewer)) ?? {}, known);
  await tx
    .insert(updatesRead)
    .values({ ...ofPlan(viewer), lane: "own", authorId: personId, cursor, at: now })
    .onConflictDoUpdate({ target: [updatesRead.planId, updatesRead.authorId], set: { cursor, at: now } });
}

/** Of these lanes only, and no further than the log goes. */
function within(cursor: Record<string, number>, lanes: PlanViewer["lanes"], most?: Cursor): Cursor {
  const kept: Cursor = {};
  for (const lane of lanes) {
    const seq = cursor[lane];
    if (seq !== undefined) kept[lane] = most ? Math.min(seq, most[lane] ?? 0) : seq;
  }
  return kept;
}
