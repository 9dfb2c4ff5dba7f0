// What must be said plainly, on the pages that say it.
import { afterAll, beforeAll, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeMatrixWorld, type MatrixWorld } from "#tests/support/matrix.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await world.end();
});

it("[LN4] says on both pages that whoever owns the server could read its database", async () => {
  const { cookies, planId } = world;
  const seen = await app.ask(`/plans/${planId}/what-they-see`, { cookie: cookies.champion });
  expect(seen.text).toMatch(/owns the server could read its database/);
  expect(seen.text).toContain("in its own forecast");
  const about = await app.ask("/about-this-server", {});
  expect(about.text).toMatch(/runs this server could read its database/);
});
