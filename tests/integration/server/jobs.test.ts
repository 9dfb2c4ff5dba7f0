// The worker of a process that was killed: what it held is done by another one, and a living one keeps what it holds.
import postgres from "postgres";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { startJobs } from "#app/server/jobs.server.ts";
import { createLogger } from "#app/server/logger.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const database = useDatabase();
let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(() => sql.end());

/** A job that `worker` took `seconds` ago, and when that worker was last heard of. */
async function held(worker: string, { seconds, beat }: { seconds: number; beat: number | null }): Promise<void> {
  await sql`select graphile_worker.add_job('note', ${JSON.stringify({ worker })}::text::json, job_key := ${worker}, max_attempts := 3)`;
  await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - make_interval(secs => ${seconds}), attempts = 1
    where key = ${worker}`;
  if (beat !== null)
    await sql`insert into process_heartbeat (worker_id, beat_at) values (${worker}, now() - make_interval(secs => ${beat}))`;
}

it("frees the locked job of a dead worker and does it, and leaves a living one's alone", async () => {
  await held("dead", { seconds: 120, beat: 90 });
  await held("never heard of", { seconds: 120, beat: null });
  await held("alive", { seconds: 120, beat: 5 });
  await held("just begun", { seconds: 5, beat: null });
  const done: string[] = [];
  const jobs = await startJobs({
    url: database.url,
    tasks: { note: (payload) => void done.push((payload as { worker: string }).worker) },
    logger: createLogger({ logLevel: "silent" }),
  });
  try {
    expect(jobs.isAlive()).toBe(true);
    await vi.waitFor(() => expect([...done].sort()).toEqual(["dead", "never heard of"]), { timeout: 60_000 });
    const left = await sql`select locked_by as worker from graphile_worker.jobs order by 1`;
    expect(left.map(({ worker }) => worker as string)).toEqual(["alive", "just begun"]);
  } finally {
    await jobs.stop();
  }
  const beats = await sql`select worker_id from process_heartbeat order by 1`;
  expect(beats.map(({ worker_id }) => worker_id as string)).toEqual(["alive", "dead"]);
});
