import { beforeAll, describe, expect, it } from "vitest";

import { inPlan } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readOwnRates } from "#app/alignment/own-rates.queries.server.ts";
import { readSellerPanel } from "#app/alignment/seller-panel.queries.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeWorld, type World, worldNow } from "#tests/support/world.ts";

import { addPlan } from "./small-list.ts";

const database = useDatabase();
let world: World;
let planId: string;

beforeAll(async () => {
  world = await makeWorld(database.url);
  planId = (await addPlan(world, { company: "Running", buyerAt: 3, begunAt: [4] })).planId;
  for (let index = 0; index < 29; index++) {
    await addPlan(world, { company: `Ended ${index}`, buyerAt: 3, begunAt: [4], standing: "ended" });
  }
  await addPlan(world, { company: "In step", buyerAt: 3, begunAt: [3], standing: "ended" });
});

describe("the workspace's own rates", () => {
  it("[AL3] stand beside the rule of thumb once 30 plans ended with this gap, and not for 29", async () => {
    expect(await asWhom("rep", (viewer) => readOwnRates(viewer, 1))).toBeNull();
    expect((await asWhom("rep", readSellerPanel))?.ownRates).toBeNull();
    await addPlan(world, { company: "The thirtieth", buyerAt: 5, begunAt: [2, 6], standing: "ended" });
    expect(await asWhom("rep", (viewer) => readOwnRates(viewer, 1))).toMatchObject({ plans: 30, wentAhead: 30 });
    expect((await asWhom("rep", readSellerPanel))?.ownRates).toMatch(/^Of our own 30 finished plans .* 1 stage ahead/);
  });

  it("[AL3] are counted for members alone", async () => {
    await inPlan(
      { personId: world.people.champion, tokenHash: null, planId: world.planId, now: worldNow },
      async (viewer) => {
        expect(viewer.side).toBe("buyer");
        expect(await readOwnRates(viewer, 1)).toBeNull();
      },
    );
  });
});

async function asWhom<T>(who: "rep", run: (viewer: PlanViewer) => Promise<T>): Promise<T | null> {
  return inPlan({ personId: world.people[who], tokenHash: null, planId, now: worldNow }, run);
}
