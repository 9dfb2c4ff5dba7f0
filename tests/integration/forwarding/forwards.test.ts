// The page of one forward through its guard: who reads it, who writes there, and that reading it does nothing.
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { tokenFor } from "#app/access/secret.server.ts";
import { action, loader } from "#app/routes/plan/forward.tsx";
import { loader as link } from "#app/routes/access/link.tsx";
import { forwardLink } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { linkCookie, signIn } from "#tests/support/matrix.ts";
import { makeWorld, type World } from "#tests/support/world.ts";

import { makeContent, passedOn } from "./facts.ts";

const database = useDatabase();
let world: World;
let forwardId: string;
let token: string;
let otherToken: string;
beforeAll(async () => {
  world = await makeWorld(database.url);
  const contentId = await makeContent(world, { lane: "buyer", title: "Our own sums" });
  ({ forwardId } = await passedOn(world, "champion", { contentId, name: "Lena Roth", address: "lena@acme.example" }));
  token = await tokenOf(forwardId);
  otherToken = await tokenOf((await passedOn(world, "champion", { name: "Other" })).forwardId);
});
afterAll(() => world.end());

async function tokenOf(id: string): Promise<string> {
  const [row] = await world.owner.select().from(forwardLink).where(eq(forwardLink.forwardId, id));
  return tokenFor("link", row?.linkId ?? "");
}
function by(cookie: string): Caller {
  const caller = new Caller();
  const [name = "", value = ""] = cookie.split("=");
  caller.cookies.set(name, value);
  return caller;
}
function params(): Record<string, string> {
  return { planId: world.planId, forwardId };
}
function read(caller: Caller): Promise<Response> {
  return caller.get(loader, `/plans/${world.planId}/forwards/${forwardId}`, params());
}
/** How many rows each table has that a visit could touch, and every event's number. */
async function rows(): Promise<unknown> {
  return world.owner
    .execute(sql`select (select count(*) from forward_answer) as answers, (select count(*) from event) as events,
    (select count(*) from content_view) as views, (select count(*) from content_reading) as readings,
    (select count(*) from session) as sessions, (select count(*) from participant) as people,
    (select jsonb_agg(forward order by forward.id) from forward) as forwards, (select jsonb_agg(link order by link.id) from link) as links`);
}

describe("the recipient's page", () => {
  it("[FW2] [FW5] stands behind the link: who sent it, what is asked, and what was forwarded", async () => {
    const answer = await read(by(linkCookie(world.planId, token)));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const word of ["Dana Kim", "What would you need to see?", "Our own sums", "What Our own sums says"])
      expect(text).toContain(word);
    expect(text).not.toContain("lena@acme.example");
    expect(text).toContain("l•••@acme.example");
  });

  it("[S16] [FW3] is nobody else's: another's link, a member and a stranger find nothing", async () => {
    expect((await read(by(linkCookie(world.planId, otherToken)))).status).toBe(404);
    for (const [personId, kind] of [
      [world.people.rep, "member"],
      [world.people.owner, "member"],
      [world.people.stranger, "buyer"],
    ] as const) {
      const cookie = await signIn(world.owner, { personId, kind, now: new Date() });
      expect((await read(by(cookie))).status).toBe(404);
    }
    expect((await read(new Caller())).headers.get("Location")).toMatch(/^\/sign-in/);
  });

  it("[FW4] [S13] does nothing however often it is opened, by link and by page", async () => {
    const before = await rows();
    for (let time = 0; time < 20; time += 1) {
      const scanner = new Caller();
      const opened = await scanner.get(link, `/l/${token}`, { token });
      expect(opened.headers.get("Location")).toBe(`/plans/${world.planId}/forwards/${forwardId}`);
      expect((await read(by(linkCookie(world.planId, token)))).status).toBe(200);
    }
    expect(await rows()).toEqual(before);
  });

  it("[FW2] takes a tap without a code, asks for the words of a condition, and refuses another's link", async () => {
    const post = (caller: Caller, form: Record<string, string>) =>
      caller.post(action, `/plans/${world.planId}/forwards/${forwardId}`, form, params());
    const reader = by(linkCookie(world.planId, token));
    expect((await post(reader, { intent: "answer", answer: "yes-if", words: "" })).status).toBe(422);
    expect((await post(reader, { intent: "answer", answer: "fine" })).status).toBe(303);
    expect((await post(reader, { intent: "read" })).status).toBe(303);
    const other = by(linkCookie(world.planId, otherToken));
    expect((await post(other, { intent: "answer", answer: "fine" })).status).toBe(404);
  });
});
