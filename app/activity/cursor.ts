/**
 * A cursor says where a reader stands in the event log: the last number of each lane they read, as "s41.b7.o2". It is the
 * id of a live message and of `Last-Event-ID`; it holds no number of a lane the reader does not read (LN2).
 */
import type { Lane } from "#app/lib/lane.ts";

export type Cursor = Partial<Record<Lane, number>>;

const letters = { shared: "s", buyer: "b", seller: "v", own: "o" } as const satisfies Record<Lane, string>;
const order = ["shared", "buyer", "seller", "own"] as const;

export function formatCursor(cursor: Cursor): string {
  return order
    .filter((lane) => cursor[lane] !== undefined)
    .map((lane) => `${letters[lane]}${cursor[lane]}`)
    .join(".");
}

/** Reads a cursor back, for these lanes only. A lane that is missing or makes no sense is left out. */
export function parseCursor(text: string, lanes: readonly Lane[]): Cursor {
  const cursor: Cursor = {};
  for (const part of text.split(".")) {
    const lane = order.find((one) => letters[one] === part[0]);
    const seq = /^[a-z]\d{1,15}$/.test(part) ? Number(part.slice(1)) : NaN;
    if (lane && lanes.includes(lane) && Number.isSafeInteger(seq)) cursor[lane] = seq;
  }
  return cursor;
}

/** True when `one` has seen everything that `other` has. */
export function hasSeen(one: Cursor, other: Cursor): boolean {
  return order.every((lane) => (one[lane] ?? 0) >= (other[lane] ?? 0));
}

/** Both together: the later number of each lane. */
export function furthest(one: Cursor, other: Cursor): Cursor {
  const cursor: Cursor = { ...one };
  for (const lane of order) {
    const seq = other[lane];
    if (seq !== undefined && seq > (cursor[lane] ?? -1)) cursor[lane] = seq;
  }
  return cursor;
}
