import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { asPerson } from "#app/access/context.server.ts";
import type { PersonViewer } from "#app/access/viewer.ts";
import { type WorkItem, whenOf } from "#app/project/my-work.ts";
import { readMyWork } from "#app/project/my-work.queries.server.ts";
import { addLine } from "#app/project/project.commands.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { event, plan, projectLine, stage, stageMove, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeParticipant, makeStep, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let danaAtRival: string;
let rivalStageId: string;

/** The company buys from a rival of its first vendor as well, and Dana leads both plans inside. */
beforeAll(async () => {
  world = await makeWorld(database.url);
  const { workspaceId, planId } = world.rival;
  danaAtRival = await makeParticipant({
    ...{ db: world.owner, workspaceId, planId, personId: world.people.champion },
    ...{ name: "Dana Kim", address: "dana@acme.example", access: "contribute" },
  });
  const [first] = await world.owner.select({ id: stage.id }).from(stage).where(eq(stage.planId, planId)).limit(1);
  rivalStageId = first?.id ?? "";
  await world.owner.update(plan).set({ goLiveOn: "2027-01-15" });
  await makeStep(world, { title: "Book the review", ...of("champion"), dueOn: "2026-10-30" });
  await makeStep(world, { title: "Ask the council", ...of("champion"), dueOn: "2026-11-06" });
  await makeStep(world, { title: "Of Lea", ...of("contributor") });
  await makeStep(world, { title: "Only suggested", ...of("champion"), handshake: "proposed" });
  await atRival({ title: "Try the other one", dueOn: "2026-11-20" });
});
afterAll(() => world.end());

function of(who: "champion" | "contributor"): { ownerId: string; ownerLane: "shared" } {
  return { ownerId: world.participants[who], ownerLane: "shared" };
}

function atRival(values: { title: string; dueOn: string }): Promise<string> {
  const { workspaceId, planId } = world.rival;
  const place = { workspaceId, planId, stageId: rivalStageId };
  return makeStep(world, { ...values, ...place, ownerId: danaAtRival, ownerLane: "shared" });
}

function ask<T>(personId: string, run: (viewer: PersonViewer) => Promise<T>): Promise<T> {
  return asPerson({ personId, address: "x@acme.example", isAdministrator: false, sessionId: "x", now: worldNow }, run);
}

async function work(who: "champion" | "contributor" | "rep" | "stranger" = "champion"): Promise<WorkItem[]> {
  return (await ask(world.people[who], readMyWork)).items;
}

async function lines(): Promise<string[]> {
  return (await work()).map((item) => `${whenOf(item)}: ${item.title}, ${item.plan}`).sort();
}

describe("my work", () => {
  it("[JN2] lists one's own open steps over all plans one takes part in, whoever the vendor is", async () => {
    expect(await lines()).toEqual([
      "late: Book the review, Service desk · Northwind",
      "later: Try the other one, Service desk · Rival",
      "this-week: Ask the council, Service desk · Northwind",
    ]);
    expect((await work("contributor")).map(({ title }) => title)).toEqual(["Of Lea"]);
  });

  it("[JN2] lists the lines of one's projects that name one, and one's own", async () => {
    const add = (who: "champion" | "deputy", text: string, readBy: "team" | "own"): Promise<unknown> =>
      as(world, who, (viewer) =>
        addLine(viewer, { key: crypto.randomUUID(), kind: "purchase", text, dueOn: "2026-11-08", readBy }),
      );
    await add("champion", "Ask about headsets", "own");
    await add("champion", "Nobody has it yet", "team");
    await add("deputy", "Of the deputy alone", "own");
    await add("deputy", "Given to Dana", "team");
    await world.owner
      .update(projectLine)
      .set({ whoId: world.participants.champion, whoLane: "shared" })
      .where(eq(projectLine.text, "Given to Dana"));
    const texts = (await work()).filter(({ kind }) => kind === "Another purchase").map(({ title }) => title);
    expect(texts.sort()).toEqual(["Ask about headsets", "Given to Dana"]);
    await world.owner.delete(projectLine);
  });

  it("[JN2] asks nothing for a plan that has ended, was put away or is only a draft, and nothing soon for one that rests", async () => {
    const { planId, workspaceId } = world.rival;
    const move = { ...{ id: crypto.randomUUID(), planId, workspaceId, number: 1 }, byName: "Dana Kim", at: worldNow };
    const theirs = async (): Promise<string | undefined> => (await lines()).find((line) => line.includes("Rival"));
    await world.owner.insert(stageMove).values({ ...move, kind: "pause", pausedUntilOn: "2027-01-01" });
    await world.owner.update(step).set({ dueOn: "2026-11-03" }).where(eq(step.planId, planId));
    expect(await theirs()).toMatch(/^later: /);
    await world.owner.update(stageMove).set({ kind: "end", pausedUntilOn: null }).where(eq(stageMove.id, move.id));
    expect(await theirs()).toBeUndefined();
    await world.owner.delete(stageMove).where(eq(stageMove.id, move.id));
    expect(await theirs()).toMatch(/^this-week: /);
    await world.owner.update(plan).set({ adoptedAt: null }).where(eq(plan.id, planId));
    expect(await theirs()).toBeUndefined();
    await world.owner.update(plan).set({ adoptedAt: worldNow, archivedAt: worldNow }).where(eq(plan.id, planId));
    expect(await theirs()).toBeUndefined();
    await world.owner.update(plan).set({ archivedAt: null }).where(eq(plan.id, planId));
  });

  it("[JN2] reads each plan with the rights of that plan alone, and opens none once it has read", async () => {
    const after = await ask(world.people.champion, async (viewer) => {
      await readMyWork(viewer);
      return viewer.tx.select().from(step);
    });
    expect(after).toEqual([]);
    // What the rival's own people wrote for themselves stays theirs, though its plan was opened.
    const { planId, workspaceId } = world.rival;
    const place = { planId, workspaceId, stageId: rivalStageId };
    await makeStep(world, { ...place, title: "Of the rival", lane: "seller", ownerSide: "seller" });
    await makeStep(world, { ...place, title: "Of Bob alone", lane: "own", authorId: world.rival.champion });
    expect((await lines()).join()).not.toContain("Of ");
  });

  it("[JN2] changes nothing that any vendor reads, and writes nothing", async () => {
    const seen = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          (["rep", "rivalRep", "rivalChampion"] as const).map((who) =>
            as(world, who, async ({ tx }) => [await tx.select().from(step), await tx.select().from(event)]),
          ),
        ),
      );
    const before = await seen();
    await work();
    expect(await seen()).toBe(before);
    const id = (await work()).find(({ title }) => title === "Try the other one")?.id ?? "";
    const other = JSON.stringify(await as(world, "rep", ({ tx }) => tx.select().from(event)));
    await as(world, "champion", (viewer) => completeStep(viewer, { stepId: id, evidence: null }), {
      planId: world.rival.planId,
    });
    expect((await lines()).join()).not.toContain("Try the other one");
    expect(JSON.stringify(await as(world, "rep", ({ tx }) => tx.select().from(event)))).toBe(other);
    expect(await as(world, "rivalRep", ({ tx }) => tx.select().from(event))).toMatchObject([
      { kind: "step.completed" },
    ]);
  });

  it("[JN2] is nothing for members, whatever they have to do, and for who takes part nowhere", async () => {
    await makeStep(world, {
      title: "Of Sam",
      ownerSide: "seller",
      ownerId: world.participants.rep,
      ownerLane: "shared",
    });
    expect(await work("rep")).toEqual([]);
    expect(await work("stranger")).toEqual([]);
  });
});
