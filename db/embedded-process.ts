// Running PostgreSQL's programs: once to an end, or supervised for as long as Lockstep runs.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { Account } from "./embedded-account.ts";
import type { Binaries } from "./embedded-binaries.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";

export interface Cluster {
  folder: string;
  data: string;
  binaries: Binaries;
  account: Account;
  password: string;
  log: (line: string) => void;
}

interface Server {
  url: string;
  version: string;
  stop(): Promise<void>;
}

// A killed server's process id can stay listed for a while, and crash recovery takes its time.
const RETRY_FOR_MS = 30_000;
const STOP_WITHIN_MS = 15_000;

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "32MB",
  max_wal_size: "256MB",
  jit: "off",
  timezone: "UTC",
  // Statements carry what people wrote.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

export async function runToEnd(cluster: Cluster, program: string, args: string[]): Promise<void> {
  const child = start(cluster, program, args);
  const output = collect(child);
  const code = await exitOf(child);
  if (code !== 0) throw new EmbeddedProblem(`The embedded database could not be made: ${lastWords(output())}`);
}

/** A server that a killed Lockstep left running on this folder. Known by answering to our password: without a lock to read, or without that answer, it is not ours to stop. */
export async function stopLeftover(cluster: Cluster): Promise<void> {
  const lock = await readFile(path.join(cluster.data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = lock.split("\n");
  if (!pid || !port) return;
  const answers = await ask(urlOf(cluster, Number(port), "postgres"), async (sql) => {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    return row?.["folder"] === cluster.data;
  }).catch(() => false);
  if (!answers) return;
  cluster.log("Stopping the database that an earlier Lockstep left running.");
  await exitOf(start(cluster, cluster.binaries.pgCtl, ["stop", "-D", cluster.data, "-m", "fast", "-w", "-t", "25"]));
}

/** Starts the server, keeps it running on the same port, and ends it when told to. */
export async function superviseServer(cluster: Cluster): Promise<Server> {
  const port = await freePort();
  let stopping = false;
  let child = await startUntilReady(cluster, port, () => stopping);
  watch();
  const version = await prepare(cluster, port);
  return { url: urlOf(cluster, port, "lockstep"), version, stop };

  function watch(): void {
    child.once("exit", () => {
      if (stopping) return;
      cluster.log("The embedded database ended unexpectedly; starting it again.");
      startUntilReady(cluster, port, () => stopping).then(
        (next) => {
          child = next;
          watch();
          if (stopping) child.kill("SIGINT");
        },
        (error: unknown) => cluster.log(`The embedded database does not come back: ${String(error)}`),
      );
    });
  }

  async function stop(): Promise<void> {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = exitOf(child);
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGQUIT"), STOP_WITHIN_MS);
    await gone;
    clearTimeout(late);
  }
}

async function startUntilReady(cluster: Cluster, port: number, isStopping: () => boolean): Promise<ChildProcess> {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  for (;;) {
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = start(cluster, cluster.binaries.postgres, ["-D", cluster.data, "-p", String(port), ...flags]);
    const output = collect(child);
    const isReady = await Promise.race([saysReady(child), exitOf(child).then(() => false)]);
    if (isReady) {
      child.stderr?.removeAllListeners("data").resume();
      return child;
    }
    if (isStopping()) return child;
    if (Date.now() > giveUpAt)
      throw new EmbeddedProblem(`The embedded database does not start: ${lastWords(output())}`);
    await sleep(500);
  }
}

/** Makes the database, and refuses a server that could lose what it has confirmed. */
async function prepare(cluster: Cluster, port: number): Promise<string> {
  return await ask(urlOf(cluster, port, "postgres"), async (sql) => {
    for (const name of ["fsync", "full_page_writes", "synchronous_commit"]) {
      const [row] = await sql`select current_setting(${name}) as value`;
      if (row?.["value"] !== "on")
        throw new EmbeddedProblem(`The embedded database runs with ${name} off; Lockstep does not start on it.`);
    }
    const [found] = await sql`select 1 from pg_database where datname = 'lockstep'`;
    if (!found) await sql`create database lockstep`;
    const [row] = await sql`select current_setting('server_version') as version`;
    return String(row?.["version"]);
  });
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function urlOf(cluster: Pick<Cluster, "password">, port: number, database: string): string {
  return `postgres://lockstep:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** In a session of its own, so that Ctrl-C reaches Lockstep alone and the database is the last to stop. */
function start(cluster: Cluster, program: string, args: string[]): ChildProcess {
  const { PATH, SystemRoot } = process.env;
  return spawn(program, args, {
    ...cluster.account,
    cwd: cluster.folder,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
  });
}

function collect(child: ChildProcess): () => string {
  let output = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-4_000)));
  child.once("error", (error) => (output += `\n${error.message}`));
  return () => output;
}

function saysReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stderr?.on("data", (text: string) => {
      if (text.includes("ready to accept connections")) resolve(true);
    });
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  });
}

function lastWords(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim());
  const telling = lines.filter((line) => /FATAL|PANIC|error/i.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(" / ") || "it gave no reason";
}

async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
