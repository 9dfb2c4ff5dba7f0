// Two servers of one installation, started at the same moment on an empty database (R8), and a plan that is open on both.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, inject, it } from "vitest";

import { type RunningServer, startServer } from "#tests/support/server.ts";

const name = `lockstep_test_${randomBytes(6).toString("hex")}`;
const address = new URL(inject("databaseServer"));
let owner: Sql;
let inside: Sql;
let servers: RunningServer[] = [];

beforeAll(async () => {
  owner = postgres(address.href, { max: 1, onnotice: () => undefined });
  await owner.unsafe(`create database ${name}`);
  address.pathname = `/${name}`;
  inside = postgres(address.href, { max: 1, onnotice: () => undefined });
  const env = { DATABASE_URL: address.href, SAMPLE: "1" };
  servers = await Promise.all([startServer({ env }), startServer({ env })]);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.end()));
  await inside.end();
  await owner.unsafe(`drop database if exists ${name} with (force)`);
  await owner.end();
});

it("[R8] both become ready, with each migration made once and one sample world", async () => {
  const journal = await readFile(join(import.meta.dirname, "../../db/migrations/meta/_journal.json"), "utf8");
  const { entries } = JSON.parse(journal) as { entries: unknown[] };
  const [made] =
    await inside`select count(*)::int as count, count(distinct hash)::int as hashes from drizzle.__drizzle_migrations`;
  expect(made).toEqual({ count: entries.length, hashes: entries.length });
  const [sample] = await inside`select (select count(*) from workspace)::int as workspaces,
    (select count(*) from company where name = 'Acme')::int as acmes`;
  expect(sample).toEqual({ workspaces: 1, acmes: 1 });
  for (const { url } of servers) expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

it("[R8] [ST7] what is done on one is heard on the other within a second", async () => {
  const [here, there] = servers as [RunningServer, RunningServer];
  const [plan] = await inside<{ id: string }[]>`select plan.id from plan join company on company.id = plan.company_id
    where company.name = 'Acme' and plan.archived_at is null`;
  const [stage] = await inside<
    { id: string }[]
  >`select id from stage where plan_id = ${plan!.id} order by rank limit 1`;
  const [champion, rep] = await Promise.all([signIn(here, "champion"), signIn(there, "rep")]);
  const stop = new AbortController();
  const stream = await fetch(`${there.url}/plans/${plan!.id}/live`, { headers: { cookie: rep }, signal: stop.signal });
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const heard = untilHeard(stream);
  const yardstick = await timeOf(() => fetch(`${there.url}/plans/${plan!.id}/steps`, { headers: { cookie: rep } }));
  const sentAt = performance.now();
  const answer = await fetch(`${here.url}/plans/${plan!.id}/steps/new`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: champion, origin: here.url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      key: crypto.randomUUID(),
      title: "Heard on the other server",
      stageId: stage!.id,
      readBy: "shared",
    }),
  });
  expect(answer.status).toBe(303);
  // Where the machine does much else, a page, which takes some hundredths of a second, says how slow it is just now.
  expect((await heard) - sentAt).toBeLessThan(Math.max(1_000, 5 * yardstick));
  stop.abort();
});

async function signIn(server: RunningServer, persona: string): Promise<string> {
  const answer = await fetch(`${server.url}/sample/${persona}`, { redirect: "manual" });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Milliseconds until the whole answer is there. */
async function timeOf(ask: () => Promise<Response>): Promise<number> {
  const from = performance.now();
  await (await ask()).text();
  return performance.now() - from;
}

/** The moment at which the stream first tells of a step. */
async function untilHeard({ body }: Response): Promise<number> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`The stream ended without a word of it:\n${text}`);
    text += value;
    if (/event: changed[^]*"step"/.test(text)) return performance.now();
  }
}
