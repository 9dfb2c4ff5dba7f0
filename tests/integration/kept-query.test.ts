import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";

import { database } from "#db/client.ts";
import { keptQuery, keptStatement } from "#db/kept-query.ts";
import { step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeStep, makeWorld, type World } from "#tests/support/world.ts";

const db = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(db.url);
  await makeStep(world, { title: "shared step" });
});
afterAll(() => world.end());

const openShared = keptStatement(sql`select set_config('app.workspace', ${sql.placeholder("workspaceId")}, true),
  set_config('app.plan', ${sql.placeholder("planId")}, true), set_config('app.lanes', 'shared', true)`);

const titlesOf = keptQuery((tx) =>
  tx
    .select({ title: step.title })
    .from(step)
    .where(eq(step.planId, sql.placeholder("planId")))
    .orderBy(asc(step.rank)),
);

it("[S7] what is asked together is answered in its order, by a line that knows the questions and by one that does not", async () => {
  const { workspaceId, planId } = world;
  const asked = (): Promise<string[]> =>
    database().db.transaction(async (tx) => {
      const [before, , after] = await Promise.all([
        titlesOf(tx, { planId }),
        openShared(tx, { workspaceId, planId }),
        titlesOf(tx, { planId }),
      ]);
      return [before, after].map((rows) => rows.map(({ title }) => title).join(", "));
    });
  // More at once than there are lines, twice: at first none of them knows the questions.
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(Array.from({ length: 40 }, asked));
    expect(new Set(answers.map(String))).toEqual(new Set([",shared step"]));
  }
});
