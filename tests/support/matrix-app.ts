// The whole server of this process in a world with everybody who ever asks: what the tests of the wall stand on.
import { afterAll, beforeAll } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";

import { useDatabase } from "./database.ts";
import { makeMatrixWorld, type MatrixWorld } from "./matrix.ts";
import { openRoutedApp, type RoutedApp } from "./routed-app.ts";
import { worldNow } from "./world.ts";

/** Call once at the top of the file; what it returns is there once the tests run. The clock is held at `worldNow`. */
export function useMatrixApp(): { readonly url: string; readonly world: MatrixWorld; readonly app: RoutedApp } {
  const database = useDatabase();
  const here: { world?: MatrixWorld; app?: RoutedApp } = {};
  beforeAll(async () => {
    holdClock(worldNow);
    here.world = await makeMatrixWorld(database.url, worldNow);
    here.app = await openRoutedApp();
  });
  afterAll(async () => {
    holdClock(undefined);
    stopListening();
    await here.app?.end();
    await here.world?.end();
  });
  return {
    get url() {
      return database.url;
    },
    get world() {
      return there(here.world);
    },
    get app() {
      return there(here.app);
    },
  };
}

function there<T>(made: T | undefined): T {
  if (made === undefined) throw new Error("The world is there once the tests run, not while they are collected.");
  return made;
}
