import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { plan, stageMove, step, stepCompletion } from "#db/schema/index.ts";
import { keptQuery } from "#db/kept-query.ts";
import { keptRead } from "#db/kept-read.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await makeStep(world, { title: "shared step" });
  await makeStep(world, { title: "seller step", lane: "seller", authorId: world.people.rep });
});
afterAll(() => world.end());

const planId = sql.placeholder("planId");

const stepsOf = keptRead((tx) =>
  tx
    .select({
      title: step.title,
      isRequired: step.isRequired,
      createdAt: step.createdAt,
      completion: { byName: stepCompletion.byName, at: stepCompletion.at },
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(eq(step.planId, planId))
    .orderBy(asc(step.title)),
);
const movesOf = keptRead((tx) =>
  tx.select({ number: stageMove.number }).from(stageMove).where(eq(stageMove.planId, planId)),
);
const namesOf = keptRead((tx) =>
  tx
    .select({ name: plan.name })
    .from(plan)
    .where(and(eq(plan.id, planId), eq(plan.name, sql.placeholder("name")))),
);
const renamed = keptQuery((tx) =>
  tx
    .update(plan)
    .set({ name: sql`${sql.placeholder("name")}` })
    .where(eq(plan.id, planId))
    .returning({ name: plan.name }),
);

describe("reads that are asked together", () => {
  it("come back as drizzle gives them, a moment as one and what a join did not find as null", async () => {
    const [kept, plain] = await as(world, "champion", ({ tx, planId: id }) =>
      Promise.all([
        stepsOf(tx, { planId: id }),
        tx
          .select({
            title: step.title,
            isRequired: step.isRequired,
            createdAt: step.createdAt,
            completion: { byName: stepCompletion.byName, at: stepCompletion.at },
          })
          .from(step)
          .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
          .where(eq(step.planId, id))
          .orderBy(asc(step.title)),
      ]),
    );
    expect(kept).toEqual(plain);
    expect(kept[0]).toMatchObject({ completion: null, createdAt: expect.any(Date) as Date });
  });

  it("[LN2] show each reader their lanes and no other, an empty answer among full ones included", async () => {
    const titles = (who: "champion" | "rep"): Promise<unknown> =>
      as(world, who, async ({ tx, planId: id }) => {
        const [steps, none, again] = await Promise.all([
          stepsOf(tx, { planId: id }),
          namesOf(tx, { planId: id, name: "no plan is called so" }),
          stepsOf(tx, { planId: id }),
          movesOf(tx, { planId: id }),
        ]);
        expect(none).toEqual([]);
        expect(again).toEqual(steps);
        return steps.map(({ title }) => title);
      });
    expect(await titles("champion")).toEqual(["shared step"]);
    expect(await titles("rep")).toEqual(["seller step", "shared step"]);
  });

  it("[R3] are sent before what is asked after them, and after what is asked before", async () => {
    const name = "another name";
    const [before, , after] = await as(world, "champion", ({ tx, planId: id }) =>
      Promise.all([
        namesOf(tx, { planId: id, name }),
        renamed(tx, { planId: id, name }),
        namesOf(tx, { planId: id, name }),
      ]),
    );
    expect({ before, after }).toEqual({ before: [], after: [{ name }] });
  });
});
