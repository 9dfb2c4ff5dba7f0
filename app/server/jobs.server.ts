// The worker of this process: takes jobs from the queue in the database, and frees those of processes that died.
import { EventEmitter } from "node:events";
import { Logger as WorkerLogger, makeWorkerUtils, run } from "graphile-worker";
import type { TaskList, WorkerEvents, WorkerUtils } from "graphile-worker";
import type { Logger } from "./logger.server.ts";

export interface Jobs {
  /** False when the worker has ended or its heartbeat does not reach the database. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

const BEAT_EVERY_MS = 15_000;
// A crashed worker's jobs stay locked for four hours otherwise; four missed beats and one sweep are within two minutes.
const DEAD_AFTER_SECONDS = 60;

/** Starts the worker on the owner's address of the database. `tasks` maps a job's name to what does it. */
export async function startJobs({
  url,
  tasks,
  crontab = "",
  logger,
  concurrency = 2,
}: {
  url: string;
  tasks: TaskList;
  /** What to do by the clock, one line each as cron has it. */
  crontab?: string;
  logger: Logger;
  concurrency?: number;
}): Promise<Jobs> {
  const workerIds = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  const utils = await makeWorkerUtils({ connectionString: url, maxPoolSize: 1, logger: quiet(logger) });
  events.on("worker:create", ({ worker }) => {
    workerIds.add(worker.workerId);
    void beat();
  });
  const runner = await run({
    connectionString: url,
    taskList: tasks,
    crontab,
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    events,
    logger: quiet(logger),
  });
  let hasEnded = false;
  let lastBeatAt = 0;
  runner.promise.then(
    () => (hasEnded = true),
    (error: unknown) => {
      hasEnded = true;
      logger.error({ error }, "the worker ended");
    },
  );
  await beat();
  const timer = setInterval(() => void beat(), BEAT_EVERY_MS);
  return {
    isAlive: () => !hasEnded && Date.now() - lastBeatAt < DEAD_AFTER_SECONDS * 1_000,
    async stop() {
      clearInterval(timer);
      // The process ends either way: what a stop leaves behind is freed like a dead worker's.
      const tell = (error: unknown): void => logger.warn({ error }, "the worker did not stop cleanly");
      if (!hasEnded) await runner.stop().catch(tell);
      await forget(utils, [...workerIds]).catch(tell);
      await utils.release();
    },
  };

  async function beat(): Promise<void> {
    try {
      await recordBeat(utils, [...workerIds]);
      lastBeatAt = Date.now();
      const freed = await freeJobsOfTheDead(utils);
      if (freed > 0) logger.warn({ workers: freed }, "freed the jobs of workers that died");
    } catch (error) {
      logger.error({ error }, "the worker's heartbeat failed");
    }
  }
}

async function recordBeat(utils: WorkerUtils, workerIds: string[]): Promise<void> {
  await utils.withPgClient((client) =>
    client.query(
      `insert into process_heartbeat (worker_id, beat_at) select unnest($1::text[]), now()
       on conflict (worker_id) do update set beat_at = excluded.beat_at`,
      [workerIds],
    ),
  );
}

/** A lock counts as a dead one's only when it is itself old: a worker takes its first job before its first beat is written. */
async function freeJobsOfTheDead(utils: WorkerUtils): Promise<number> {
  return await utils.withPgClient(async (client) => {
    const { rows } = await client.query<{ worker_id: string }>(
      `select distinct locked_by as worker_id from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - make_interval(secs => $1)
         and not exists (select from process_heartbeat where worker_id = locked_by and beat_at > now() - make_interval(secs => $1))`,
      [DEAD_AFTER_SECONDS],
    );
    const dead = rows.map((row) => row.worker_id);
    if (dead.length > 0) await client.query("select graphile_worker.force_unlock_workers($1::text[])", [dead]);
    await client.query("delete from process_heartbeat where beat_at < now() - interval '1 day'");
    return dead.length;
  });
}

async function forget(utils: WorkerUtils, workerIds: string[]): Promise<void> {
  await utils.withPgClient((client) =>
    client.query("delete from process_heartbeat where worker_id = any($1::text[])", [workerIds]),
  );
}

/** Only what goes wrong, and without the job's payload, which the worker's own lines may hold. */
function quiet(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level: string, _message, meta) => {
    if (level !== "error") return;
    const { error } = (meta ?? {}) as { error?: unknown };
    logger.error({ error }, "a job failed");
  });
}
