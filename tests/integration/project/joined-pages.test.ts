// The pages of a project that several plans are part of, as they are asked for and sent: where the setting is on, and where not.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readEnv } from "#app/server/env.server.ts";
import { event, projectLine, projectPlan } from "#db/schema/index.ts";
import { useMatrixApp } from "#tests/support/matrix-app.ts";
import type { Answer } from "#tests/support/routed-app.ts";
import { makeParticipant } from "#tests/support/world.ts";

const here = useMatrixApp();

beforeAll(async () => {
  const { owner: db, rival, people } = here.world;
  const dana = { personId: people.champion, name: "Dana of Bolt", address: "dana@acme.example" };
  await makeParticipant({ db, ...rival, ...dana, access: "deputy" });
});
beforeEach(async () => {
  runBy("buyer");
  await here.world.owner.delete(projectPlan);
});
afterAll(() => {
  runBy("buyer");
});

function runBy(who: "buyer" | "seller"): void {
  Object.assign(readEnv(), { runBy: who });
}

type Reader = "champion" | "contributor" | "deputy" | "rep" | "rivalRep" | "stranger" | "viewer";

function get(who: Reader, path: string, route?: string): Promise<Answer> {
  const data = route ? `${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(route)}` : "";
  return here.app.ask(path + data, { cookie: here.world.cookies[who] });
}

function send(who: Reader, path: string, form: [string, string][]): Promise<Answer> {
  return here.app.ask(path, { cookie: here.world.cookies[who], form });
}

/** What the page would send: both plans ticked, and each as it was shown. */
function theForm(): [string, string][] {
  const { planId, rival } = here.world;
  return [planId, rival.planId].flatMap((id): [string, string][] => [
    ["plan", id],
    ["was", `${id}:`],
  ]);
}

/** The address of the project that was made. */
async function joinBoth(): Promise<string> {
  const { status, headers } = await send("champion", "/projects/new", theForm());
  expect([status, headers.location]).toEqual([303, expect.stringMatching(/^\/projects\/[0-9a-f-]{36}$/)]);
  return headers.location ?? "";
}

/** The toast that an answer leaves in the browser. */
function toastOf({ headers }: Answer): { say: string; undo?: { action: string; fields: Record<string, string> } } {
  const cookie = headers["set-cookie"]?.find((one) => one.includes("toast=")) ?? "";
  const text = /toast=([^;]+)/.exec(cookie)?.[1] ?? "";
  return JSON.parse(Buffer.from(text, "base64url").toString()) as ReturnType<typeof toastOf>;
}

describe("on a server that a buying company runs", () => {
  it("[JN1] leads from a purchase to the form, from there to the project, and from both plans to that", async () => {
    const { planId, rival } = here.world;
    const ways = async (who: Reader, id: string): Promise<unknown> =>
      (JSON.parse((await get(who, `/plans/${id}/project`, "routes/plan/project")).text) as { larger: unknown }).larger;
    const join = `/projects/new?plan=${planId}`;
    expect([await ways("champion", planId), await ways("contributor", planId)]).toEqual([
      { whole: null, join },
      { whole: null, join: null },
    ]);
    const form = await get("champion", join);
    expect(form.text).toMatch(new RegExp(`value="${planId}"[^>]*checked|checked=""[^>]*value="${planId}"`));
    expect(form.text).toContain("Service desk · Rival");
    const to = await joinBoth();
    for (const id of [planId, rival.planId]) expect(await ways("champion", id)).toEqual({ whole: to, join: null });
    expect(await ways("viewer", planId)).toEqual({ whole: to, join: null });
    const page = await get("champion", to);
    expect(page.text).toContain("Service desk · Northwind");
    expect(page.text).toContain("Service desk · Rival");
    expect((await get("champion", "/my-work")).text).toContain(`href="${to}"`);
  });

  it("[JN1] is a page of each person: what they take part in, and of the rest no word", async () => {
    const to = await joinBoth();
    for (const who of ["contributor", "viewer", "deputy"] as const) {
      const { status, text } = await get(who, to);
      expect([who, status]).toEqual([who, 200]);
      expect(text).toContain("Northwind: ");
      expect(text).not.toMatch(/Rival|Bolt|kanari_(rival|other)/);
    }
    for (const who of ["rep", "rivalRep", "stranger"] as const)
      expect([who, (await get(who, to)).status]).toEqual([who, 404]);
  });

  it("[JN1] ticks a line where it stands, and comes back", async () => {
    const to = await joinBoth();
    const { planId, planted, owner } = here.world;
    const id = planted.buyer.projectLineId;
    const tick = (done: string): [string, string][] => [
      ["intent", "tick"],
      ["done", done],
      ["back", to],
    ];
    const answer = await send("champion", `/plans/${planId}/project/${id}`, tick("yes"));
    expect([answer.status, answer.headers.location]).toEqual([303, to]);
    const [row] = await owner.select().from(projectLine).where(eq(projectLine.id, id));
    expect(row?.doneAt).not.toBeNull();
    expect((await send("champion", `/plans/${planId}/project/${id}`, tick("no"))).status).toBe(303);
  });

  it("[JN1] [SP7] takes a purchase out, and what the page then offers puts it back", async () => {
    const to = await joinBoth();
    const { planId, rival, owner } = here.world;
    const leave: [string, string][] = [
      ["intent", "leave"],
      ["planId", planId],
    ];
    expect((await send("contributor", to, leave)).status).toBe(409);
    expect((await send("rep", to, leave)).status).toBe(404);
    const left = await send("champion", to, leave);
    expect(left.headers.location).toBe(to);
    const { undo } = toastOf(left);
    const back = await send("champion", undo?.action ?? "", Object.entries(undo?.fields ?? {}));
    expect(back.headers.location).toBe(to);
    expect((await owner.select().from(projectPlan)).map((row) => row.planId).sort()).toEqual(
      [planId, rival.planId].sort(),
    );
    // Dev runs one of them alone: nothing is left there for him, and nothing to put it back with.
    const devs = await send("deputy", to, leave);
    expect([devs.headers.location, toastOf(devs).undo]).toEqual([`/plans/${planId}/project`, undefined]);
  });

  it("[JN1] [EX1] leaves nothing of another plan in the copy somebody takes away of one", async () => {
    await joinBoth();
    const projectId = (await here.world.owner.select().from(projectPlan))[0]?.projectId ?? "";
    for (const place of ["json", "file", "csv"]) {
      const { status, text } = await get("champion", `/plans/${here.world.planId}/take-away/${place}`);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(new RegExp(`${projectId}|${here.world.rival.planId}|Rival|Bolt`));
    }
  });

  it("[JN1] asks again, with what was ticked, where one alone was chosen", async () => {
    const [first, ...rest] = theForm();
    const answer = await send("champion", "/projects/new", [
      first ?? ["", ""],
      ...rest.filter(([name]) => name === "was"),
    ]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Choose at least two of them.");
  });
});

describe("on a server that a selling company runs", () => {
  it("[JN1] has no such page, takes no such form, and shows nothing of what was joined before", async () => {
    const to = await joinBoth();
    const { planId, owner } = here.world;
    const events = await owner.$count(event);
    runBy("seller");
    for (const path of ["/projects/new", to]) expect([path, (await get("champion", path)).status]).toEqual([path, 404]);
    const leave: [string, string][] = [
      ["intent", "leave"],
      ["planId", planId],
    ];
    for (const [path, form] of [
      ["/projects/new", theForm()],
      ["/projects/new", [["x", "y"]]],
      [to, leave],
    ] as [string, [string, string][]][])
      expect([path, (await send("champion", path, form)).status]).toEqual([path, 404]);
    expect(await owner.$count(projectPlan)).toBe(2);
    expect(await owner.$count(event)).toBe(events);
    for (const path of [`/plans/${planId}/project`, "/my-work"])
      expect((await get("champion", path)).text).not.toMatch(/\/projects\/|larger project|Join it with/);
  });

  it("[JN1] says on the page about the server who runs it", async () => {
    const about = async (): Promise<string> => (await here.app.ask("/about-this-server")).text;
    expect(await about()).toContain("A company that buys runs this server.");
    runBy("seller");
    expect(await about()).toContain("A company that sells runs this server.");
  });
});
