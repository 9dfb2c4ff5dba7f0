import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { adoptPlan } from "#app/template/adoption.commands.server.ts";
import { event, plan, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let ids: string[];
beforeAll(async () => {
  world = await makeWorld(database.url, { isAdopted: false });
});
beforeEach(async () => {
  await world.owner.update(plan).set({ adoptedAt: null, adoptedByName: null }).where(eq(plan.id, world.planId));
  await world.owner.delete(step).where(eq(step.planId, world.planId));
  await world.owner.delete(event).where(eq(event.planId, world.planId));
  ids = await Promise.all(["one", "two", "three"].map((title) => makeStep(world, { title, handshake: "proposed" })));
  await makeStep(world, { title: "promised", ownerSide: "seller" });
});
afterAll(() => world.end());

async function kept(): Promise<string[]> {
  const rows = await world.owner.select().from(step).where(isNull(step.removedAt));
  return rows
    .filter(({ handshake }) => handshake === "accepted")
    .map(({ title }) => title)
    .sort();
}

describe("a draft", () => {
  it("[SP8] becomes the company's own with all that was suggested", async () => {
    expect(await as(world, "champion", (viewer) => adoptPlan(viewer, { way: "keep-all" }))).toEqual({
      ok: true,
      value: { kept: 3, removed: 0 },
    });
    expect(await kept()).toEqual(["one", "promised", "three", "two"]);
    const [made] = await world.owner.select().from(plan).where(eq(plan.id, world.planId));
    expect(made).toMatchObject({ adoptedByName: "Dana Kim" });
    expect(
      await world.owner
        .select({ kind: event.kind, payload: event.payload })
        .from(event)
        .where(eq(event.planId, world.planId)),
    ).toEqual([{ kind: "plan.adopted", payload: { way: "kept", removed: 0 } }]);
  });

  it("[SP8] puts what does not fit into the bin, and leaves what was suggested since a suggestion", async () => {
    const [one = "", two = "", three = ""] = ids;
    await makeStep(world, { title: "since", handshake: "proposed" });
    expect(
      await as(world, "champion", (viewer) =>
        adoptPlan(viewer, { way: "keep", shown: [one, two, three], keep: [two] }),
      ),
    ).toEqual({ ok: true, value: { kept: 1, removed: 2 } });
    expect(await kept()).toEqual(["promised", "two"]);
    const [since] = await world.owner.select().from(step).where(eq(step.title, "since"));
    expect(since).toMatchObject({ handshake: "proposed", removedAt: null });
  });

  it("[SP8] leaves an own list to write, and the seller's promises", async () => {
    await as(world, "champion", (viewer) => adoptPlan(viewer, { way: "own-list" }));
    expect(await kept()).toEqual(["promised"]);
  });

  it("[SP8] is adopted once: the second of two is told so", async () => {
    const answers = await Promise.all([
      as(world, "champion", (viewer) => adoptPlan(viewer, { way: "keep-all" })),
      as(world, "deputy", (viewer) => adoptPlan(viewer, { way: "own-list" })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: "adopted-already" });
  });

  it("[SP8] is not adopted by the seller, even if a command were called", async () => {
    await expect(as(world, "rep", (viewer) => adoptPlan(viewer, { way: "keep-all" }))).rejects.toThrow();
    expect(await kept()).toEqual(["promised"]);
  });
});
