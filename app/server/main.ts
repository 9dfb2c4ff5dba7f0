// The process: settings, database, jobs, listening, and the way back. Root of the server bundle.
import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { connect, connectAnew, database, disconnect, isLostLine } from "#db/client.ts";
import { announceSetUp } from "#app/access/set-up.server.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { createApp } from "./app.server.ts";
import type { Env } from "./env.server.ts";
import { readEnv, SettingsProblem } from "./env.server.ts";
import type { Check } from "./health.server.ts";
import { diskCheck } from "./health.server.ts";
import type { Jobs } from "./jobs.server.ts";
import { startJobs } from "./jobs.server.ts";
import { listen } from "./listen.server.ts";
import type { Logger } from "./logger.server.ts";
import { createLogger } from "./logger.server.ts";
import { prepareDatabase, prepareDataFolder } from "./open-database.server.ts";
import { complain, say } from "./say.server.ts";
import { readSecret } from "./secret.server.ts";
import { onShutdown, shutDown } from "./shutdown.server.ts";
import { StartProblem } from "./start-problem.ts";
import { crontab, tasks } from "./tasks.server.ts";

export { runAdmin } from "./admin.server.ts";

export interface Development {
  vite: ViteDevServer;
  /** Vite's own messages to the browser go over the same port. */
  server: Server;
}

const POOL_SIZE = 10;
const STOP_WITHIN_MS = 25_000;
const DRAIN_WITHIN_MS = 10_000;

/** Runs Lockstep in this process until it is told to stop. Ends the process with code 1 and a sentence if it cannot start. */
export async function runServer(development?: Development): Promise<void> {
  stopOnSignals();
  try {
    await start(development);
  } catch (error) {
    await stop();
    const isExplained = error instanceof StartProblem || error instanceof SettingsProblem;
    complain(
      isExplained
        ? error.message
        : `Lockstep could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exit(1);
  }
}

async function start(development: Development | undefined): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env);
  reportStrays(logger);
  await prepareDataFolder(env);
  readSecret(env);
  const url = await prepareDatabase(env, logger);
  connect({ url, applicationName: "lockstep", poolSize: POOL_SIZE });
  onShutdown(disconnect, "pool");
  await fillSample(env);
  const jobs = await startJobs({ url, tasks, crontab, logger });
  onShutdown(() => jobs.stop(), "jobs");
  const app = createApp({
    env,
    logger,
    build: buildOf(development),
    checks: checksOf(env, jobs),
    ...(development && { development: development.vite.middlewares }),
  });
  const listening = await listen({ app, env, ...(development && { first: development.server }) });
  onShutdown(() => listening.close(DRAIN_WITHIN_MS), "requests");
  announce(env);
  await announceSetUp(say);
}

function buildOf(development: Development | undefined): () => Promise<ServerBuild> {
  // In development the bundle is asked for anew: Vite gives the one with the last change in it.
  const load = async (): Promise<ServerBuild> => (await import("virtual:remix/server-build")) as unknown as ServerBuild;
  if (development) return load;
  const once = load();
  return () => once;
}

function checksOf(env: Env, jobs: Jobs): Record<string, Check> {
  return {
    database: async () => (await database().sql`select 1`).length === 1,
    // The start has migrated; somebody may have put an older or empty database in its place since.
    migrations: async () =>
      (await database().sql`select to_regclass('process_heartbeat') is not null as there`)[0]?.["there"] === true,
    jobs: () => jobs.isAlive(),
    disk: diskCheck(env.dataDir),
  };
}

/** The sample world's place in the start: after the tables, before the jobs and the first reader. */
async function fillSample(env: Env): Promise<void> {
  if (!env.isSampleMode) return;
  const { fillSampleWorld } = await import("#db/seed/index.ts");
  await fillSampleWorld();
}

function announce(env: Env): void {
  say(`\nLockstep is running at ${env.publicUrl}`);
  if (!env.isSampleMode) return;
  say("It holds a sample. Sign in by one click as:");
  for (const [persona, who] of [
    ["rep", "the seller's rep"],
    ["champion", "who leads the purchase"],
    ["finance", "who approves the money"],
  ]) {
    say(`  ${who?.padEnd(24)} ${env.publicUrl}/sample/${persona}`);
  }
}

function stopOnSignals(): void {
  let isStopping = false;
  process.on("SIGTERM", end);
  process.on("SIGINT", () => {
    // A second Ctrl-C means now.
    if (isStopping) process.exit(1);
    end();
  });
  // npm passes a signal to the shell between, which ends without telling us.
  const parent = process.ppid;
  if (process.env["npm_lifecycle_event"]) setInterval(() => process.ppid !== parent && end(), 500).unref();

  function end(): void {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void stop().then(() => process.exit(0));
  }
}

async function stop(): Promise<void> {
  await shutDown((error) => {
    complain(`While stopping: ${String(error)}`);
  });
}

/** A promise nobody waits for is a mistake of ours, but no reason to end everybody's work; nor is a line that breaks. */
function reportStrays(logger: Logger): void {
  process.on("unhandledRejection", (error) => logger.error({ error }, "an error that nobody waited for"));
  let isDue = false;
  process.on("uncaughtException", (error) => {
    if (!isLostLine(error)) {
      complain(error.stack ?? String(error));
      process.exit(1);
    }
    logger.error({ error }, "a line to the database broke");
    if (isDue) return;
    isDue = true;
    // Several break at once. The open pages then ask for their streams again, by the new clients.
    setTimeout(() => {
      isDue = false;
      connectAnew();
      stopListening();
    }, 100);
  });
}
