/**
 * The sample world: one story for the first start, the tests and the pictures. It is told by the commands that pages call,
 * with dates relative to today, so that what it shows is what the product does. It sends no mail.
 */
import { setTimeout as sleep } from "node:timers/promises";

import { removeSample } from "#app/access/sample.server.ts";
import { noteSampleState, readSampleState } from "#app/access/sample-workspace.server.ts";
import { database } from "#db/client.ts";

import { acmeBefore } from "./acme-before.ts";
import { tellAcme } from "./acme.ts";
import { fillLibrary } from "./library.ts";
import { openNorthwind } from "./northwind.ts";
import { plansFurtherOn } from "./plans-further-on.ts";
import { plansUnderWay } from "./plans-under-way.ts";
import { tellPlan } from "./story.ts";

/** Any number that no other program of this database locks. */
const fillLock = 5_201_315;
const askEveryMs = 100;
/** Acts need a connection each, and an invitation one more; the smallest pool has four. */
const atOnce = 3;

/** Whether this installation has had its sample, removed since or not. */
export async function isFilled(): Promise<boolean> {
  return (await readSampleState()) === "filled";
}

/**
 * Fills the sample world once in the life of an installation. Of several processes that start at once one fills and the
 * others wait for it; what a process left half told when it was stopped is removed and told anew.
 */
export async function fillSampleWorld(now = new Date()): Promise<void> {
  if (await isFilled()) return;
  await underLock(async () => {
    const before = await readSampleState();
    if (before === "filled") return;
    if (before === "filling") await removeSample();
    await noteSampleState("filling");
    await openNorthwind(now);
    await fillLibrary(now);
    // What came before is told first: both are of the same company.
    const acme = async (): Promise<void> => {
      await tellPlan(acmeBefore, now);
      await tellAcme(now);
    };
    const others = [...plansFurtherOn(), ...plansUnderWay()];
    await doAll([acme, ...others.map((story) => () => tellPlan(story, now))]);
    await noteSampleState("filled");
  });
}

/** Asks again and again: waiting in the database would run into the limit on how long a statement may take. */
async function underLock(work: () => Promise<void>): Promise<void> {
  const connection = await database().sql.reserve();
  try {
    while (!(await connection`select pg_try_advisory_lock(${fillLock}) as held`)[0]?.["held"]) await sleep(askEveryMs);
    await work();
  } finally {
    await connection`select pg_advisory_unlock(${fillLock})`.catch(() => undefined);
    connection.release();
  }
}

/** A few at a time; the longest first. */
async function doAll(works: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...works];
  async function takeNext(): Promise<void> {
    for (let work = left.shift(); work; work = left.shift()) await work();
  }
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}
