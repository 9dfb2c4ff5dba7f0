// S1, S2, S3: every address, every way to ask for it, everybody who might; and nothing in any answer that is not theirs.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { useDatabase } from "#tests/support/database.ts";
import { digestOf } from "#tests/support/digest.ts";
import {
  fill,
  makeMatrixWorld,
  type MatrixWorld,
  mayRead,
  outsiders,
  type Reader,
  readers,
  steady,
} from "#tests/support/matrix.ts";
import { wordsIn } from "#tests/support/sheet-words.ts";
import { type Answer, type AppRoute, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { worldNow } from "#tests/support/world.ts";

import { doors, type Expected } from "./doors.ts";

/** Whoever asks, the guard is the same for a page and for its data; so only some ask for the whole page. */
const pageReaders: readonly Reader[] = ["champion", "rep", "linkReader", "linkOfForward", "stranger"];
const WITHIN = 240_000;

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;
let owner: postgres.Sql;

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
  owner = postgres(database.url, { max: 1 });
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await owner.end();
  await world.end();
});

describe("the table of doors", () => {
  it("[S1] has a row for every route, with a way to write exactly where the route has one", () => {
    const built = app.routes.map(({ id, hasAction }) => `${id}${hasAction ? " writes" : ""}`).sort();
    const declared = Object.entries(doors).map(([id, { post }]) => `${id}${post ? " writes" : ""}`);
    expect(built).toEqual(declared.sort());
  });
});

describe("the canaries", () => {
  it("[S3] stand in a private lane of every table that has lanes", async () => {
    const tables = await owner<{ name: string }[]>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'lane' and table_name <> 'link' order by 1`;
    const bare: string[] = [];
    for (const { name } of tables) {
      const [row] =
        await owner`select 1 from ${owner(name)} where plan_id = ${world.planId} and lane = 'buyer' limit 1`;
      if (!row) bare.push(name);
    }
    expect(bare).toEqual([]);
    expect(tables.length).toBeGreaterThan(12);
  });
});

describe("everybody at every door", () => {
  it(
    "[S2] [S3] reads what the table says, as a page, as data and as HEAD, and no word of another lane",
    async () => {
      const { wrong, seen } = await readAll(routesInTable());
      expect(wrong).toEqual([]);
      // The sweep is not blind: what may be read was read. Of the other plan a member reads elsewhere.
      for (const who of ["champion", "rep", "linkReader", "linkOfForward", "viewer"] as const)
        expect([who, ...mayRead[who].filter((zone) => !seen[who].has(zone) && zone !== "othershared")]).toEqual([who]);
    },
    WITHIN,
  );

  it(
    "[S2] [S10] writes nothing with a form that says too much, and is told so only where it may write at all",
    async () => {
      const wrong: string[] = [];
      const before = await digestOf(owner, ["kept_form", "rate_limit"]);
      const form = { lane: "seller", side: "seller", role: "owner", planId: world.rival.planId, unknown: "yes" };
      await eachOf(routesInTable(), async (route) => {
        const path = pathTo(route);
        for (const who of readers) {
          const rule = doors[route.id]?.post;
          if (!route.hasAction || !rule) continue;
          check(wrong, `${who} POST data ${path}`, await askData(route, path, who, form), asData(rule(who)));
          const isPage = doors[route.id]?.isOfPlan && !doors[route.id]?.leadsAway;
          if (isPage && (who === "champion" || who === "nobody"))
            check(wrong, `${who} POST ${path}`, await app.ask(path, { cookie: world.cookies[who], form }), rule(who));
        }
      });
      expect(wrong).toEqual([]);
      expect(await digestOf(owner, ["kept_form", "rate_limit"])).toEqual(before);
    },
    WITHIN,
  );

  it(
    "[S2] as an outsider cannot tell a plan of others from one that does not exist",
    async () => {
      const wrong: string[] = [];
      const nowhere = crypto.randomUUID();
      await eachOf(routesInTable(), async (route) => {
        if (!doors[route.id]?.isOfPlan) return;
        const here = pathTo(route);
        const there = here.replace(world.planId, nowhere);
        const same = (what: string, one: Answer, other: Answer): void => {
          if (withoutIds(one, world.planId) !== withoutIds(other, nowhere)) wrong.push(`${what} ${here}`);
        };
        for (const who of outsiders) {
          same(`${who} data`, await askData(route, here, who), await askData(route, there, who));
          if (who === "stranger" || who === "revokedLink") same(who, await ask(here, who), await ask(there, who));
          if (!route.hasAction || !["stranger", "rivalRep", "revoked", "revokedLink"].includes(who)) continue;
          const form = { unknown: "yes" };
          same(`${who} POST`, await askData(route, here, who, form), await askData(route, there, who, form));
        }
      });
      expect(wrong).toEqual([]);
    },
    WITHIN,
  );

  it(
    "[S2] [S9] cannot tell an id of another lane, plan or workspace from one that nobody has",
    async () => {
      const wrong: string[] = [];
      const withIds = routesInTable().filter(({ path }) => /:(?!planId|token|persona)/.test(path));
      expect(withIds.length).toBeGreaterThan(20);
      const hidden = {
        ...({ rep: "buyer", linkReader: "buyer", linkOfForward: "buyer" } as const),
        ...({ champion: "seller", viewer: "owndeputy" } as const),
      };
      const none = Object.fromEntries(Object.keys(world.planted.buyer).map((name) => [name, crypto.randomUUID()]));
      await eachOf(withIds, async (route) => {
        for (const [who, zone] of Object.entries(hidden)) {
          const other = await askData(route, fill(route.path, { ...none, planId: world.planId }), who as Reader);
          for (const ids of [world.planted[zone], world.planted.rivalshared, world.planted.othershared]) {
            // Moves, stages and facts are always shared, those of the own plan as well.
            const isShared =
              /:(moveId|stageId|verifierId)/.test(route.path) && ids.stepId === world.planted[zone].stepId;
            if (isShared) continue;
            const one = await askData(route, fill(route.path, { ...ids, planId: world.planId }), who as Reader);
            const told = [...canariesIn(one.text)].filter(
              (each) => !mayRead[who as Reader].some((may) => may === each),
            );
            if (told.length > 0 || withoutAny(one, ids) !== withoutAny(other, none))
              wrong.push(`${who} ${zone} ${route.id}`);
          }
        }
      });
      expect(wrong).toEqual([]);
    },
    WITHIN,
  );
});

describe("a hole in the wall", () => {
  it(
    "[S3] is seen: a policy that forgets the lane",
    async () => {
      const [policy] = await owner<
        { text: string }[]
      >`select qual as text from pg_policies where tablename = 'step' and policyname = 'reader'`;
      await owner`alter policy reader on step using (workspace_id = (select app_workspace()) and plan_id = (select app_plan()))`;
      const { wrong } = await readAll(app.routes.filter(({ id }) => id === "routes/plan/steps"));
      await owner.unsafe(`alter policy reader on step using (${policy?.text ?? ""})`);
      expect(wrong).toContainEqual(expect.stringMatching(/^rep .*reads of buyer/));
      expect(wrong).toContainEqual(expect.stringMatching(/^champion .*reads of .*seller/));
      expect(wrong).toContainEqual(expect.stringMatching(/^linkReader .*reads of .*ownchampion/));
      expect((await readAll(app.routes.filter(({ id }) => id === "routes/plan/steps"))).wrong).toEqual([]);
    },
    WITHIN,
  );
});

async function readAll(routes: AppRoute[]): Promise<{ wrong: string[]; seen: Record<Reader, Set<string>> }> {
  const wrong: string[] = [];
  const seen = Object.fromEntries(readers.map((who) => [who, new Set<string>()])) as Record<Reader, Set<string>>;
  await eachOf(routes, async (route) => {
    const path = pathTo(route);
    const note = async (what: string, who: Reader, answer: Answer, expected: Expected): Promise<void> => {
      check(wrong, `${who} ${what} ${path}`, answer, expected);
      // A member who looks through a buyer's eyes reads what is shared, whatever else is theirs.
      const isNarrow = route.id === "routes/plan/as-buyer" && !["champion", "viewer", "deputy"].includes(who);
      const allowed: readonly string[] = isNarrow && mayRead[who].includes("seller") ? ["shared"] : mayRead[who];
      const words = await wordsIn(answer.bytes, String(answer.headers["content-type"]));
      const told = canariesIn(words + JSON.stringify(answer.headers));
      for (const zone of told) seen[who].add(zone);
      const foreign = [...told].filter((zone) => !allowed.includes(zone));
      if (foreign.length > 0) wrong.push(`${who} ${what} ${path} reads of ${foreign.sort().join(", ")}`);
    };
    for (const who of readers) {
      const expected = doors[route.id]?.get(who) ?? { status: 0 };
      if (route.isPage) await note("data", who, await askData(route, path, who), asData(expected));
      if (!route.isPage || pageReaders.includes(who)) await note("GET", who, await ask(path, who), expected);
      if (who === "rep" || who === "stranger")
        await note(
          "HEAD",
          who,
          await app.ask(path, { method: "HEAD", cookie: world.cookies[who], listenMs: 1 }),
          expected,
        );
    }
  });
  return { wrong, seen };
}

function routesInTable(): AppRoute[] {
  return app.routes.filter(({ id }) => doors[id]);
}

/** Several at a time: while one is answered, the database works for the next. */
async function eachOf(routes: AppRoute[], run: (route: AppRoute) => Promise<void>): Promise<void> {
  const waiting = [...routes];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all([work(), work(), work(), work()]);
}

function pathTo(route: AppRoute): string {
  return fill(route.path, {
    ...world.planted.shared,
    planId: world.planId,
    token: route.id === "routes/access/link" ? world.tokens.linkReader : "none",
    persona: "rep",
    ...doors[route.id]?.ids?.(world),
  });
}

function ask(path: string, who: Reader): Promise<Answer> {
  const isStream = path.endsWith("/live");
  return app.ask(path, {
    cookie: world.cookies[who],
    ...(isStream && { listenUntil: "presence", headers: { "Last-Event-ID": "s0" } }),
  });
}

function askData(route: AppRoute, path: string, who: Reader, form?: Record<string, string>): Promise<Answer> {
  const address = `${path}?_data=${encodeURIComponent(route.id)}`;
  return app.ask(address, { cookie: world.cookies[who], ...(form && { form }), listenMs: 1 });
}

/** A page that is open already is told of a redirect in a header. */
function asData({ status, to }: Expected): Expected {
  return status === 303 ? { status: 204, ...(to !== undefined && { to }) } : { status };
}

function check(wrong: string[], what: string, { status, headers }: Answer, expected: Expected): void {
  const place = String(headers.location ?? headers["x-remix-redirect"] ?? "");
  const to = expected.to?.replace("PLAN", world.planId);
  const said = what.includes(" POST ") || status !== 302 ? status : 303;
  if (said !== expected.status || (to !== undefined && !place.startsWith(to)))
    wrong.push(`${what}: ${status} ${place}, not ${expected.status} ${to ?? ""}`);
}

function withoutIds(answer: Answer, planId: string): string {
  return steady(answer)
    .replaceAll(planId, "PLAN")
    .replaceAll(/lockstep-kept=[^;]*/g, "KEPT");
}

function withoutAny(answer: Answer, ids: object): string {
  let text = steady(answer);
  for (const id of (Object.values(ids) as string[]).filter(Boolean)) text = text.replaceAll(id, "ID");
  return text;
}
