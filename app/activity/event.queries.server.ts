/** Reads of the event log, in the reader's lanes, newest first. */
import { and, asc, desc, eq, gt, inArray, lt, lte, notInArray, or, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { event } from "#db/schema/activity.ts";

import type { EventKind, PlanEvent } from "./event.ts";
import { narrate } from "./narrate.ts";
import { signersFor } from "./signed.server.ts";
import { nounsOf, type UpdatePart } from "./update-filter.ts";
import { newTo } from "./updates-read.server.ts";

export interface Update {
  /** Names the update within the page and its place in the log: lane and number, both of lanes the reader reads. */
  key: string;
  lane: Lane;
  /** ISO instant. */
  at: string;
  sentence: string;
  isMine: boolean;
  /** Since this reader last said that they had read everything, and not of their own doing. */
  isNew: boolean;
}

export interface Updates {
  updates: Update[];
  /** Where the next, older page begins: an ISO instant; null at the start of the log. */
  olderThan: string | null;
}

/** The updates page. `before` (an ISO instant from `olderThan`) asks for older ones. */
export async function readUpdates(
  viewer: PlanViewer,
  options: { before?: string | null; most?: number; part?: UpdatePart | null } = {},
): Promise<Updates> {
  const { before = null, most = 50, part = null } = options;
  const isNew = await newTo(viewer);
  const rows = await viewer.tx
    .select()
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        before ? lt(event.at, new Date(before)) : undefined,
        part ? inArray(sql`split_part(${event.kind}, '.', 1)`, [...nounsOf(part)]) : undefined,
      ),
    )
    .orderBy(desc(event.at), event.lane, desc(event.seq))
    .limit(most + 1);
  const shown = await signed(viewer, rows.slice(0, most));
  return {
    updates: shown.map((row) => {
      const update = updateOf(row, viewer);
      return { ...update, isNew: !update.isMine && isNew(row) };
    }),
    olderThan: rows.length > most ? (shown.at(-1)?.at.toISOString() ?? null) : null,
  };
}

/** What happened since a moment, by people of the other side: the "what changed" of a panel or a digest. */
export async function readSince(viewer: PlanViewer, since: Date, most = 5): Promise<Update[]> {
  const rows = await viewer.tx
    .select()
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        sql`${event.at} > ${since.toISOString()}::timestamptz`,
        or(eq(event.lane, "shared"), eq(event.lane, viewer.side)),
      ),
    )
    .orderBy(desc(event.at), desc(event.seq))
    .limit(most);
  return (await signed(viewer, rows)).map((row) => updateOf(row, viewer));
}

/** What happened in a span, of the lanes that this reader's side reads, newest first: what a digest tells. */
export async function readEventsBetween(
  viewer: PlanViewer,
  { since, until }: { since: Date; until: Date },
): Promise<(PlanEvent & { isMine: boolean })[]> {
  const rows = await viewer.tx
    .select()
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        inArray(event.lane, ["shared", viewer.side]),
        gt(event.at, since),
        lte(event.at, until),
      ),
    )
    .orderBy(desc(event.at), asc(event.lane), desc(event.seq));
  return (await signed(viewer, rows)).map((row) => ({ ...recordedOf(row), isMine: isBy(row, viewer) }));
}

/** The events with these places in the log, of the lanes this reader reads, oldest first. */
export async function readEvents(
  viewer: PlanViewer,
  keys: readonly { lane: Lane; seq: number }[],
): Promise<(PlanEvent & { isMine: boolean })[]> {
  const named = keys.map(({ lane, seq }) => and(eq(event.lane, lane), eq(event.seq, seq)));
  if (named.length === 0) return [];
  const rows = await viewer.tx
    .select()
    .from(event)
    .where(and(eq(event.planId, viewer.planId), or(...named)))
    .orderBy(asc(event.at), asc(event.lane), asc(event.seq));
  return (await signed(viewer, rows)).map((row) => ({ ...recordedOf(row), isMine: isBy(row, viewer) }));
}

/** "alike" tells both sides the same: nobody is "You", nobody is "of" a company. */
function updateOf(row: typeof event.$inferSelect, viewer: PlanViewer, voice: "own" | "alike" = "own"): Update {
  const isMine = voice === "own" && isBy(row, viewer);
  const { companyName, workspaceName, today, side } = viewer;
  const recorded = recordedOf(row);
  return {
    key: `${row.lane}-${row.seq}`,
    lane: row.lane,
    at: recorded.at,
    sentence: narrate(recorded, {
      isActor: isMine,
      companyName,
      workspaceName,
      today,
      ...(voice === "own" && { side }),
    }),
    isMine,
    isNew: false,
  };
}

/** What both companies read since a moment (or from the start), newest first, told alike to everybody: nobody is "You". */
export async function readSharedSince(
  viewer: PlanViewer,
  since: Date | null,
  { most, without }: { most: number; without: readonly EventKind[] },
): Promise<{ updates: Update[]; isMore: boolean }> {
  const rows = await viewer.tx
    .select()
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        eq(event.lane, "shared"),
        notInArray(event.kind, [...without]),
        since ? sql`${event.at} > ${since.toISOString()}::timestamptz` : undefined,
      ),
    )
    .orderBy(desc(event.at), desc(event.seq))
    .limit(most + 1);
  const updates = rows.slice(0, most).map((row) => updateOf(row, viewer, "alike"));
  return { updates, isMore: rows.length > most };
}

/**
 * The last thing this reader did where both companies read, as the other one reads it if they are called so: a sentence for
 * each name. Null before there is one.
 */
export async function tellMyLast(viewer: PlanViewer, called: readonly string[]): Promise<string[] | null> {
  if (viewer.personId === null) return null;
  const isMine = and(eq(event.planId, viewer.planId), eq(event.actorPersonId, viewer.personId));
  const [row] = await viewer.tx
    .select()
    .from(event)
    .where(and(isMine, eq(event.lane, "shared")))
    .orderBy(desc(event.seq))
    .limit(1);
  if (!row) return null;
  const { companyName, workspaceName, today } = viewer;
  const side = viewer.side === "buyer" ? "seller" : "buyer";
  const across = { isActor: false, companyName, workspaceName, today, side } as const;
  return called.map((actorName) => narrate({ ...recordedOf(row), actorName }, across));
}

type EventRow = typeof event.$inferSelect;

/** CO1: colleagues read who did it, and whom it was about, by name; other words of an event stay as they were told. */
async function signed(viewer: PlanViewer, rows: readonly EventRow[]): Promise<EventRow[]> {
  const about = ({ payload }: EventRow) => payload as { participantId?: string; who?: string };
  const nameOf = await signersFor(
    viewer,
    rows.flatMap((row) => [row.actorName, about(row).who ?? null]),
  );
  return rows.map((row) => {
    const { participantId, who } = about(row);
    const named = participantId && who ? { ...about(row), who: nameOf(who, participantId) } : row.payload;
    return { ...row, actorName: nameOf(row.actorName, row.actorPersonId), payload: named };
  });
}

function recordedOf({ lane, seq, kind, payload, actorName, actorSide, at }: typeof event.$inferSelect): PlanEvent {
  return { lane, seq, kind, payload, actorName, actorSide, at: at.toISOString() } as PlanEvent;
}

function isBy({ actorPersonId }: typeof event.$inferSelect, { personId }: PlanViewer): boolean {
  return actorPersonId !== null && actorPersonId === personId;
}
