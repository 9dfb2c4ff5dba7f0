// `npm run bench`: the real server on a database of its own, filled, beside the reference servers; one table at the end.
//   --json             the table as JSON
//   --others=10000     how many other plans of 100 steps each stand beside the one that is read (0 leaves that out)
import postgres from "postgres";

import { startDatabase } from "./database.ts";
import { type Figure, table } from "./figures.ts";
import { fillWorld } from "./fill.ts";
import { fillReference } from "./fill-reference.ts";
import { measureLive } from "./measure-live.ts";
import { measureOthers } from "./measure-others.ts";
import { measurePages } from "./measure-pages.ts";
import { measurePhone } from "./measure-phone.ts";
import { measureStart } from "./measure-start.ts";
import { measureUpload } from "./measure-upload.ts";
import { measureWeight } from "./measure-weight.ts";
import { measureWrites } from "./measure-writes.ts";
import { type Running, startLockstep, startReaders, startReference } from "./processes.ts";

const isJson = process.argv.includes("--json");
const others = Number(process.argv.find((one) => one.startsWith("--others="))?.split("=")[1] ?? 10_000);

const ending: (() => Promise<void>)[] = [];

try {
  const { figures, noise } = await measure();
  if (isJson) process.stdout.write(`${JSON.stringify({ figures, noise, at: new Date().toISOString() }, null, 2)}\n`);
  else
    process.stdout.write(
      `\n${table(figures)}\n\nBetween rounds the same page differs by up to ${Math.round(noise * 100)} %.\n`,
    );
} finally {
  for (const end of ending) await end();
}

/** Ends it with the bench, the last one first. */
function keep<T extends { stop(): Promise<void> }>(started: T): T {
  ending.unshift(() => started.stop());
  return started;
}

async function measure(): Promise<{ figures: Figure[]; noise: number }> {
  const start = await attempt("Starting, from nothing and again", measureStart);
  say("Filling the database");
  const database = keep(await startDatabase());
  const world = await fillWorld(database.lockstep);
  const references = await fillReference(database.reference, world);
  const env = { DATABASE_URL: database.lockstep, SECRET_KEY: "x".repeat(40), SAMPLE: "0" };
  const startAnew = (more = {}): Promise<Running> => startLockstep({ ...env, ...more });
  const startWeighed = (): Promise<Running> => startLockstep(env, { isWeighed: true });
  const servers = {
    r0: keep(await startReference("r0", database.reference)),
    r1: keep(await startReference("r1", database.reference)),
    lockstep: keep(await startAnew()),
  };
  const r2 = keep(await startReference("r2", database.reference));
  const readers = keep(startReaders());
  const ground = { plans: world.plans, peopled: world.peopled, references, readers };
  const pages: { figures: Figure[]; noise: number } = { figures: [], noise: NaN };
  const weight = await attempt("Weight", () => measureWeight(servers, ground));
  const phone = await attempt("A phone", () => measurePhone(servers.lockstep, world.plans.get(100)?.planId ?? ""));
  const figures = [
    ...(await attempt("Pages", async () => Object.assign(pages, await measurePages(servers, ground)).figures)),
    ...(await attempt("Writes", async () => {
      const stepIds = await stepsOfReference(database.reference);
      return measureWrites(servers, { world, stepIds, readers });
    })),
    ...(await attempt("Live", () => measureLive({ ...servers, r2, startWeighed }, { world, readers }))),
    ...(others > 0
      ? await attempt("Other plans", () =>
          measureOthers(servers.lockstep, { world, readers, databaseUrl: database.lockstep, others }),
        )
      : []),
    ...start,
    ...weight,
    ...phone,
    ...(await attempt("Uploads", () => measureUpload(startAnew, world.listenedTo.planId))),
  ];
  return { figures, noise: pages.noise };
}

/** What cannot be measured is said in its place; the other figures stand. */
async function attempt(what: string, run: () => Promise<Figure[]>): Promise<Figure[]> {
  say(what);
  try {
    return await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ what, value: "could not be measured", against: reason, isReached: false }];
  }
}

async function stepsOfReference(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql<{ id: string }[]>`select id from step limit 500`;
  await sql.end();
  return rows.map(({ id }) => id);
}

/** Progress goes beside the table, never into it. */
function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}
