// Starts and ends what is measured: each server a process of its own on loopback, ended by its id.
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

import type { Asked, AskJob, Listened, ListenJob } from "./load-job.ts";

const root = process.cwd();
const built = join(root, "build/bench");

export interface Running {
  url: string;
  /** Milliseconds from the start of the process to its first ready answer. */
  startedIn: number;
  /** Resident memory in bytes. */
  memory(): number;
  /** The same after two collections of garbage: what is held, not what V8 has not looked at yet. For one that `isWeighed`. */
  heldMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** One of the reference servers, by the name of its file. */
export async function startReference(name: "r0" | "r1" | "r2", databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: databaseUrl };
  return start([join(built, `${name}.js`)], env, `http://127.0.0.1:${port}`, "/ready");
}

/**
 * Lockstep as `npm start` runs it. Without `DATABASE_URL` it brings its own database and the sample. `isWeighed`: it also
 * collects its garbage when asked, which by itself takes some memory.
 */
export async function startLockstep(env: Record<string, string>, { isWeighed = false } = {}): Promise<Running> {
  const port = await freePort();
  const script = join(root, "app/server/start.js");
  return start(
    [...(isWeighed ? collectsWhenAsked : []), script, "--built"],
    { LOG_LEVEL: "warn", ...env, PORT: String(port) },
    `http://localhost:${port}`,
    "/readyz",
  );
}

async function start(args: string[], env: Record<string, string>, url: string, ready: string): Promise<Running> {
  const { PATH, HOME, TMPDIR, LD_LIBRARY_PATH } = process.env;
  const own = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, LD_LIBRARY_PATH }).filter(([, value]) => value !== undefined),
  );
  const startedAt = performance.now();
  // `BENCH_NODE_FLAGS` (such as --cpu-prof) is for whoever looks for where the time goes.
  const flags = process.env["BENCH_NODE_FLAGS"]?.split(" ") ?? [];
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: root,
    env: { ...own, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => void (log += part.toString()));
  await untilReady(child, url + ready, () => log);
  return {
    url,
    startedIn: performance.now() - startedAt,
    memory: () => memoryOf(child.pid ?? 0),
    async heldMemory() {
      for (let time = 0; time < 2; time += 1) {
        child.kill("SIGUSR2");
        await sleep(500);
      }
      return memoryOf(child.pid ?? 0);
    },
    stop: () => end(child),
  };
}

/** What the server itself knows nothing of. */
const collectsWhenAsked = [
  "--expose-gc",
  "--import",
  "data:text/javascript,process.on('SIGUSR2', () => globalThis.gc())",
];

async function untilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`A server ended while it started:\n${log()}`);
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(20);
  }
  await end(child);
  throw new Error(`A server did not become ready in a minute:\n${log()}`);
}

export interface Readers {
  ask(job: Omit<AskJob, "kind">): Promise<Asked>;
  /** `whileOpen` is called when all streams stand and nothing is written yet. */
  listen(job: Omit<ListenJob, "kind">, whileOpen?: () => Promise<void>): Promise<Listened>;
  stop(): Promise<void>;
}

export function startReaders(): Readers {
  const child = spawn(process.execPath, [join(built, "load.js")], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  async function next<T>(): Promise<T> {
    const line = await lines.next();
    if (line.done) throw new Error("The readers ended.");
    const answer = JSON.parse(line.value) as T & { error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer;
  }

  return {
    ask(job) {
      child.stdin.write(`${JSON.stringify({ kind: "ask", ...job })}\n`);
      return next<Asked>();
    },
    async listen(job, whileOpen) {
      child.stdin.write(`${JSON.stringify({ kind: "listen", ...job })}\n`);
      await next();
      await sleep(1_000);
      await whileOpen?.();
      return next<Listened>();
    },
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const stubborn = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(stubborn);
}

function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return Number(kilobytes) * 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
