/** One open page that listens, and what it is told of the event log: made once for all who stand at the same place in it. */
import { and, eq, gt, sql } from "drizzle-orm";

import { inLane } from "#app/access/context.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { keptQuery } from "#db/kept-query.ts";
import { event } from "#db/schema/activity.ts";

import { type Cursor, formatCursor } from "./cursor.ts";
import { type EventKind, nounOf } from "./event.ts";

export interface Listener {
  readonly workspaceId: string;
  readonly planId: string;
  readonly lanes: readonly Lane[];
  readonly personId: string | null;
  readonly linkId: string | null;
  cursor: Cursor;
  /** One message of the stream, as `messageOf` makes it. */
  send(message: Uint8Array): void;
  /** Something was told of the people: what others are shown of this one may have changed (CO1, CO4). */
  lookAgain(): void;
  close(): void;
}

/** `id` is the cursor after it. Made once for all who are told the same. */
export function messageOf(name: "changed" | "presence" | "gone", data: unknown, id?: string): Uint8Array {
  return encoder.encode(`${id ? `id: ${id}\n` : ""}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

const encoder = new TextEncoder();

/** More than this at once is not worth listing: the page asks for everything anew. */
const replayAtMost = 500;

type Happened = readonly { seq: number; kind: string }[];

export function tellLane(lane: Lane, readers: readonly Listener[], happened: Happened): void {
  const last = happened.at(-1);
  if (!last) return;
  const messages = new Map<string, Uint8Array>();
  for (const reader of readers) {
    const from = reader.cursor[lane] ?? 0;
    if (from >= last.seq) continue;
    reader.cursor = { ...reader.cursor, [lane]: last.seq };
    const id = formatCursor(reader.cursor);
    const key = `${from} ${id}`;
    const message = messages.get(key) ?? changedMessage(id, from, happened);
    messages.set(key, message);
    reader.send(message);
    if (isOfPeople(from, happened)) reader.lookAgain();
  }
}

function isOfPeople(from: number, happened: Happened): boolean {
  return happened.some(({ seq, kind }) => seq > from && peopleNouns.includes(nounOf(kind as EventKind)));
}

const peopleNouns = ["participant", "consent"];

function changedMessage(id: string, from: number, happened: Happened): Uint8Array {
  const news = happened.filter(({ seq }) => seq > from);
  const nouns = news.length >= replayAtMost ? "all" : [...new Set(news.map(({ kind }) => nounOf(kind as EventKind)))];
  return messageOf("changed", { nouns, count: news.length }, id);
}

/** What any of these readers, who read the lane alike, has not been told. */
export async function readAfter(readers: readonly Listener[], lane: Lane): Promise<Happened> {
  const [first] = readers;
  if (!first) return [];
  const { planId } = first;
  const after = Math.min(...readers.map((one) => one.cursor[lane] ?? 0));
  return inLane({ ...first, lane }, (tx) => eventsAfter(tx, { planId, lane, after }));
}

const eventsAfter = keptQuery((tx) =>
  tx
    .select({ seq: event.seq, kind: event.kind })
    .from(event)
    .where(
      and(
        eq(event.planId, sql.placeholder("planId")),
        eq(event.lane, sql.placeholder("lane")),
        gt(event.seq, sql.placeholder("after")),
      ),
    )
    .orderBy(event.seq)
    .limit(replayAtMost),
);
