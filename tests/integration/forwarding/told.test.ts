// What they told us: one-tap answers and where they said that they stand, for those who may see it.
import { afterAll, beforeAll, expect, it } from "vitest";

import { readTold } from "#app/forwarding/told.queries.server.ts";
import { sayWhereIStand } from "#app/outcome/position.commands.server.ts";
import type { Reach } from "#app/outcome/position.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function says(who: Who, reach: Reach, words = ""): ReturnType<typeof sayWhereIStand> {
  const answer = words ? ("yes-if" as const) : ("fine" as const);
  return as(world, who, (viewer) => sayWhereIStand(viewer, { answer, condition: words, reason: "", reach }));
}

it("[CO1] [PO1] tells colleagues where somebody stands only with their name, and only whoever said it of themselves first", async () => {
  await says("contributor", "named", "the data stays in Europe");
  await says("named", "nameless");
  await says("viewer", "own");
  await says("hidden", "named");
  const told = (who: Who) => as(world, who, readTold);
  expect(await told("champion")).toEqual({});
  await says("champion", "named");
  const { contributor, hidden, champion } = world.participants;
  const seen = await told("champion");
  expect(Object.keys(seen).sort()).toEqual([contributor, hidden, champion].sort());
  expect(seen[contributor]).toEqual({
    sentence: "Yes, if: the data stays in Europe",
    note: "where we stand, Mon 2 Nov",
  });
  expect(await told("rep")).toEqual({});
});
