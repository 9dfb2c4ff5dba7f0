import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { answerGoLive, proposeGoLive, setGoLive } from "#app/plan/go-live.commands.server.ts";
import { previewGoLive, readPlanFit } from "#app/schedule/fit.queries.server.ts";
import { event, plan } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner
    .update(plan)
    .set({
      goLiveOn: null,
      goLiveWhy: null,
      proposedGoLiveOn: null,
      proposedGoLiveWhy: null,
      proposedGoLiveByName: null,
    })
    .where(eq(plan.id, world.planId));
  await world.owner.delete(event).where(eq(event.planId, world.planId));
});
afterAll(() => world.end());

async function events(): Promise<unknown[]> {
  return world.owner
    .select({ kind: event.kind, payload: event.payload, lane: event.lane })
    .from(event)
    .where(eq(event.planId, world.planId))
    .orderBy(event.seq);
}

async function stored(): Promise<typeof plan.$inferSelect | undefined> {
  return (await world.owner.select().from(plan).where(eq(plan.id, world.planId)))[0];
}

describe("go-live", () => {
  it("[SC4] is set by the company, with why this date", async () => {
    expect(
      await as(world, "champion", (viewer) =>
        setGoLive(viewer, { on: "2027-01-15", why: "the old contract ends", was: null }),
      ),
    ).toEqual({ ok: true, value: "2027-01-15" });
    expect(await stored()).toMatchObject({ goLiveOn: "2027-01-15", goLiveWhy: "the old contract ends" });
    expect(await events()).toEqual([
      { kind: "go-live.set", lane: "shared", payload: { on: "2027-01-15", was: null, why: "the old contract ends" } },
    ]);
  });

  it.each(["rep", "manager", "owner", "contributor", "viewer"] as const)("[SC4] is not set by %s", async (who) => {
    expect(await as(world, who, (viewer) => setGoLive(viewer, { on: "2027-01-15", why: null, was: null }))).toEqual({
      ok: false,
      refusal: "theirs-to-set",
    });
    expect(await stored()).toMatchObject({ goLiveOn: null });
  });

  it("[SC4] can be suggested by the seller, and taken by the company", async () => {
    await as(world, "rep", (viewer) => proposeGoLive(viewer, { on: "2027-02-01", why: "before the fair" }));
    expect(await stored()).toMatchObject({
      goLiveOn: null,
      proposedGoLiveOn: "2027-02-01",
      proposedGoLiveByName: "Sam Rep",
    });
    expect(await as(world, "rep", (viewer) => answerGoLive(viewer, { on: "2027-02-01", answer: "accepted" }))).toEqual({
      ok: false,
      refusal: "theirs-to-set",
    });
    await as(world, "deputy", (viewer) => answerGoLive(viewer, { on: "2027-02-01", answer: "accepted" }));
    expect(await stored()).toMatchObject({
      goLiveOn: "2027-02-01",
      goLiveWhy: "before the fair",
      proposedGoLiveOn: null,
    });
    expect(await events()).toMatchObject([
      { kind: "go-live.proposed" },
      { kind: "go-live.answered" },
      { kind: "go-live.set" },
    ]);
  });

  it("[SC4] stays as it is when a suggestion is declined, and answers a suggestion once", async () => {
    await as(world, "rep", (viewer) => proposeGoLive(viewer, { on: "2027-02-01", why: null }));
    await as(world, "champion", (viewer) => answerGoLive(viewer, { on: "2027-02-01", answer: "declined" }));
    expect(await stored()).toMatchObject({ goLiveOn: null, proposedGoLiveOn: null });
    expect(
      await as(world, "champion", (viewer) => answerGoLive(viewer, { on: "2027-02-01", answer: "accepted" })),
    ).toEqual({ ok: false, refusal: "nothing-waits" });
  });

  it("[SC4] keeps the first of two days set from the same page", async () => {
    await as(world, "champion", (viewer) => setGoLive(viewer, { on: "2027-01-15", why: null, was: null }));
    expect(
      await as(world, "deputy", (viewer) => setGoLive(viewer, { on: "2027-03-01", why: null, was: null })),
    ).toEqual({ ok: false, refusal: "set-meanwhile" });
    expect(await stored()).toMatchObject({ goLiveOn: "2027-01-15" });
  });

  it("[R4] has one effect when it is sent twice", async () => {
    const twice = { on: "2027-01-15" as const, why: null, was: null };
    await as(world, "champion", (viewer) => setGoLive(viewer, twice));
    await as(world, "champion", (viewer) => setGoLive(viewer, { ...twice, was: "2027-01-15" }));
    expect(await events()).toHaveLength(1);
  });

  it("[LN6] tells somebody whom only the team knows that their name would show", async () => {
    expect(
      await as(world, "hidden", (viewer) => setGoLive(viewer, { on: "2027-01-15", why: null, was: null })),
    ).toMatchObject({ ok: false });
    expect(await events()).toEqual([]);
  });
});

describe("the fit", () => {
  it("[SC4] says before saving which steps would be too late, and moves nothing", async () => {
    await makeStep(world, { title: "Sign", isRequired: true, offsetDays: -5, dueOn: "2026-12-01" });
    const preview = await as(world, "champion", (viewer) => previewGoLive(viewer, "2026-11-16"));
    expect(preview).toMatchObject({ kind: "short", short: { steps: [{ title: "Sign" }] } });
    expect(await as(world, "champion", readPlanFit)).toMatchObject({ kind: "none", words: "No go-live date yet" });
    expect(await stored()).toMatchObject({ goLiveOn: null });
  });

  it("[LN5] is worked out for each reader from what that reader may read", async () => {
    await as(world, "champion", (viewer) => setGoLive(viewer, { on: "2027-06-01", why: null, was: null }));
    await makeStep(world, {
      title: "Only us",
      lane: "buyer",
      authorId: world.people.champion,
      isRequired: true,
      offsetDays: -140,
      dueOn: "2026-12-10",
    });
    expect(await as(world, "champion", readPlanFit)).toMatchObject({ kind: "short" });
    expect(await as(world, "rep", readPlanFit)).toMatchObject({ kind: "fits" });
  });
});
