import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { PlanViewer } from "#app/access/viewer.ts";

import { editStep } from "#app/step/edit.commands.server.ts";

import { putStepAfter } from "#app/step/order.commands.server.ts";
import { setHelper } from "#app/step/owner.commands.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { removeStep, restoreStep } from "#app/step/removal.commands.server.ts";
import { shareStep } from "#app/step/sharing.commands.server.ts";
import { readBin, readSteps } from "#app/step/step.queries.server.ts";

import { undoAct } from "#app/step/undo.commands.server.ts";
import { event, stepCompletion } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";
import { type Done, lastEvents, seenBy, stepRow, undo } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

describe("one place up or down", () => {
  it("[R3] passes over done steps, which the list shows apart", async () => {
    const before = await seenBy(world, "champion");
    const ids = [
      await makeStep(world, { title: "first", rank: 10 }),
      await makeStep(world, { title: "between", rank: 20 }),
      await makeStep(world, { title: "last", rank: 30 }),
    ];
    await as(world, "champion", (viewer) => completeStep(viewer, { stepId: ids[1] ?? "" }));
    await as(world, "champion", (viewer) => putStepAfter(viewer, ids[2] ?? "", { by: "up" }));
    const shown = (await seenBy(world, "champion")).filter((id) => !before.includes(id));
    expect(shown.indexOf(ids[2] ?? "")).toBeLessThan(shown.indexOf(ids[0] ?? ""));
  });
});

describe("undo and the bin", () => {
  it("[ST10] takes an act back for its author, for two minutes, while nothing stands on it", async () => {
    const id = await makeStep(world, { title: "tick", progress: "in-progress" });
    const done = (await as(world, "champion", (viewer) => completeStep(viewer, { stepId: id }))) as Done;
    expect(await undo(world, { who: "contributor", stepId: id, done: done })).toEqual({
      ok: false,
      refusal: "not-your-act",
    });
    expect(await undo(world, { who: "champion", stepId: id, done: done, after: 121_000 })).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect(await undo(world, { who: "champion", stepId: id, done: done })).toEqual({
      ok: true,
      value: { title: "tick" },
    });
    expect(await stepRow(world, id)).toMatchObject({ progress: "in-progress" });
    expect(await world.owner.select().from(stepCompletion).where(eq(stepCompletion.stepId, id))).toEqual([]);
    expect(await lastEvents(world)).toEqual(["step.reopened"]);
    expect(await undo(world, { who: "champion", stepId: id, done: done })).toEqual({
      ok: false,
      refusal: "something-stands-on-it",
    });
  });

  it("[ST10] gives a date back, but not over what somebody wrote since; nobody can make up an undo", async () => {
    const id = await makeStep(world, { title: "dated", dueOn: "2026-11-10" });
    const edit = (changes: { dueOn?: `${number}-${number}-${number}` }): Promise<Done> =>
      as(world, "champion", (viewer) => editStep(viewer, { stepId: id, changes, was: {} })) as Promise<Done>;
    const moved = await edit({ dueOn: "2026-11-11" });
    expect(await undo(world, { who: "champion", stepId: id, done: moved })).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10" });
    const again = await edit({ dueOn: "2026-11-11" });
    await edit({ dueOn: "2026-11-13" });
    expect(await undo(world, { who: "champion", stepId: id, done: again })).toEqual({
      ok: false,
      refusal: "something-stands-on-it",
    });
    const forged = `${Buffer.from(JSON.stringify({ ...again.value?.act, before: { handshake: "accepted" } })).toString("base64url")}.x`;
    expect(await as(world, "champion", (viewer) => undoAct(viewer, { stepId: id, token: forged }))).toEqual({
      ok: false,
      refusal: "no-such-step",
    });
  });

  it("[SP7] keeps a removed step for 30 days for the side that removed it", async () => {
    const id = await makeStep(world, { title: "away" });
    const inBin = async (who: Who, now = worldNow): Promise<unknown> =>
      (await as(world, who, readBin, { now })).find((row) => row.id === id);
    expect(await as(world, "champion", (viewer) => removeStep(viewer, { stepId: id }))).toMatchObject({ ok: true });
    expect(await seenBy(world, "champion")).not.toContain(id);
    expect(await inBin("champion")).toMatchObject({ mayRestore: true, removed: "Removed by Dana Kim on Mon 2 Nov" });
    expect(await inBin("champion", new Date("2026-12-03T10:00:00Z"))).toBeUndefined();
    expect(await as(world, "rep", (viewer) => restoreStep(viewer, { stepId: id }))).toEqual({
      ok: false,
      refusal: "theirs-to-restore",
    });
    expect(await as(world, "champion", (viewer) => completeStep(viewer, { stepId: id }))).toEqual({
      ok: false,
      refusal: "in-the-bin",
    });
    expect(await as(world, "contributor", (viewer) => restoreStep(viewer, { stepId: id }))).toMatchObject({ ok: true });
    expect(await seenBy(world, "rep")).toContain(id);
    expect(await lastEvents(world, "shared", 2)).toEqual(["step.removed", "step.restored"]);
  });

  it("[SP3] [SP7] only suggests to remove what the other side owns", async () => {
    const id = await makeStep(world, { title: "theirs to remove" });
    const asked = (await as(world, "rep", (viewer) => removeStep(viewer, { stepId: id }))) as Done;
    expect(asked).toMatchObject({ ok: true, value: { isProposed: true } });
    expect(await seenBy(world, "champion")).toContain(id);
    expect(await undo(world, { who: "rep", stepId: id, done: asked })).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ handshake: "accepted", removedAt: null });
  });
});

describe("order and sharing", () => {
  it("[LN5] moves a private step without touching a shared row, and shows each reader their own order", async () => {
    const stageId = world.stages[5]?.id ?? "";
    const made = { stageId, lane: "shared" as const };
    const a = await makeStep(world, { ...made, title: "a", rank: 10 });
    const b = await makeStep(world, { ...made, title: "b", rank: 20 });
    const p = await makeStep(world, { stageId, title: "p", lane: "buyer", authorId: world.people.champion, rank: 10 });
    const order = async (who: Who): Promise<string[]> =>
      (await as(world, who, readSteps)).filter((row) => row.stageId === stageId).map(({ title }) => title);
    const before = [await stepRow(world, a), await stepRow(world, b)];
    expect(await as(world, "champion", (viewer) => putStepAfter(viewer, p, { afterId: a }))).toMatchObject({
      ok: true,
      value: { place: 2, of: 3 },
    });
    expect([await stepRow(world, a), await stepRow(world, b)]).toEqual(before);
    expect(await order("champion")).toEqual(["a", "p", "b"]);
    expect(await as(world, "rep", (viewer) => putStepAfter(viewer, b, { by: "up" }))).toMatchObject({
      ok: true,
      value: { place: 1, of: 2, wasAfterId: a },
    });
    expect(await order("rep")).toEqual(["b", "a"]);
    expect(await order("champion")).toEqual(["b", "a", "p"]);
    expect(await as(world, "rep", (viewer) => putStepAfter(viewer, b, { by: "up" }))).toMatchObject({
      ok: true,
      value: { place: 1 },
    });
  });

  it("[LN3] [LN6] shares a step with its new date and sharer; names known to the team alone stay behind; never back", async () => {
    const id = await makeStep(world, {
      title: "to share",
      lane: "buyer",
      authorId: world.people.champion,
      ownerId: world.participants.hidden,
      ownerLane: "buyer",
      createdAt: new Date("2026-10-01T08:00:00Z"),
      createdByName: "Hilda Hidden",
    });
    await as(world, "champion", (viewer) =>
      setHelper(viewer, { stepId: id, participantId: world.participants.hidden, helps: true }),
    );
    expect(await as(world, "champion", (viewer) => shareStep(viewer, { stepId: id, with: "shared" }))).toMatchObject({
      ok: true,
    });
    expect(await stepRow(world, id)).toMatchObject({
      lane: "shared",
      handshake: "accepted",
      ownerId: null,
      sharedByName: "Dana Kim",
      createdByName: "Dana Kim",
      sharedAt: worldNow,
    });
    const forRep = await as(world, "rep", async (viewer: PlanViewer) => [
      await readSteps(viewer),
      await viewer.tx.select().from(event),
    ]);
    expect(JSON.stringify(forRep)).toContain("to share");
    expect(JSON.stringify(forRep)).not.toContain("Hilda");
    expect((await as(world, "champion", readSteps)).find((row) => row.id === id)?.owner).toBe("Hilda Hidden");
    expect(await as(world, "champion", (viewer) => shareStep(viewer, { stepId: id, with: "team" }))).toEqual({
      ok: false,
      refusal: "never-back",
    });
  });
});
