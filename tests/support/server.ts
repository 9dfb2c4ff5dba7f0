import { afterAll, beforeAll, inject } from "vitest";
import { cloneDatabase } from "./database.ts";
import { type RunningServer, startOn } from "./server-process.ts";

export type { RunningServer } from "./server-process.ts";

export interface ServerOptions {
  /** Settings beside `PORT`, `DATABASE_URL` and `NODE_ENV`, for instance those of `MailBox.settings`. */
  env?: Record<string, string>;
  /** Fills the fresh database before the server starts. */
  prepare?: (databaseUrl: string) => Promise<void>;
}

/**
 * Starts the built server, as `npm start` does, on a free port and a database of its own. With `SAMPLE` the sample is there
 * already, told once before the run, under the secret of the tests.
 */
export async function startServer({ env = {}, prepare }: ServerOptions = {}): Promise<RunningServer> {
  const isSample = env["SAMPLE"] === "1" && env["DATABASE_URL"] === undefined;
  const clone = await cloneDatabase(isSample ? inject("sampleDatabase") : undefined);
  try {
    await prepare?.(clone.url);
    return await startOn(clone, isSample ? { SECRET_KEY: process.env["SECRET_KEY"] ?? "", ...env } : env);
  } catch (error) {
    await clone.drop();
    throw error;
  }
}

/** One server for the test file; call once at the top. Its fields can be read inside tests. */
export function useServer(options: ServerOptions | (() => ServerOptions | Promise<ServerOptions>) = {}): RunningServer {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer(typeof options === "function" ? await options() : options);
  });
  afterAll(async () => {
    await server?.end();
  });
  const running = (): RunningServer => {
    if (server === undefined) throw new Error("The server is there once the tests run, not while they are collected.");
    return server;
  };
  return {
    get url() {
      return running().url;
    },
    get databaseUrl() {
      return running().databaseUrl;
    },
    get cable() {
      return running().cable;
    },
    get pid() {
      return running().pid;
    },
    log: () => running().log(),
    kill: () => running().kill(),
    again: () => running().again(),
    stop: () => running().stop(),
    end: () => running().end(),
  };
}
