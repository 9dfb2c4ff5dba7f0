import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { PlanEvent } from "#app/activity/event.ts";
import { narrate } from "#app/activity/narrate.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { readStep } from "#app/step/step.queries.server.ts";
import { event } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function move(who: Who, stepId: string, was: string, dueOn: string): Promise<unknown> {
  return as(world, who, (viewer) =>
    editStep(viewer, { stepId, changes: { dueOn: dueOn as "2026-11-16" }, was: { dueOn: was } }),
  );
}

async function told(): Promise<string> {
  const [last] = await world.owner
    .select()
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, "shared")))
    .orderBy(desc(event.seq))
    .limit(1);
  const reader = { companyName: "Acme", workspaceName: "Northwind", today: "2026-11-02" as const, isActor: false };
  return narrate({ ...last, at: "2026-11-02T09:00:00Z" } as unknown as PlanEvent, reader);
}

it("[SP4] the other side reads old and new date and by how many days their own no longer holds, until it does", async () => {
  const theirs = await makeStep(world, { title: "Set up the trial", ownerSide: "seller", dueOn: "2026-11-09" });
  const ours = await makeStep(world, { title: "Try it", dueOn: "2026-11-12", rank: 20 });
  await makeStep(world, {
    title: "Nobody's business",
    lane: "buyer",
    authorId: world.people.champion,
    dueOn: "2026-11-12",
  });
  expect(await move("rep", theirs, "2026-11-09", "2026-11-16")).toMatchObject({ ok: true });
  expect(await told()).toBe(
    "Sam Rep changed “Set up the trial”: date from Mon 9 Nov to Mon 16 Nov. “Try it” is due 2 working days before it.",
  );
  const unsettledBy = async (who: Who): Promise<string[] | undefined> =>
    (await as(world, who, (viewer) => readStep(viewer, ours)))?.unsettledBy;
  const said = ["“Set up the trial” of Northwind is due 2 working days after this now."];
  expect([await unsettledBy("champion"), await unsettledBy("rep")]).toEqual([said, said]);
  expect(await move("champion", ours, "2026-11-12", "2026-11-17")).toMatchObject({ ok: true });
  expect(await told()).toBe("Dana Kim changed “Try it”: date from Thu 12 Nov to Tue 17 Nov.");
  expect(await unsettledBy("champion")).toEqual([]);
});
