import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { diskStorage, StorageFull } from "#app/server/storage.server.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lockstep-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the storage", () => {
  it("[R16] gives back what was put in, whole or from one byte to another", async () => {
    const files = diskStorage(folder);
    const { fileId, bytes, sha256 } = await files.put(some("hello ", "world"));
    expect({ bytes, sha256 }).toEqual({ bytes: 11, sha256: createHash("sha256").update("hello world").digest("hex") });
    expect(await read(files.open(fileId))).toBe("hello world");
    expect(await read(files.open(fileId, { start: 6, end: 8 }))).toBe("wor");
    expect(await files.open(crypto.randomUUID())).toBeNull();
    await files.remove(fileId);
    await files.remove(fileId);
    expect(await everything()).toEqual([]);
  });

  it("[R15] [R16] leaves nothing behind when the source breaks off or the disk is full", async () => {
    const files = diskStorage(folder);
    await expect(files.put(failing(new Error("gone")))).rejects.toThrow("gone");
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    await expect(files.put(failing(full))).rejects.toBeInstanceOf(StorageFull);
    expect(await everything()).toEqual([]);
  });

  it("[S28] knows ids and nothing else, and follows no link out of its folder", async () => {
    const files = diskStorage(folder);
    for (const bad of ["../../etc/passwd", "/etc/passwd", "a\0b", "CON", "", `${crypto.randomUUID()}/..`])
      await expect(files.open(bad), bad).rejects.toThrow("no id");
    const { fileId } = await files.put(some("x"));
    const place = path.join(folder, fileId.slice(0, 2), fileId.slice(2, 4), fileId);
    await rm(place);
    await symlink("/etc/passwd", place);
    await expect(files.open(fileId)).rejects.toThrow("ELOOP");
  });

  it("[R16] names files that lie there since before a moment, and clears what was cut off", async () => {
    const files = diskStorage(folder);
    const { fileId } = await files.put(some("old"));
    await files.put(some("new"));
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(path.join(folder, fileId.slice(0, 2), fileId.slice(2, 4), fileId), yesterday, yesterday);
    const found: string[] = [];
    for await (const each of files.list(new Date(Date.now() - 3_600_000))) found.push(each);
    expect(found).toEqual([fileId]);
    expect(await files.removeUnfinished(new Date())).toBe(0);
  });
});

async function everything(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function* some(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function* failing(error: Error): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  await Promise.reject(error);
}

async function read(opened: Promise<NodeJS.ReadableStream | null>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of (await opened) ?? []) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
