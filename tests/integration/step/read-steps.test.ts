import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeOwner } from "#app/step/owner.commands.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { event, plan, stepAssignment } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let assigned: string;
let late: string;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await world.owner.update(plan).set({ goLiveOn: "2026-12-18" }).where(eq(plan.id, world.planId));
  const second = world.stages[1]?.id ?? "";
  const first = await makeStep(world, {
    title: "first",
    ownerId: world.participants.champion,
    ownerLane: "shared",
    dueOn: "2026-11-12",
    rank: 10,
  });
  late = await makeStep(world, {
    title: "late",
    ownerId: world.participants.champion,
    ownerLane: "shared",
    dueOn: "2026-10-30",
    rank: 20,
  });
  await makeStep(world, {
    title: "team note",
    lane: "buyer",
    authorId: world.people.champion,
    rank: 5,
    afterStepId: first,
    afterLane: "shared",
  });
  await makeStep(world, {
    title: "rep note",
    lane: "seller",
    authorId: world.people.rep,
    ownerSide: "seller",
    rank: 5,
    afterStepId: first,
    afterLane: "shared",
  });
  assigned = await makeStep(world, { title: "hidden does it", stageId: second });
  await makeStep(world, {
    title: "role",
    stageId: second,
    rank: 20,
    ownerId: world.participants.role,
    ownerLane: "shared",
  });
  await makeStep(world, { title: "suggested", stageId: second, rank: 30, handshake: "proposed", dueOn: "2026-10-30" });
  await world.owner.insert(stepAssignment).values({
    stepId: assigned,
    workspaceId: world.workspaceId,
    planId: world.planId,
    lane: "buyer",
    stepLane: "shared",
    participantLane: "buyer",
    participantId: world.participants.hidden,
  });
});
afterAll(() => world.end());

describe("reading the steps of a plan", () => {
  it("[LN5] puts private steps after the shared one they stand after, for their readers alone", async () => {
    const titles = async (who: "champion" | "rep"): Promise<string[]> =>
      (await as(world, who, readSteps)).map(({ title }) => title);
    expect(await titles("champion")).toEqual(["first", "team note", "late", "hidden does it", "role", "suggested"]);
    expect(await titles("rep")).toEqual(["first", "rep note", "late", "hidden does it", "role", "suggested"]);
  });

  it("[LN6] shows the company to the seller and the person to the buying team", async () => {
    const owner = async (who: "champion" | "rep" | "hidden"): Promise<unknown> => {
      const row = (await as(world, who, readSteps)).find(({ id }) => id === assigned);
      return [row?.owner, row?.ownerId, row?.turn];
    };
    expect(await owner("rep")).toEqual(["Acme", null, "Acme's turn"]);
    expect(await owner("champion")).toEqual(["Hilda Hidden", world.participants.hidden, "Waiting for Hilda Hidden"]);
    expect(await owner("hidden")).toEqual(["You", world.participants.hidden, "Your turn"]);
  });

  it("[SP1] names a role that nobody fills yet, and says so", async () => {
    const row = (await as(world, "rep", readSteps)).find(({ title }) => title === "role");
    expect([row?.owner, row?.ownerIsNamed]).toEqual(["Finance approver", false]);
  });

  it("[SP2] gives one word, a waiting handshake before progress", async () => {
    const rows = await as(world, "champion", readSteps);
    expect(rows.map(({ word }) => word)).toEqual(["To do", "To do", "To do", "To do", "To do", "Suggested"]);
  });

  it("[SC5] calls late what was taken on and passed, and never a suggestion", async () => {
    const rows = await as(world, "champion", readSteps);
    expect(rows.filter(({ isLate }) => isLate).map(({ id, due }) => [id, due])).toEqual([[late, "was due Fri 30 Oct"]]);
    expect(rows.find(({ title }) => title === "suggested")?.dueWords).toBe("planned for Fri 30 Oct");
    expect(rows.find(({ title }) => title === "first")).toMatchObject({
      due: "Thu 12 Nov",
      dueWords: "due Thu 12 Nov",
      isMine: true,
    });
  });

  it("[LN6] shows the team whom it gave the step of a role nobody named; the role stays for the seller", async () => {
    const { role, hidden } = world.participants;
    const stepId = await makeStep(world, { title: "by role", ownerId: role, ownerLane: "shared", rank: 95 });
    const owner = async (who: "champion" | "rep"): Promise<unknown> => {
      const row = (await as(world, who, readSteps)).find(({ id }) => id === stepId);
      return [row?.owner, row?.ownerId];
    };
    const eventsOf = async (who: "rep" | "champion"): Promise<number> =>
      (await as(world, who, ({ tx }) => tx.select({ seq: event.seq }).from(event))).length;
    const [read, heard] = [await eventsOf("rep"), await eventsOf("champion")];
    const given = await as(world, "champion", (viewer) => changeOwner(viewer, { stepId, owner: hidden }));
    expect(given).toMatchObject({ ok: true });
    expect(await owner("champion")).toEqual(["Hilda Hidden", hidden]);
    expect(await owner("rep")).toEqual(["Finance approver", role]);
    expect([await eventsOf("rep"), await eventsOf("champion")]).toEqual([read, heard + 1]);
  });
});

describe("finishing a step", () => {
  it("[SP2] records who and when; the other side reads it; a second tick changes nothing", async () => {
    const id = await makeStep(world, {
      title: "tick me",
      ownerId: world.participants.champion,
      ownerLane: "shared",
      rank: 90,
    });
    const tick = (): Promise<unknown> => as(world, "champion", (viewer) => completeStep(viewer, { stepId: id }));
    expect(await tick()).toMatchObject({ ok: true, value: { title: "tick me", act: { wrote: "completion" } } });
    expect(await tick()).toMatchObject({ ok: true, value: { act: null } });
    const row = (await as(world, "rep", readSteps)).find((one) => one.id === id);
    expect(row).toMatchObject({
      progress: "done",
      word: "Done",
      completion: { by: "Dana Kim", on: "2026-11-02", words: "Done by Dana Kim on Mon 2 Nov" },
    });
  });
});
