// Pages and their data, by 16 readers at once, beside the same rows of R0 and R1.
import { setTimeout as sleep } from "node:timers/promises";

import { dataOf, ours, theirs } from "./asked.ts";
import { atLeast, atMost, type Figure } from "./figures.ts";
import { type BenchPlan, sizes } from "./fill.ts";
import { peopled } from "./fill-people.ts";
import type { Asked, Sent } from "./load-job.ts";
import type { Readers, Running } from "./processes.ts";
import { inRounds, median, spread } from "./rounds.ts";

const connections = 16;
const warmUpMs = 500;
const roundMs = 2_000;
const quarterMs = 15 * 60 * 1_000;

export type Servers = { lockstep: Running; r0: Running; r1: Running };

export type Ground = {
  plans: ReadonlyMap<number, BenchPlan>;
  peopled: BenchPlan;
  /** The same plans in the reference servers' database. */
  references: ReadonlyMap<number, string>;
  readers: Readers;
};

export async function measurePages(servers: Servers, ground: Ground): Promise<{ figures: Figure[]; noise: number }> {
  const { lockstep, r0, r1 } = servers;
  const planOf = (size: number): string => `/plans/${ground.plans.get(size)?.planId ?? ""}`;
  const referenceOf = (size: number): string => `/plans/${ground.references.get(size) ?? ""}`;
  const stepsData = dataOf(`${planOf(100)}/steps`, "routes/plan/steps");
  const asking =
    (url: string, sent: Sent, status = 200) =>
    async (): Promise<Asked> => {
      const job = { name: sent.path, url, requests: [sent], connections, status };
      await ground.readers.ask({ ...job, ms: warmUpMs });
      return ground.readers.ask({ ...job, ms: roundMs });
    };
  const rounds = await inRounds({
    r0: asking(r0.url, { path: referenceOf(100), headers: theirs }),
    ...Object.fromEntries(
      sizes.flatMap((size) => [
        [`r1 ${size}`, asking(r1.url, { path: referenceOf(size), headers: theirs })],
        [`steps ${size}`, asking(lockstep.url, { path: `${planOf(size)}/steps`, headers: ours })],
      ]),
    ),
    home: asking(lockstep.url, { path: planOf(100), headers: ours }),
    people: asking(lockstep.url, { path: `/plans/${ground.peopled.planId}/people`, headers: ours }),
    summary: asking(lockstep.url, { path: `/plans/${ground.peopled.planId}/summary/finance`, headers: ours }),
    refetch: asking(lockstep.url, { path: stepsData, headers: ours }),
    homeRefetch: asking(lockstep.url, { path: dataOf(planOf(100), "routes/plan/home"), headers: ours }),
    unchanged: async () => {
      // With a quarter of an hour a day may begin somewhere, and what was known is asked anew.
      const left = quarterMs - (Date.now() % quarterMs);
      if (left < 2 * (warmUpMs + roundMs)) await sleep(left);
      const tag = (await fetch(new URL(stepsData, lockstep.url), { headers: ours })).headers.get("ETag") ?? "";
      return asking(lockstep.url, { path: stepsData, headers: { ...ours, "If-None-Match": tag } }, 304)();
    },
  });
  const rate = (name: string): number => median((rounds[name] ?? []).map(({ perSecond }) => perSecond));
  const p95 = (name: string): number => median((rounds[name] ?? []).map((one) => one.p95));
  const r1At100 = { of: rate("r1 100"), name: "R1" };
  const figures = [
    atLeast("R1 of 100 rows, beside R0", "pages/s", { value: rate("r1 100"), of: rate("r0"), times: 0, name: "R0" }),
    ...sizes.flatMap((size) => [
      atLeast(`Steps page, ${size} steps`, "pages/s", {
        value: rate(`steps ${size}`),
        of: rate(`r1 ${size}`),
        times: 0.8,
        name: "R1",
      }),
      atMost(`Steps page, ${size} steps, p95`, "ms", {
        value: p95(`steps ${size}`),
        of: p95(`r1 ${size}`),
        times: 1.3,
        name: "R1",
      }),
    ]),
    atMost("A step at 1,000", "µs", {
      value: 1_000 / rate("steps 1000"),
      of: 10_000 / rate("steps 100"),
      times: 1,
      name: "a step at 100",
    }),
    atLeast("Buyer's home, 100 steps", "pages/s", { value: rate("home"), times: 1.5, ...r1At100 }),
    // Nothing was promised of these two: they are here to be watched.
    atLeast(`People, ${peopled} of them`, "pages/s", { value: rate("people"), times: 0, ...r1At100 }),
    atLeast("Summary for finance, 100 steps", "pages/s", { value: rate("summary"), times: 0, ...r1At100 }),
    atLeast("Asked after a live event: steps", "answers/s", { value: rate("refetch"), times: 2, ...r1At100 }),
    atLeast("Asked after a live event: home", "answers/s", { value: rate("homeRefetch"), times: 2, ...r1At100 }),
    atLeast("Data asked again, nothing changed: 304", "answers/s", { value: rate("unchanged"), times: 4, ...r1At100 }),
  ];
  return {
    figures,
    noise: Math.max(
      ...["r1 100", "steps 100"].map((name) => spread((rounds[name] ?? []).map(({ perSecond }) => perSecond))),
    ),
  };
}
