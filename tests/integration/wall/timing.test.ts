// S2, in time: a door that is shut takes as long as one that is not there. Each pair is asked side by side and in turn the
// first, so that what else the machine does falls on both.
import { describe, expect, it } from "vitest";

import { useMatrixApp } from "#tests/support/matrix-app.ts";
import { fill, type Reader } from "#tests/support/matrix.ts";
import type { AppRoute } from "#tests/support/routed-app.ts";

import { doors } from "./doors.ts";

/** Milliseconds that nobody can tell from the noise of a network. */
const tellable = 5;
/** Pairs of one route and reader: few for every route, more and more for the routes where so few seem to tell something. */
const rounds = [3, 12, 48];
const WITHIN = 240_000;

const here = useMatrixApp();

describe("an answer that says no", () => {
  it(
    "[S2] takes an outsider as long for a plan of others as for one that does not exist",
    async () => {
      const nowhere = crypto.randomUUID();
      const routes = routesOfPlan();
      expect(routes.length).toBeGreaterThan(60);
      const told = await tellingApart(routes, ["stranger", "rivalRep", "revoked"], (route) => {
        const shut = fill(route.path, { ...here.world.planted.shared, planId: here.world.planId });
        return [shut, shut.replace(here.world.planId, nowhere)];
      });
      expect(told).toEqual([]);
    },
    WITHIN,
  );

  it(
    "[S2] takes as long for a thing of another lane as for one that nobody has",
    async () => {
      const none = Object.fromEntries(Object.keys(here.world.planted.buyer).map((name) => [name, crypto.randomUUID()]));
      const hidden = {
        rep: here.world.planted.buyer,
        champion: here.world.planted.seller,
        viewer: here.world.planted.owndeputy,
      };
      // Stages, moves and facts have no lane but the shared one.
      const withIds = routesOfPlan().filter(({ path }) => /:(?!planId|token|stageId|moveId|verifierId)/.test(path));
      expect(withIds.length).toBeGreaterThan(20);
      const told = await tellingApart(withIds, ["rep", "champion", "viewer"], (route, who) => [
        fill(route.path, { ...hidden[who as keyof typeof hidden], planId: here.world.planId }),
        fill(route.path, { ...none, planId: here.world.planId }),
      ]);
      expect(told).toEqual([]);
    },
    WITHIN,
  );
});

function routesOfPlan(): AppRoute[] {
  return here.app.routes.filter(({ id, hasLoader }) => hasLoader && doors[id]?.isOfPlan);
}

type PairOf = (route: AppRoute, who: Reader) => readonly [shut: string, absent: string];

/** The routes whose shut door takes longer or shorter than an absent one, by how much. */
async function tellingApart(routes: AppRoute[], readers: readonly Reader[], pairOf: PairOf): Promise<string[]> {
  let seeming = routes.map((route) => ({ route, gap: Number.NaN }));
  for (const times of rounds) {
    const measured = await oneByOne(seeming, async ({ route }) => ({
      route,
      gap: await gap(route, readers, pairOf, times),
    }));
    seeming = measured.filter(isTellable);
  }
  return seeming.map(({ route, gap }) => `${route.id} ${gap.toFixed(1)} ms`);
}

function isTellable({ gap }: { gap: number }): boolean {
  return !(Math.abs(gap) < tellable);
}

async function oneByOne<T, R>(all: T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await run(one));
  return results;
}

/** The median of the differences of a route's pairs, in milliseconds. */
async function gap(route: AppRoute, readers: readonly Reader[], pairOf: PairOf, times: number): Promise<number> {
  const gaps: number[] = [];
  for (const who of Array.from({ length: times }, () => readers).flat()) {
    const [shut, absent] = pairOf(route, who);
    const isShutFirst = gaps.length % 2 === 0;
    const first = await timed(route, isShutFirst ? shut : absent, who);
    const second = await timed(route, isShutFirst ? absent : shut, who);
    gaps.push(isShutFirst ? first - second : second - first);
  }
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? Number.NaN;
}

async function timed(route: AppRoute, path: string, who: Reader): Promise<number> {
  const from = performance.now();
  await here.app.ask(`${path}?_data=${encodeURIComponent(route.id)}`, { cookie: here.world.cookies[who] });
  return performance.now() - from;
}
