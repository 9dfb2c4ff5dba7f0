// What members opened, for the company to read: written because a page says it was in sight, never by opening one.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { recordVisit } from "#app/activity/visit.commands.server.ts";
import { readVisits } from "#app/activity/visit.queries.server.ts";
import { visitPlaceOf } from "#app/activity/visit.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { participant, visit } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
  // As it is for whoever joins for the workspace.
  await showing(true);
});
afterAll(() => world.end());

async function showing(showsPresence: boolean): Promise<void> {
  await world.owner.update(participant).set({ showsPresence }).where(eq(participant.id, world.participants.rep));
}

function open(who: Who, path: string, minutes = 0): Promise<void> {
  const now = new Date(worldNow.getTime() + minutes * 60_000);
  return as(world, who, (viewer) => recordVisit(viewer, `/plans/${world.planId}${path}`), { now });
}

async function log(who: Who): Promise<string[]> {
  const { lines } = await as(world, who, (viewer) => readVisits(viewer));
  return lines.map(({ words, when }) => `${words} ${when}`);
}

async function add(who: Who, title: string, readBy: "shared" | "team" = "shared"): Promise<string> {
  const key = crypto.randomUUID();
  const words = { title, question: null, purpose: null, stageKinds: [], fields: [], isWhenNot: false };
  await as(world, who, (viewer) => addContent(viewer, { key, words, readBy, body: "In full" }));
  return key;
}

describe("the log of what members opened", () => {
  it("[CO2] [CO4] tells the company which page a member opened, once in a quarter of an hour", async () => {
    await open("rep", "/people");
    await open("rep", "/people", 14);
    await open("rep", "/people", 15);
    await open("manager", "");
    const told = [
      "Sam Rep opened People. Mon 2 Nov, 10:15 Berlin time",
      "Mia Manager opened Home. Mon 2 Nov, 10:00 Berlin time",
      "Sam Rep opened People. Mon 2 Nov, 10:00 Berlin time",
    ];
    expect((await log("champion")).sort()).toEqual([...told].sort());
    expect((await log("rep")).sort()).toEqual([...told].sort());
    expect(await world.owner.selectDistinct({ lane: visit.lane }).from(visit)).toEqual([{ lane: "shared" }]);
  });

  it("[CO4] never has anybody of the company in it, by any door", async () => {
    for (const who of ["champion", "hidden", "viewer"] as const) await open(who, "/steps", 60);
    const forced = as(world, "champion", ({ tx, personId, workspaceId, planId }) =>
      tx.insert(visit).values({
        ...{ id: crypto.randomUUID(), workspaceId, planId, lane: "shared", authorId: personId, byName: "Dana Kim" },
        ...{ place: "steps", quarterAt: worldNow, at: worldNow },
      }),
    );
    await expect(forced).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await log("champion")).join()).not.toMatch(/Dana|Hilda|Vic/);
  });

  it("[CO2] [LN2] names what the company put there, and nothing that the member could not read", async () => {
    const [theirs, hidden, ours] = [
      await add("champion", "Our requirements"),
      await add("champion", "Only ours", "team"),
      await add("rep", "A leaflet"),
    ];
    for (const [at, id] of [theirs, hidden, ours].entries()) await open("rep", `/library/${id}`, 120 + at);
    const told = (await log("champion")).filter((line) => line.includes("12:0"));
    expect(told.sort()).toEqual([
      "Sam Rep opened the library. Mon 2 Nov, 12:01 Berlin time",
      "Sam Rep opened “Our requirements”. Mon 2 Nov, 12:00 Berlin time",
    ]);
  });

  it("[CO4] leaves out a member who does not show themselves", async () => {
    await showing(false);
    await open("rep", "/updates", 300);
    expect((await log("champion")).join()).not.toContain("Updates");
  });

  it("[CO2] writes nothing for an address of another plan", () => {
    expect(visitPlaceOf(`/plans/${world.planId}/steps`, world.planId)).toBe("steps");
    expect(visitPlaceOf(`/plans/${world.planId}/content`, world.planId)).toBe("other");
    expect(visitPlaceOf(`/plans/${world.rival.planId}`, world.planId)).toBeNull();
    expect(visitPlaceOf("/plans", world.planId)).toBeNull();
  });
});
