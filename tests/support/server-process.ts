// A server of its own process, on a database that is there: what a test starts, and what fills the sample before the run.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Cable } from "./cable.ts";
import { layCable } from "./cable.ts";
import type { Clone } from "./database.ts";

const root = join(import.meta.dirname, "../..");

export interface RunningServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  url: string;
  databaseUrl: string;
  /** The server's own line to it; `databaseUrl` goes round it. */
  cable: Cable;
  pid: number;
  /** Everything the process has written so far. */
  log(): string;
  /** Ends it as a power cut would (SIGKILL); the database stays. */
  kill(): Promise<void>;
  /** Starts it once more on the same database after `kill` or `stop`. */
  again(): Promise<RunningServer>;
  /** Stops like an administrator (SIGTERM) and returns the exit code; the database stays until `end`. */
  stop(): Promise<number | null>;
  /** Stops and removes the database. */
  end(): Promise<void>;
}

/** Starts the built server, as `npm start` does, on a free port. */
export async function startOn(clone: Clone, env: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const cable = await layCable(clone.url);
  const child = spawn(process.execPath, [join(root, "app/server/start.js")], {
    cwd: root,
    // Only what a process needs: a setting of the person who runs the tests must not change them.
    env: {
      ...pick(["PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH"]),
      NODE_ENV: "production",
      PORT: String(port),
      DATABASE_URL: cable.url,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (log += part.toString()));
  const url = `http://localhost:${port}`;
  try {
    await untilReady(child, url);
  } catch (error) {
    await stopProcess(child);
    await cable.cut();
    throw new Error(`The server did not become ready. It wrote:\n${log}`, { cause: error });
  }
  const stop = (): Promise<number | null> => stopProcess(child);
  return {
    url,
    databaseUrl: clone.url,
    cable,
    pid: child.pid ?? 0,
    log: () => log,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      await cable.cut();
    },
    again: () => startOn(clone, env),
    stop,
    async end() {
      await stop();
      await cable.cut();
      await clone.drop();
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 280_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await delay(50);
  }
  throw new Error("/readyz was not answered with 200 in time.");
}

async function stopProcess(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const stubborn = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(stubborn);
  return child.exitCode;
}

/** A port nobody listens on. Somebody may take it in the moment between; the start then fails and says so. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

function pick(names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
