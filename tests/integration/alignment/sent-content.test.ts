import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { readPlanFacts } from "#app/alignment/plan-facts.server.ts";
import { planLine } from "#app/alignment/plan-line.ts";
import { content, forward } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { asMember, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());
beforeEach(async () => {
  await world.owner.delete(forward);
  await world.owner.delete(content);
});

async function ourStage(): Promise<string | null> {
  const [facts] = await asMember(world, "rep", ({ tx, now }) => readPlanFacts(tx, { now, planId: world.planId }));
  return facts ? planLine(facts, worldNow).ourStageLabel : null;
}

async function put(values: Partial<typeof content.$inferInsert>): Promise<string> {
  const id = crypto.randomUUID();
  const { workspaceId, planId } = world;
  await world.owner.insert(content).values({
    ...{ id, workspaceId, planId, title: "Worksheet", createdByName: "Sam Rep", lane: "shared", side: "seller" },
    ...values,
  });
  return id;
}

async function pass(contentId: string, values: Partial<typeof forward.$inferInsert>): Promise<void> {
  const { workspaceId, planId } = world;
  await world.owner.insert(forward).values({
    ...{ id: crypto.randomUUID(), workspaceId, planId, contentId, contentLane: "shared" },
    ...{ lane: "shared", side: "seller", toName: "Finance", message: "Read this", way: "copied", byName: "Sam Rep" },
    ...values,
  });
}

it("[AL1] content the seller put on the plan for both counts, for the first stage it helps in, until it is retired", async () => {
  expect(await ourStage()).toBeNull();
  await put({ stageKinds: [] });
  expect(await ourStage()).toBeNull();
  const id = await put({ stageKinds: ["approval", "trial"] });
  expect(await ourStage()).toBe("Trial");
  await put({ stageKinds: ["why"] });
  expect(await ourStage()).toBe("Trial");
  await world.owner.update(content).set({ retiredAt: worldNow }).where(eq(content.id, id));
  expect(await ourStage()).toBe("Why change");
});

it("[AL1] what only the seller reads was not sent, and what the buyer added counts once the seller forwards it", async () => {
  await put({ stageKinds: ["approval"], lane: "seller" });
  expect(await ourStage()).toBeNull();
  const theirs = await put({ stageKinds: ["needs"], side: "buyer" });
  expect(await ourStage()).toBeNull();
  await pass(theirs, {});
  expect(await ourStage()).toBe("Needs");
  await world.owner.update(forward).set({ revokedAt: worldNow });
  expect(await ourStage()).toBeNull();
});

it("[AL1] [LN2] what the buyer passes on inside changes nothing", async () => {
  const theirs = await put({ stageKinds: ["golive"], side: "buyer" });
  await pass(theirs, { lane: "buyer", side: "buyer" });
  await put({ stageKinds: ["results"], side: "buyer", lane: "buyer" });
  expect(await ourStage()).toBeNull();
});
