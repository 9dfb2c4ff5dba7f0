import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, disconnect } from "#db/client.ts";

export interface Clone {
  url: string;
  /** Ends every connection to the clone and removes it. */
  drop(): Promise<void>;
}

/**
 * A fresh copy of the migrated template (about 0.1 s), for one test file or one server under test; or of another database of the
 * run, to which nobody may be connected.
 */
export async function cloneDatabase(of?: string): Promise<Clone> {
  const name = `lockstep_test_${randomBytes(6).toString("hex")}`;
  const server = inject("databaseServer");
  await runOn(
    server,
    `create database ${name} template ${of ? new URL(of).pathname.slice(1) : inject("templateDatabase")}`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOn(server, `drop database if exists ${name} with (force)`) };
}

/**
 * Gives the test file a database of its own and connects `#db/client.ts` to it: call once at the top of the file.
 * Returns the address (readable inside tests), for tests that look with a client of their own.
 */
export function useDatabase(): { readonly url: string } {
  let clone: Clone | undefined;
  beforeAll(async () => {
    clone = await cloneDatabase();
    connect({ url: clone.url, applicationName: "lockstep-test", poolSize: 4 });
  });
  afterAll(async () => {
    await disconnect();
    await clone?.drop();
  });
  return {
    get url() {
      if (clone === undefined)
        throw new Error("The database is there once the tests run, not while they are collected.");
      return clone.url;
    },
  };
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}
