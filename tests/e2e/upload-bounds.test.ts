// What files may cost the server: memory while they come and go (S25, R12), a disk without room (R15), and a process that is
// killed in the middle (R16). On the real server, with the real disk.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Answer } from "#tests/support/routed-app.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { filler, placeOf, sendForm, type SendOptions, type SentForm } from "#tests/support/upload.ts";

const MB = 1024 * 1024;
const kills = 24;
let folder: string;
let server: RunningServer;
let owner: postgres.Sql;
let cookie: string;
let upload: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lockstep-bounds-"));
  await mkdir(path.join(folder, "files"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function begin(filesDir: string): Promise<void> {
  server = await startServer({ env: { SAMPLE: "1", FILES_DIR: filesDir, LOG_LEVEL: "warn" } });
  owner = postgres(server.databaseUrl, { max: 1 });
  upload = `/plans/${(await readSampleIds(server.databaseUrl)).acme}/library/upload`;
  await signIn();
}

async function signIn(): Promise<void> {
  const answer = await fetch(`${server.url}/sample/champion`, { redirect: "manual" });
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function finish(): Promise<void> {
  await owner.end();
  await server.end();
}

describe("memory", () => {
  beforeAll(() => begin(path.join(folder, "files")));
  afterAll(finish);

  it.skipIf(!existsSync("/proc/self/status"))(
    "[S25] [R12] grows by at most 30 MB for 100 MB taken, 300 MB refused, and a download that nobody takes",
    async () => {
      const form = (length: number): SentForm => ({
        fields: words(),
        file: { name: "large.bin", bytes: filler(length), length },
      });
      // A process that has just begun grows with its first requests, whatever they are.
      for (let page = 0; page < 100; page += 1)
        await fetch(server.url + upload, { headers: { Cookie: cookie } }).then((answer) => answer.text());
      expect((await send(form(MB)))?.status).toBe(303);
      const [taken, announced, counted] = [
        await growth(async () => expect((await send(form(100 * MB)))?.status).toBe(303)),
        await growth(async () => expect((await send(form(300 * MB)))?.status).toBe(413)),
        await growth(async () => expect((await send(form(300 * MB), { isChunked: true }))?.status).toBe(413)),
      ];
      const [row] = await owner`select content_id from content_version where bytes = ${100 * MB}`;
      const slow = await growth(() =>
        openAndWait(upload.replace("upload", `${String(row?.["content_id"])}/versions/1/file`)),
      );
      const grown = { taken, announced, counted, slow };
      process.stdout.write(`memory grew by (MB): ${JSON.stringify(grown)}\n`);
      expect(Object.entries(grown).filter(([, mb]) => mb > 30)).toEqual([]);
    },
  );
});

describe("the disk", () => {
  const mounted = path.join(tmpdir(), `lockstep-small-disk-${process.pid}`);
  let isMounted = false;
  beforeAll(async () => {
    await mkdir(mounted, { recursive: true });
    isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", mounted]).status === 0;
    if (isMounted) await begin(mounted);
  });
  afterAll(async () => {
    if (isMounted) await finish();
    if (isMounted) spawnSync("umount", [mounted]);
    await rm(mounted, { recursive: true, force: true });
  });

  it("[R15] without room for a file keeps nothing of it, says so, and takes the next that fits", async ({ skip }) => {
    // Only whoever may mount a disk can have a small one; the unit test of the storage stands for the others.
    if (!isMounted) skip();
    const full = await send({ fields: words(), file: { name: "a.bin", bytes: filler(20 * MB), length: 20 * MB } });
    expect([full?.status, full?.text.includes("disk is full")]).toEqual([507, true]);
    expect(await filesBelow(mounted)).toEqual([]);
    expect(await owner`select 1 from content_version where file_id is not null`).toEqual([]);
    expect((await send({ fields: words(), file: { name: "b.bin", bytes: "fits" } }))?.status).toBe(303);
    expect(await filesBelow(mounted)).toHaveLength(1);
  });
});

describe("a power cut", () => {
  beforeAll(() => begin(path.join(folder, "killed")));
  afterAll(finish);

  it(`[R16] ${kills} times in the middle of uploads: no row without its file, nothing said to be stored is missing`, async () => {
    const said: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      // The first one brings everything up; the others come while it is cut.
      if ((await send({ fields: words(`${kill}`), file: { name: "a.bin", bytes: "first" } }))?.status === 303)
        said.push(`${kill}`);
      const sending = Array.from({ length: 4 }, (_, index) => sendUntilKilled(`${kill}-${index}`, said));
      // Somewhere between the first byte and the last answer.
      await delay(30 + ((kill * 37) % 400));
      await server.kill();
      await Promise.all(sending);
      await owner`delete from rate_limit`;
      server = await server.again();
    }
    const rows = await owner<{ id: string; title: string; sha256: string }[]>`select file_id as id, title, sha256
      from content_version join content on content.id = content_id where file_id is not null`;
    const broken: string[] = [];
    for (const { id, title, sha256 } of rows) {
      const bytes = await readFile(path.join(folder, "killed", id.slice(0, 2), id.slice(2, 4), id)).catch(() => null);
      if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256) broken.push(title);
    }
    const titles = new Set(rows.map(({ title }) => title));
    process.stdout.write(`${kills} kills: ${said.length} answered as stored, ${rows.length} rows\n`);
    expect(broken).toEqual([]);
    expect(said.filter((title) => !titles.has(title))).toEqual([]);
    expect(said.length).toBeGreaterThan(kills / 2);
    // What was cut off waits for the sweeper, and only that.
    const lost = (await filesBelow(path.join(folder, "killed"))).length - rows.length;
    expect(lost).toBeLessThanOrEqual(kills * 4);
  }, 300_000);
});

async function sendUntilKilled(title: string, said: string[]): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    const name = `${title}-${count}`;
    const length = 100_000 + count * 50_000;
    const form = { fields: words(name), file: { name: "a.bin", bytes: filler(length), length } };
    const answer = await send(form).catch(() => null);
    if (answer === null) return;
    if (answer.status === 303) said.push(name);
  }
}

function words(title = "A file"): Record<string, string> {
  return { key: crypto.randomUUID(), title, readBy: "team" };
}

function send(form: SentForm, options: SendOptions = {}): Promise<Answer | null> {
  return sendForm(placeOf(server.url), upload, form, { cookie, ...options });
}

/** Asks for all of it and takes none. */
async function openAndWait(at: string): Promise<void> {
  const { port, host } = placeOf(server.url);
  const request = http.get({
    host: "127.0.0.1",
    port,
    path: at,
    agent: false,
    headers: { Host: host, Cookie: cookie },
  });
  const status = await new Promise<number | undefined>((resolve) =>
    request.once("response", ({ statusCode }) => resolve(statusCode)),
  );
  expect(status).toBe(200);
  await delay(1_500);
  request.destroy();
}

/** By how many MB the process is larger while `run` runs than it was before. */
async function growth(run: () => Promise<void>): Promise<number> {
  await delay(300);
  const before = memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memory())), 20);
  await run();
  clearInterval(watch);
  return Math.round((most - before) / 102.4) / 10;
}

/** In kB. */
function memory(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]);
}

async function filesBelow(below: string): Promise<string[]> {
  const entries = await readdir(below, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map(({ name }) => name);
}
