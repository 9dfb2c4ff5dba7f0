/** Reads a form with one file in it: the fields come before or after the file, and the file goes straight to the storage. */
import { BrokenForm, type Part, partsOf } from "#app/server/multipart.server.ts";
import { type Put, storage, StorageFull } from "#app/server/storage.server.ts";
import { collectYoung } from "#app/server/young-memory.server.ts";

import { gather, type TypedForm } from "./form.server.ts";

/** A file as it arrived: `head` holds its first bytes, `givenName` what its sender called it. */
export type Arrived = Put & { givenName: string; head: Uint8Array };

/** Why a file was not taken, and the status that says so. */
export interface Stopped {
  status: 400 | 409 | 413 | 429 | 507;
  say: string;
}

/** At most so many bytes, and what is said of more. */
export type Room = { most: number; tooMuch: Stopped } | Stopped;

export type Sent = TypedForm & { file: Arrived | null; stopped: Stopped | null };

const fieldName = "file";
const most = { fields: 100, fieldBytes: 200_000 };
/** How much is passed over to reach what stands behind a refused file; our own forms have the file last. */
const passedOver = 8_000_000;
/** What a form weighs beside its file. */
const formBytes = 20_000;
const headBytes = 4_100;
const collectEvery = 8_000_000;

/** Never throws for what a sender does: a form that breaks off, is too large or does not fit comes back as `stopped`. */
export async function readUpload(request: Request, boundary: string, room: Room): Promise<Sent> {
  const fields: [string, string][] = [];
  const sent: { file: Arrived | null; stopped: Stopped | null } = { file: null, stopped: null };
  try {
    for await (const part of partsOf(
      bytesOf(request, () => sent.stopped !== null),
      boundary,
    )) {
      if (part.fileName === null) fields.push([part.name, await textOf(part)]);
      else if (part.fileName !== "" && !sent.stopped) await take(part);
      if (fields.length > most.fields) throw new Unwanted(broken);
    }
  } catch (error) {
    sent.stopped ??= wordsFor(error, request);
  }
  if (sent.stopped && sent.file) await storage().remove(sent.file.fileId);
  return { ...gather(fields), file: sent.stopped ? null : sent.file, stopped: sent.stopped };

  /** What a refused file's sender typed behind it is read all the same, to be given back with the refusal. */
  async function take(part: Part): Promise<void> {
    try {
      if (part.name !== fieldName || sent.file) throw new Unwanted({ status: 400, say: "One file at a time, please." });
      sent.file = await store(part, room, Number(request.headers.get("Content-Length") ?? 0));
    } catch (error) {
      if (!(error instanceof Unwanted || error instanceof StorageFull)) throw error;
      sent.stopped = wordsFor(error, request);
    }
  }
}

class Unwanted extends Error {
  readonly why: Stopped;
  constructor(why: Stopped) {
    super(why.say);
    this.why = why;
  }
}

const broken: Stopped = {
  status: 400,
  say: "The file did not arrive whole, so nothing was stored. Please send it again.",
};
const diskFull: Stopped = {
  status: 507,
  say: "This server's disk is full, so the file was not stored. Whoever runs the server has to make room; nothing else was lost.",
};

async function store(part: Part, room: Room, announced: number): Promise<Arrived> {
  if ("status" in room) throw new Unwanted(room);
  // What says itself that it is too large need not be sent to the end.
  if (announced > room.most + formBytes) throw new Unwanted(room.tooMuch);
  const head: Buffer[] = [];
  const put = await storage().put(watched(part.body, room, head));
  return { ...put, givenName: part.fileName ?? "", head: Buffer.concat(head).subarray(0, headBytes) };
}

async function* watched(
  body: AsyncIterable<Buffer>,
  { most: bytes, tooMuch }: Extract<Room, { most: number }>,
  head: Buffer[],
): AsyncGenerator<Buffer> {
  let seen = 0;
  let collectAt = collectEvery;
  for await (const piece of body) {
    if (seen < headBytes) head.push(Buffer.from(piece.subarray(0, headBytes - seen)));
    seen += piece.length;
    if (seen > bytes) throw new Unwanted(tooMuch);
    yield piece;
    if (seen < collectAt) continue;
    collectAt += collectEvery;
    collectYoung();
  }
}

async function textOf({ body }: Part): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > most.fieldBytes) throw new Unwanted({ status: 413, say: "That text is too long to be sent here." });
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces).toString("utf8");
}

function wordsFor(error: unknown, request: Request): Stopped {
  if (error instanceof Unwanted) return error.why;
  if (error instanceof StorageFull) return diskFull;
  // Cancelled, or the line broke: nobody reads the answer.
  if (error instanceof BrokenForm || request.signal.aborted || error instanceof CutOff) return broken;
  throw error;
}

class CutOff extends Error {
  override name = "CutOff";
}

async function* bytesOf(request: Request, isRefused: () => boolean): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) throw new CutOff("There is no body.");
  let left = passedOver;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new CutOff("It was cut off.", { cause: error });
    });
    if (done) return;
    if (isRefused()) left -= value.length;
    if (left < 0) throw new CutOff("Enough of it.");
    yield value;
  }
}
