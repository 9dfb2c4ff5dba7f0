import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { asPerson } from "#app/access/context.server.ts";
import type { PersonViewer } from "#app/access/viewer.ts";
import { inOneList } from "#app/project/joined.ts";
import { readJoinable, readJoined, readLarger, readMyProjects } from "#app/project/joined.queries.server.ts";
import { joinPlans, leaveProject } from "#app/project/joining.commands.server.ts";
import { addLine, tickLine } from "#app/project/project.commands.server.ts";
import { event, participant, plan, projectLine, projectPlan } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeParticipant, makePlan, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
/** Dana and Dev both run Acme's plan with Northwind; Dana also stands in at the rival's. */
let danaAtRival: string;
/** One more with Northwind, which Dana runs. */
let third: string;

beforeAll(async () => {
  world = await makeWorld(database.url);
  const { owner: db, rival, workspaceId, people } = world;
  const dana = { personId: people.champion, name: "Dana of Bolt", address: "dana@acme.example" };
  danaAtRival = await makeParticipant({ db, ...rival, ...dana, access: "deputy" });
  third = (await makePlan(db, { workspaceId, companyName: "Acme", isAdopted: true })).planId;
  await makeParticipant({ db, workspaceId, planId: third, ...dana, access: "champion" });
  await db.update(plan).set({ name: "Headsets", goLiveOn: "2026-12-01" }).where(eq(plan.id, rival.planId));
});
beforeEach(async () => {
  await world.owner.delete(projectPlan);
  await world.owner.delete(projectLine);
  await giveDana("deputy");
});
afterAll(() => world.end());

type Somebody = "champion" | "deputy" | "contributor" | "rep" | "stranger" | "rivalRep" | "rivalChampion";

function ask<T>(who: Somebody, run: (viewer: PersonViewer) => Promise<T>): Promise<T> {
  const { people, rival } = world;
  const personId = who === "rivalRep" ? rival.rep : who === "rivalChampion" ? rival.champion : people[who];
  return asPerson({ personId, address: "x@acme.example", isAdministrator: false, sessionId: "x", now: worldNow }, run);
}

/** What Dana may do on the rival's plan. */
async function giveDana(access: "view" | "contribute" | "deputy"): Promise<void> {
  await world.owner.update(participant).set({ access }).where(eq(participant.id, danaAtRival));
}

type Shown = Record<string, string | null>;

function join(who: Somebody, plans: readonly string[], shown: Shown = {}): ReturnType<typeof joinPlans> {
  return ask(who, (viewer) => joinPlans(viewer, { plans, shown: new Map(Object.entries(shown)) }));
}

function both(): [string, string] {
  return [world.planId, world.rival.planId];
}

async function joined(): Promise<string> {
  const done = await join("champion", both());
  return done.ok ? done.value.projectId : "";
}

async function rows(): Promise<Record<string, string>> {
  const all = await world.owner.select().from(projectPlan);
  return Object.fromEntries(all.map(({ planId, projectId }) => [planId, projectId]));
}

async function told(planId: string): Promise<{ kind: string; lane: string; payload: unknown }[]> {
  return world.owner
    .select({ kind: event.kind, lane: event.lane, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, planId), inArray(event.kind, ["project.joined", "project.left"])))
    .orderBy(event.seq);
}

describe("joining", () => {
  it("[JN1] joins plans of several workspaces: the same random id in the buyer lane of each, and nothing else", async () => {
    const before = await Promise.all(both().map(async (planId) => (await told(planId)).length));
    const done = await join("champion", both());
    expect(done).toMatchObject({ ok: true });
    const projectId = done.ok ? done.value.projectId : "";
    expect(await rows()).toEqual({ [world.planId]: projectId, [world.rival.planId]: projectId });
    for (const [index, planId] of both().entries())
      expect((await told(planId)).slice(before[index])).toEqual([
        { kind: "project.joined", lane: "buyer", payload: {} },
      ]);
    // Whoever takes part there goes by the name they have there.
    expect(await world.owner.select().from(projectPlan)).toMatchObject([
      { joinedByName: expect.stringContaining("Dana") as string, lane: "buyer" },
      { joinedByName: expect.stringContaining("Dana") as string, lane: "buyer" },
    ]);
  });

  it("[JN1] takes somebody who runs each of them; one refusal stores nothing anywhere", async () => {
    const events = await world.owner.$count(event);
    // Dev runs the one and takes no part in the other; to Dana the other is only there to read.
    expect(await join("deputy", both())).toEqual({ ok: false, refusal: "no-such-plan" });
    for (const access of ["view", "contribute"] as const) {
      await giveDana(access);
      expect(await join("champion", both())).toEqual({ ok: false, refusal: "not-yours" });
    }
    for (const who of ["contributor", "rep", "rivalRep", "rivalChampion", "stranger"] as const)
      expect(await join(who, both())).toMatchObject({ ok: false });
    expect(await rows()).toEqual({});
    expect(await world.owner.$count(event)).toBe(events);
  });

  it("[JN1] is nothing for one plan alone, and not for parts of two projects", async () => {
    expect(await join("champion", [world.planId, world.planId])).toEqual({ ok: false, refusal: "one-alone" });
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const shown = { [world.planId]: one, [world.rival.planId]: other };
    expect(await join("champion", both(), shown)).toEqual({ ok: false, refusal: "two-projects" });
  });

  it("[JN1] brings one more into a project that is there", async () => {
    const projectId = await joined();
    const shown = { [world.planId]: projectId };
    expect(await join("champion", [third, world.planId], shown)).toEqual({ ok: true, value: { projectId } });
    expect(Object.values(await rows())).toEqual([projectId, projectId, projectId]);
  });

  it("[JN1] stores nothing where a plan got into another project meanwhile, or out of the one that was shown", async () => {
    const projectId = await joined();
    // Shown as standing for itself.
    expect(await join("champion", [third, world.planId])).toEqual({ ok: false, refusal: "meanwhile" });
    // Shown in a project it is not in: what somebody made up opens no project of others.
    const madeUp = { [world.planId]: crypto.randomUUID() };
    expect(await join("champion", [third, world.planId], madeUp)).toEqual({ ok: false, refusal: "meanwhile" });
    await ask("champion", (viewer) => leaveProject(viewer, { projectId, planId: world.planId }));
    const shown = { [world.planId]: projectId };
    expect(await join("champion", [third, world.planId], shown)).toEqual({ ok: false, refusal: "meanwhile" });
    expect(await rows()).toEqual({ [world.rival.planId]: projectId });
  });

  it("[JN1] has one effect however often it is sent, and two people at once never wait in a circle", async () => {
    const { owner: db, rival, people } = world;
    const dev = { personId: people.deputy, name: "Dev of Bolt", address: "dev@acme.example" };
    const devAtRival = await makeParticipant({ db, ...rival, ...dev, access: "deputy" });
    const events = (await told(world.planId)).length;
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        join(index % 2 === 0 ? "champion" : "deputy", index % 3 === 0 ? both() : both().reverse()),
      ),
    );
    await db.delete(participant).where(eq(participant.id, devAtRival));
    expect(new Set(all.map((one) => (one.ok ? one.value.projectId : one.refusal))).size).toBe(1);
    expect(all[0]).toMatchObject({ ok: true });
    expect(new Set(Object.values(await rows())).size).toBe(1);
    expect(await told(world.planId)).toHaveLength(events + 1);
  });
});

describe("leaving", () => {
  it("[JN1] is of one plan, by whoever runs it, and the others stay where they are", async () => {
    const projectId = await joined();
    const leave = (who: Somebody, planId = world.planId): ReturnType<typeof leaveProject> =>
      ask(who, (viewer) => leaveProject(viewer, { projectId, planId }));
    expect(await leave("contributor")).toEqual({ ok: false, refusal: "not-yours" });
    for (const who of ["rep", "rivalChampion", "stranger"] as const)
      expect(await leave(who)).toEqual({ ok: false, refusal: "no-such-plan" });
    expect(Object.keys(await rows())).toHaveLength(2);
    const before = (await told(world.planId)).length;
    // Dev runs this one alone.
    expect(await leave("deputy")).toEqual({ ok: true, value: "left" });
    expect(await leave("deputy")).toEqual({ ok: true, value: "left" });
    expect(await rows()).toEqual({ [world.rival.planId]: projectId });
    expect((await told(world.planId)).slice(before)).toEqual([{ kind: "project.left", lane: "buyer", payload: {} }]);
    expect((await told(world.rival.planId)).at(-1)?.kind).toBe("project.joined");
  });
});

describe("reading", () => {
  async function add(text: string, dueOn: "2026-11-05" | "2026-11-20", planId = world.planId): Promise<string> {
    const key = crypto.randomUUID();
    const line = { key, kind: "milestone", text, dueOn, readBy: "team" } as const;
    expect(await as(world, "champion", (viewer) => addLine(viewer, line), { planId })).toMatchObject({ ok: true });
    return key;
  }

  it("[JN1] shows the purchases and what they ask for in one list by day, each with its plan", async () => {
    const projectId = await joined();
    await add("Train the night shift", "2026-11-20");
    await add("Count the desks", "2026-11-05", world.rival.planId);
    const tick = await add("Done already", "2026-11-05");
    await as(world, "champion", (viewer) => tickLine(viewer, tick, true));
    const plans = await ask("champion", (viewer) => readJoined(viewer, projectId));
    expect(plans.map(({ name, purchase, mayLeave }) => [name, purchase.text, mayLeave])).toEqual([
      ["Service desk", "Northwind: nobody has said yet where you are", true],
      ["Headsets", "Rival: go-live Tue 1 Dec", true],
    ]);
    expect(inOneList(plans).map(({ plan: name, row }) => [row.day, row.text, name])).toEqual([
      ["2026-11-05", "Count the desks", "Headsets"],
      ["2026-11-20", "Train the night shift", "Service desk"],
      ["2026-12-01", "Rival: go-live Tue 1 Dec", "Headsets"],
    ]);
    expect(plans.flatMap(({ done }) => done.map(({ text }) => text))).toEqual(["Done already"]);
    expect(await ask("champion", readMyProjects)).toEqual([{ projectId, plans: ["Service desk", "Headsets"] }]);
  });

  it("[JN1] shows a colleague the plans they take part in, and of the others nothing", async () => {
    const projectId = await joined();
    await add("Train the night shift", "2026-11-20");
    await add("Count the desks", "2026-11-05", world.rival.planId);
    const leas = await ask("contributor", (viewer) => readJoined(viewer, projectId));
    expect(leas.map(({ name, mayLeave }) => [name, mayLeave])).toEqual([["Service desk", false]]);
    expect(JSON.stringify(leas)).not.toMatch(/Rival|Headsets|desks|Bolt/);
    expect(await ask("contributor", readMyProjects)).toEqual([{ projectId, plans: ["Service desk"] }]);
    // With one plan in it or with two: byte for byte the same.
    await world.owner.delete(projectPlan).where(eq(projectPlan.planId, world.rival.planId));
    expect(await ask("contributor", (viewer) => readJoined(viewer, projectId))).toEqual(leas);
  });

  it("[JN1] is nothing for members of either workspace, and for who takes part in neither", async () => {
    const projectId = await joined();
    for (const who of ["rep", "rivalRep", "stranger"] as const) {
      expect(await ask(who, (viewer) => readJoined(viewer, projectId))).toEqual([]);
      expect(await ask(who, readMyProjects)).toEqual([]);
      expect(await ask(who, readJoinable)).toBeNull();
    }
    expect(await as(world, "rep", readLarger)).toBeNull();
    expect(await as(world, "rivalRep", readLarger)).toBeNull();
    expect(await as(world, "contributor", readLarger)).toBe(projectId);
    // An id that is no id is none of a project either.
    expect(await ask("champion", (viewer) => readJoined(viewer, "none"))).toEqual([]);
  });

  it("[JN1] offers for joining what somebody runs themselves", async () => {
    const projectId = await joined();
    await giveDana("contribute");
    const plans = (await ask("champion", readJoinable)) ?? [];
    expect(plans.map(({ planId, projectId: of }) => [planId, of]).sort()).toEqual(
      [
        [world.planId, projectId],
        [third, null],
      ].sort(),
    );
    expect(await ask("contributor", readJoinable)).toEqual([]);
  });

  it("[JN1] opens no plan once it has read, and the database takes no such row outside the buyer lane", async () => {
    await joined();
    const after = await ask("champion", async (viewer) => {
      await readMyProjects(viewer);
      return viewer.tx.select().from(projectPlan);
    });
    expect(after).toEqual([]);
    for (const lane of ["shared", "seller", "own"] as const)
      await expect(
        world.owner.update(projectPlan).set({ lane, authorId: world.people.champion }),
      ).rejects.toMatchObject({ cause: { constraint_name: "project_plan_lane" } });
  });
});
