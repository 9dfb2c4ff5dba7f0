/** Removes what lies in the storage and belongs to nothing: uploads that were cut off, and files whose row is gone (R16). */
import { sql } from "drizzle-orm";

import { asJob } from "#app/access/context.server.ts";

import type { Storage } from "./storage.server.ts";

/** A file lies there before its row does, and a transaction may take its time. */
const graceMs = 24 * 60 * 60_000;
const atOnce = 500;
/** So many files, and the database knows none: that is rather another database than so much rubbish. */
const suspicious = 100;

/** Returns how many were removed. Throws, and removes nothing, where the database seems not to be the one of these files. */
export async function sweepFiles(files: Storage, now: Date): Promise<number> {
  const before = new Date(now.getTime() - graceMs);
  const unknown: string[] = [];
  let known = 0;
  for await (const some of inParts(files.list(before))) {
    const found = await knownAmong(some);
    known += found.size;
    unknown.push(...some.filter((fileId) => !found.has(fileId)));
  }
  if (known === 0 && unknown.length >= suspicious)
    throw new Error(`None of ${unknown.length} files is known to this database: nothing was removed.`);
  for (const fileId of unknown) await files.remove(fileId);
  return unknown.length + (await files.removeUnfinished(before));
}

async function knownAmong(fileIds: readonly string[]): Promise<Set<string>> {
  const list = sql.join(
    fileIds.map((fileId) => sql`${fileId}::uuid`),
    sql`, `,
  );
  const rows = await asJob((tx) => tx.execute<{ id: string }>(sql`select known_files(array[${list}]) as id`));
  return new Set(rows.map(({ id }) => id));
}

async function* inParts(files: AsyncIterable<string>): AsyncGenerator<string[]> {
  let part: string[] = [];
  for await (const file of files) {
    part.push(file);
    if (part.length < atOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
