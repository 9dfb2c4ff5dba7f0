import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EmbeddedDatabase } from "#db/embedded.ts";
import { EmbeddedProblem, startEmbedded } from "#db/embedded.ts";

let folder: string;
let running: EmbeddedDatabase[];
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lockstep-embedded-"));
  running = [];
  said = [];
});
afterEach(async () => {
  for (const database of running) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir: folder, log: (line) => said.push(line) });
  running.push(database);
  return database;
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  return await question(sql).finally(() => sql.end({ timeout: 1 }));
}

async function postmaster(): Promise<number> {
  return Number((await readFile(path.join(folder, "cluster/postmaster.pid"), "utf8")).split("\n")[0]);
}

describe("the embedded database", () => {
  it("keeps what was written, over a clean stop and a start", async () => {
    const first = await start();
    await ask(first.url, (sql) => sql`create table kept as select 'a → ü'::text as words`);
    await first.stop();
    const second = await start();
    expect(await ask(second.url, (sql) => sql`select words, upper(words) as loud from kept`)).toEqual([
      { words: "a → ü", loud: "A → Ü" },
    ]);
    expect(second.version).toMatch(/^18\./);
  });

  it("[R2] confirms only what is on disk, speaks UTF-8 and keeps to its memory", async () => {
    const { url } = await start();
    const settings = await ask(
      url,
      (sql) => sql<{ name: string; setting: string }[]>`
      select name, setting from pg_settings where name in
      ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'data_checksums', 'password_encryption', 'listen_addresses', 'unix_socket_directories')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      server_encoding: "UTF8",
      data_checksums: "on",
      password_encryption: "scram-sha-256",
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
    });
  });

  it("opens to its random password only, which nobody else may read", async () => {
    const { url } = await start();
    expect(new URL(url).password).toMatch(/^[\w-]{43}$/);
    expect((await stat(path.join(folder, "password"))).mode & 0o777).toBe(0o600);
    for (const password of ["", "postgres", "password"]) {
      const wrong = new URL(url);
      wrong.password = password;
      await expect(ask(wrong.href, (sql) => sql`select 1`)).rejects.toThrow(/password/);
    }
  });

  it("says in a sentence that another Lockstep has the folder", async () => {
    await start();
    await expect(startEmbedded({ dataDir: folder, log: () => undefined })).rejects.toThrow(
      /Another Lockstep is already running on the database folder/,
    );
  });

  it("of three that start in the same moment on a new folder lets one have it", async () => {
    const results = await Promise.allSettled([start(), start(), start()]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toBeInstanceOf(EmbeddedProblem);
  });

  it("[R2] comes back on the same address after its server was killed, with all that was confirmed", async () => {
    const { url } = await start();
    await ask(url, (sql) => sql`create table kept as select 7 as number`);
    process.kill(await postmaster(), "SIGKILL");
    await expect
      .poll(() => ask(url, (sql) => sql`select number from kept`).catch(() => "away"), { timeout: 100_000 })
      .toEqual([{ number: 7 }]);
  }, 120_000);

  it("[R1] takes over from a Lockstep that was killed and left its server running", async () => {
    const script = `
      const { runnerImport } = await import("vite");
      const { module } = await runnerImport("./db/embedded.ts", { configFile: false });
      await module.startEmbedded({ dataDir: ${JSON.stringify(folder)}, log: () => undefined });
      process.kill(process.pid, "SIGKILL");`;
    expect(() =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], { stdio: "ignore" }),
    ).toThrow(/SIGKILL|failed/);
    const left = await postmaster();
    expect(() => process.kill(left, 0)).not.toThrow();
    const { url } = await start();
    expect(await ask(url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    expect(said).toContain("Stopping the database that an earlier Lockstep left running.");
    expect(await postmaster()).not.toBe(left);
  });

  it("starts over where the first start was cut short", async () => {
    await writeFile(path.join(folder, "cluster.new"), "half");
    expect((await start()).version).toMatch(/^18\./);
  });

  it("refuses a folder that another PostgreSQL made", async () => {
    const { stop } = await start();
    await stop();
    await writeFile(path.join(folder, "cluster/PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 17/);
  });
});
