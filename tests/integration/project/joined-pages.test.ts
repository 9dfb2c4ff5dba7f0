// The pages of a project that several plans are part of, as they are asked for and sent: where the setting is on, and where not.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import * as myWork from "#app/routes/access/my-work.tsx";
import * as joined from "#app/routes/access/project.tsx";
import * as joining from "#app/routes/access/project-new.tsx";
import * as project from "#app/routes/plan/project.tsx";
import * as line from "#app/routes/plan/project-line.tsx";
import * as copy from "#app/routes/plan/take-away-file.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { event, projectLine, projectPlan } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { signIn } from "#tests/support/matrix.ts";
import { makeParticipant, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

type Who = "champion" | "contributor" | "deputy" | "viewer" | "rep" | "rivalRep" | "stranger";
const callers = new Map<Who, Caller>();

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeWorld(database.url);
  const { owner: db, rival, people } = world;
  const dana = { personId: people.champion, name: "Dana of Bolt", address: "dana@acme.example" };
  await makeParticipant({ db, ...rival, ...dana, access: "deputy" });
  for (const who of ["champion", "contributor", "deputy", "viewer", "rep", "rivalRep", "stranger"] as const) {
    const caller = new Caller();
    const personId = who === "rivalRep" ? rival.rep : people[who];
    const cookie = await signIn(db, { personId, kind: /rep/i.test(who) ? "member" : "buyer", now: worldNow });
    caller.cookies.set("lockstep-session", cookie.split("=")[1] ?? "");
    callers.set(who, caller);
  }
});
beforeEach(async () => {
  runBy("buyer");
  await world.owner.delete(projectPlan);
});
afterAll(async () => {
  runBy("seller");
  holdClock(undefined);
  await world.end();
});

function runBy(who: "buyer" | "seller"): void {
  Object.assign(readEnv(), { runBy: who });
}

function by(who: Who): Caller {
  return callers.get(who) ?? new Caller();
}

/** What the page would send: both plans ticked, and each as it was shown. */
function theForm(): [string, string][] {
  return [world.planId, world.rival.planId].flatMap((id): [string, string][] => [
    ["plan", id],
    ["was", `${id}:`],
  ]);
}

function send(who: Who, form: [string, string][]): Promise<Response> {
  return by(who).post(joining.action, "/projects/new", form);
}

/** The id of the project that was made. */
async function join(): Promise<string> {
  const { status, headers } = await send("champion", theForm());
  const [, projectId = ""] = /^\/projects\/([0-9a-f-]{36})$/.exec(headers.get("Location") ?? "") ?? [];
  expect([status, projectId.length]).toEqual([303, 36]);
  return projectId;
}

function read(who: Who, projectId: string): Promise<Response> {
  return by(who).get(joined.loader, `/projects/${projectId}`, { projectId });
}

function leave(who: Who, projectId: string, planId = world.planId): Promise<Response> {
  return by(who).post(joined.action, `/projects/${projectId}`, { intent: "leave", planId }, { projectId });
}

async function larger(who: Who, planId = world.planId): Promise<unknown> {
  const answer = await by(who).get(project.loader, `/plans/${planId}/project`, { planId });
  return ((await answer.json()) as { larger: unknown }).larger;
}

/** The toast that waits for this browser. */
function toastOf(who: Who): { say: string; undo?: { action: string; fields: Record<string, string> } } {
  const text = by(who).cookies.get("lockstep-toast") ?? "";
  return JSON.parse(Buffer.from(text, "base64url").toString()) as ReturnType<typeof toastOf>;
}

describe("on a server that a buying company runs", () => {
  it("[JN1] leads from a purchase to the form, from there to the project, and from both plans to that", async () => {
    const offered = `/projects/new?plan=${world.planId}`;
    expect(await larger("champion")).toEqual({ whole: null, join: offered });
    expect(await larger("contributor")).toEqual({ whole: null, join: null });
    const form = await by("champion").get(joining.loader, offered);
    expect(await form.json()).toMatchObject({
      plans: [{ name: "Service desk · Northwind" }, { name: "Service desk · Rival" }],
      first: { planId: world.planId },
    });
    const projectId = await join();
    const whole = `/projects/${projectId}`;
    for (const planId of [world.planId, world.rival.planId])
      expect(await larger("champion", planId)).toEqual({ whole, join: null });
    expect(await larger("viewer")).toEqual({ whole, join: null });
    expect(await (await read("champion", projectId)).json()).toMatchObject({
      plans: [{ name: "Service desk · Northwind" }, { name: "Service desk · Rival" }],
    });
    const work = await by("champion").get(myWork.loader, "/my-work");
    expect(await work.json()).toMatchObject({ projects: [{ projectId }] });
  });

  it("[JN1] is a page of each person: what they take part in, and of the rest no word", async () => {
    const projectId = await join();
    for (const who of ["contributor", "viewer", "deputy"] as const) {
      const answer = await read(who, projectId);
      const text = await answer.text();
      expect([who, answer.status]).toEqual([who, 200]);
      expect(text).toContain("Northwind: ");
      expect(text).not.toMatch(/Rival|Bolt/);
    }
    for (const who of ["rep", "rivalRep", "stranger"] as const) {
      expect([who, (await read(who, projectId)).status]).toEqual([who, 404]);
      expect([who, (await by(who).get(joining.loader, "/projects/new")).status]).toEqual([who, 404]);
    }
    const unknown = await new Caller().get(joined.loader, `/projects/${projectId}`, { projectId });
    expect(unknown.headers.get("Location")).toMatch(/^\/sign-in/);
  });

  it("[JN1] ticks a line where it stands, and comes back", async () => {
    const back = `/projects/${await join()}`;
    const { planId, workspaceId, owner: db, people } = world;
    const id = crypto.randomUUID();
    const place = { workspaceId, planId, lane: "buyer" as const, authorId: people.champion };
    await db
      .insert(projectLine)
      .values({ ...place, id, kind: "milestone", text: "The second site starts", createdByName: "Dana Kim" });
    const form = { intent: "tick", done: "yes", back };
    const params = { planId, projectLineId: id };
    const answer = await by("champion").post(line.action, `/plans/${planId}/project/${id}`, form, params);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, back]);
    const [row] = await db.select().from(projectLine).where(eq(projectLine.id, id));
    expect(row?.doneAt).toEqual(worldNow);
  });

  it("[JN1] [SP7] takes a purchase out, and what the page then offers puts it back", async () => {
    const projectId = await join();
    const { planId, rival, owner } = world;
    expect((await leave("contributor", projectId)).status).toBe(409);
    expect((await leave("rep", projectId)).status).toBe(404);
    const left = await leave("champion", projectId);
    expect(left.headers.get("Location")).toBe(`/projects/${projectId}`);
    const { undo } = toastOf("champion");
    expect(undo?.action).toBe("/projects/new");
    await send("champion", Object.entries(undo?.fields ?? {}));
    const rows = await owner.select().from(projectPlan);
    expect(new Map(rows.map((row) => [row.planId, row.projectId]))).toEqual(
      new Map([
        [planId, projectId],
        [rival.planId, projectId],
      ]),
    );
    // Dev runs one of them alone: nothing is left there for him, and nothing to put it back with.
    const devs = await leave("deputy", projectId);
    expect([devs.headers.get("Location"), toastOf("deputy").undo]).toEqual([`/plans/${planId}/project`, undefined]);
  });

  it("[JN1] [EX1] leaves nothing of another plan in the copy somebody takes away of one", async () => {
    const projectId = await join();
    const { planId, rival } = world;
    const params = { planId, format: "json" };
    const answer = await by("champion").get(copy.loader, `/plans/${planId}/take-away/json?with=team&with=own`, params);
    const text = await answer.text();
    expect(text).toContain("part of a larger project");
    for (const other of [projectId, rival.planId, "Rival", "Bolt"]) expect(text).not.toContain(other);
  });

  it("[JN1] asks again, with what was ticked, where one alone was chosen", async () => {
    const answer = await send("champion", theForm().slice(0, 2));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      invalid: { plan: "Choose at least two of them." },
      values: { plan: world.planId },
    });
  });
});

describe("on a server that a selling company runs", () => {
  it("[JN1] has no such page, takes no such form, and shows nothing of what was joined before", async () => {
    const projectId = await join();
    const events = await world.owner.$count(event);
    runBy("seller");
    const answers = [
      await by("champion").get(joining.loader, "/projects/new"),
      await read("champion", projectId),
      await send("champion", theForm()),
      // Not even what is wrong with a form is said.
      await send("champion", [["x", "y"]]),
      await leave("champion", projectId),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await world.owner.$count(projectPlan)).toBe(2);
    expect(await world.owner.$count(event)).toBe(events);
    expect(await larger("champion")).toBeNull();
    const work = await by("champion").get(myWork.loader, "/my-work");
    expect(await work.json()).toMatchObject({ projects: [] });
  });
});
