// What every answer carries and never carries; what reading never does; what ends at once.
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { link, participant } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { digestOf } from "#tests/support/digest.ts";
import { fill, linkCookie, makeMatrixWorld, type MatrixWorld, type Reader, steady } from "#tests/support/matrix.ts";
import { type Answer, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { worldNow } from "#tests/support/world.ts";

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

describe("every answer", () => {
  it("[S24] [S41] carries the headers, no inline style, and nothing of how it is made", async () => {
    const wrong: string[] = [];
    const look = (what: string, { headers, text }: Answer): void => {
      const policy = String(headers["content-security-policy"]);
      if (!policy.includes("default-src 'none'") || /unsafe-(inline|eval)/.test(policy))
        wrong.push(`${what}: ${policy}`);
      if (headers["x-content-type-options"] !== "nosniff") wrong.push(`${what}: sniffs`);
      if (headers["x-powered-by"] !== undefined) wrong.push(`${what}: says what it runs on`);
      if (!/no-store|private, no-cache|no-transform/.test(String(headers["cache-control"])))
        wrong.push(`${what}: may be kept`);
      if (/\sstyle="|\son\w+="/.test(text)) wrong.push(`${what}: has an inline style or handler`);
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? "";
      for (const [tag] of text.matchAll(/<(?:script|style)\b[^>]*>/g))
        if (!tag.includes(nonce)) wrong.push(`${what}: ${tag}`);
      if (/node_modules|\bat \S+:\d+:\d+|PostgresError|Failed query|select .+ from/i.test(text))
        wrong.push(`${what}: tells too much`);
    };
    for (const route of app.routes.filter(({ hasLoader }) => hasLoader)) {
      const path = fill(route.path, { ...world.planted.shared, planId: world.planId, token: "none", persona: "rep" });
      for (const who of ["champion", "rep", "stranger"] as const) {
        const ask = { cookie: world.cookies[who], listenMs: 1 };
        look(`${who} ${path}`, await app.ask(path, ask));
        if (who === "rep") look(`data ${path}`, await app.ask(`${path}?_data=${encodeURIComponent(route.id)}`, ask));
      }
    }
    for (const path of [
      "/nowhere",
      "/assets/none.js",
      "/assets/%ff",
      "/plans/%00",
      "/plans/'--",
      "/?_data=root",
      "/?_data=routes%2Fplan%2Fhome",
    ])
      look(path, await app.ask(path, { cookie: world.cookies.rep }));
    expect(wrong).toEqual([]);
  }, 120_000);

  it("[S23] to a form from elsewhere is a refusal before anything is read, on every route that takes forms", async () => {
    const before = await digestOf(owner);
    const wrong: string[] = [];
    for (const route of app.routes.filter(({ hasAction }) => hasAction)) {
      const path = fill(route.path, { ...world.planted.shared, planId: world.planId, token: "none" });
      for (const headers of [
        { Origin: "https://evil.example" },
        { Origin: "null" },
        { "Sec-Fetch-Site": "cross-site" },
        {},
      ])
        for (const address of [path, `${path}?_data=${encodeURIComponent(route.id)}`]) {
          const body = { "Content-Type": "application/x-www-form-urlencoded" };
          const { status } = await app.ask(address, {
            method: "POST",
            cookie: world.cookies.champion,
            headers: { ...body, ...headers },
          });
          if (status !== 403) wrong.push(`${address} ${JSON.stringify(headers)}: ${status}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(await digestOf(owner)).toEqual(before);
  }, 60_000);
});

describe("reading", () => {
  it("[S13] [S18] changes not one row, however often a scanner or a preview opens a link, and puts no token in the log", async () => {
    const agents = [
      "Slackbot-LinkExpanding 1.0",
      "Microsoft Office/16.0 SafeLinks",
      "facebookexternalhit/1.1",
      "Mozilla/5.0 (prefetch)",
    ];
    const before = await digestOf(owner);
    const token = world.tokens.linkReader;
    const cookie = linkCookie(world.planId, token);
    for (let time = 0; time < 50; time += 1) {
      const headers = {
        "User-Agent": agents[time % agents.length] ?? "",
        Purpose: "prefetch",
        "Sec-Purpose": "prefetch",
      };
      const method = ["GET", "HEAD", "OPTIONS"][time % 3] ?? "GET";
      const opened = await app.ask(`/l/${token}`, { method, headers });
      if (method === "GET")
        expect(opened).toMatchObject({ status: 303, headers: { location: `/plans/${world.planId}` } });
      const pages = ["", "/steps", "/people", "/stage-moves", "/proof"];
      await app.ask(`/plans/${world.planId}${pages[time % pages.length] ?? ""}`, { method, headers, cookie });
    }
    expect(await digestOf(owner)).toEqual(before);
    expect(app.log.length).toBeGreaterThan(50);
    expect(app.log.filter((line) => line.includes(token))).toEqual([]);
  }, 60_000);

  it("[S15] finds no token of a cookie or a link in any row", async () => {
    const secrets = [
      ...Object.values(world.tokens),
      ...Object.values(world.cookies).map((cookie) => cookie.split("=")[1] ?? ""),
    ];
    const tables = Object.keys(await digestOf(owner));
    const found: string[] = [];
    for (const table of tables) {
      const rows = await owner<{ text: string }[]>`select t::text as text from ${owner(table)} as t`;
      for (const secret of secrets.filter(Boolean))
        if (rows.some(({ text }) => text.includes(secret))) found.push(table);
    }
    expect(found).toEqual([]);
  });
});

describe("an access that was taken away", () => {
  it.each([
    [
      "a link that was closed",
      "linkOfViewer",
      () =>
        world.owner.update(link).set({ revokedAt: worldNow }).where(eq(link.participantId, world.participants.viewer)),
    ],
    [
      "a person who was taken off",
      "viewer",
      () =>
        world.owner
          .update(participant)
          .set({ revokedAt: worldNow })
          .where(eq(participant.id, world.participants.viewer)),
    ],
  ] as const)("[S17] ends at the next request: %s", async (_what, who, take) => {
    const ask = (as: Reader, planId = world.planId): Promise<Answer> =>
      app.ask(`/plans/${planId}`, { cookie: world.cookies[as] });
    expect((await ask(who)).status).toBe(200);
    await take();
    const after = await ask(who);
    const nowhere = crypto.randomUUID();
    const absent = await ask(who, nowhere);
    expect(steady(after).replaceAll(world.planId, "PLAN")).toBe(steady(absent).replaceAll(nowhere, "PLAN"));
    expect(after.status).not.toBe(200);
  });
});
