/**
 * Where the bytes of files lie. A file has a random id for a name and nothing of what it was called (S28); it is whole or
 * it is not there: written beside, forced to the disk, then moved into place (R16). Its row in the database comes after it.
 */
import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, opendir, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";

import { readEnv } from "./env.server.ts";

export interface Put {
  fileId: string;
  bytes: number;
  sha256: string;
}

export interface Storage {
  /** Takes in what the source gives, chunk by chunk. What the source throws is thrown on, and nothing is left behind. */
  put(source: AsyncIterable<Uint8Array>): Promise<Put>;
  /** The bytes from `start` to `end`, both included. Null when there is no such file. */
  open(fileId: string, range?: { start: number; end: number }): Promise<Readable | null>;
  /** Does nothing where there is no such file. */
  remove(fileId: string): Promise<void>;
  /** Files that lie here unchanged since that moment. */
  list(before: Date): AsyncIterable<string>;
  /** What uploads that were cut off left behind before that moment. */
  removeUnfinished(before: Date): Promise<number>;
}

/** The disk has no room for it. */
export class StorageFull extends Error {
  override name = "StorageFull";
}

let ofThisProcess: Storage | undefined;

export function storage(): Storage {
  return (ofThisProcess ??= diskStorage(readEnv().filesDir));
}

/** Puts another in its place, for tests; undefined takes it back. */
export function holdStorage(other: Storage | undefined): void {
  ofThisProcess = other;
}

export function diskStorage(folder: string): Storage {
  const unfinished = path.join(folder, "unfinished");

  return {
    async put(source) {
      const fileId = crypto.randomUUID();
      const beside = path.join(unfinished, fileId);
      try {
        await mkdir(unfinished, { recursive: true, mode: 0o700 });
        const written = await write(beside, source);
        await moveInto(placeOf(fileId), beside);
        return { fileId, ...written };
      } catch (error) {
        await unlinkIfThere(beside);
        throw isFull(error) ? new StorageFull("The disk is full.", { cause: error }) : error;
      }
    },
    async open(fileId, range) {
      const handle = await open(placeOf(fileId), constants.O_RDONLY | constants.O_NOFOLLOW).catch(missing);
      return handle ? createReadStream("", { fd: handle, highWaterMark: 64 * 1024, ...range }) : null;
    },
    async remove(fileId) {
      await unlinkIfThere(placeOf(fileId));
    },
    async *list(before) {
      for await (const file of filesBelow(folder)) {
        const fileId = path.basename(file);
        if (isFileId(fileId) && placeOf(fileId) === file && (await isOlder(file, before))) yield fileId;
      }
    },
    async removeUnfinished(before) {
      let removed = 0;
      for await (const file of filesBelow(unfinished)) {
        if (!(await isOlder(file, before))) continue;
        await unlinkIfThere(file);
        removed += 1;
      }
      return removed;
    },
  };

  /** Two levels of folders keep each of them short. */
  function placeOf(fileId: string): string {
    if (!isFileId(fileId)) throw new Error("That is no id of a file.");
    return path.join(folder, fileId.slice(0, 2), fileId.slice(2, 4), fileId);
  }

  async function moveInto(place: string, from: string): Promise<void> {
    const inner = path.dirname(place);
    await mkdir(inner, { recursive: true, mode: 0o700 });
    await rename(from, place);
    // The name itself is on the disk only when its folder is, and a new folder when the one above is.
    for (const each of [inner, path.dirname(inner), folder]) await forceToDisk(each);
  }
}

function isFileId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

async function write(place: string, source: AsyncIterable<Uint8Array>): Promise<Omit<Put, "fileId">> {
  const handle = await open(place, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of source) {
      await writeAll(handle, chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.length;) from += (await handle.write(chunk, from)).bytesWritten;
}

async function forceToDisk(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(missing);
  if (!entries) return;
  for await (const entry of entries) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(at);
    else if (entry.isFile()) yield at;
  }
}

async function isOlder(file: string, than: Date): Promise<boolean> {
  const found = await stat(file).catch(missing);
  return found !== null && found.mtimeMs < than.getTime();
}

async function unlinkIfThere(file: string): Promise<void> {
  await unlink(file).catch(missing);
}

function missing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
}

function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
}
