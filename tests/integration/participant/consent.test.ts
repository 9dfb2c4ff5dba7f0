// What is shown of people: their own choice, the company's most, and who hears that it changed.
import { and, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answerContent } from "#app/content/answer.commands.server.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { setCeiling, setMine } from "#app/participant/consent.commands.server.ts";
import { readConsents, readMyConsent } from "#app/participant/consent.queries.server.ts";
import type { AnswerConsent, ViewConsent } from "#app/participant/consent.ts";
import { consentCeiling, contentView, event, participant } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

type Mine = Parameters<typeof setMine>[1];
const nothing: Mine = {
  showsPresence: false,
  showsViewsToTeam: false,
  showsViews: "nothing",
  showsAnswers: "each-time",
};

function choose(who: Who, choice: Partial<Mine>): ReturnType<typeof setMine> {
  return as(world, who, (viewer) => setMine(viewer, { ...nothing, ...choice }));
}

async function most(who: Who, views: ViewConsent, answers: AnswerConsent): ReturnType<typeof setCeiling> {
  return as(world, who, async (viewer) => {
    const { ceiling } = await readConsents(viewer);
    const was = { "was.mostViews": ceiling.views, "was.mostAnswers": ceiling.answers, "was.mostNames": ceiling.name };
    return setCeiling(viewer, { mostViews: views, mostAnswers: answers, mostNames: "name", ...was });
  });
}

async function paper(who: Who = "rep", readBy: "shared" | "team" = "shared"): Promise<string> {
  const key = crypto.randomUUID();
  const words = { title: key, question: null, purpose: null, stageKinds: [], fields: [], isWhenNot: false };
  expect(await as(world, who, (viewer) => addContent(viewer, { key, words, readBy, body: "In full" }))).toMatchObject({
    ok: true,
  });
  return key;
}

async function readBy(who: Who, id: string): Promise<string | null> {
  return (await as(world, who, (viewer) => readContentPage(viewer, id)))?.readBy ?? null;
}

async function events(lane: "shared" | "buyer" | "own"): Promise<(typeof event.$inferSelect)[]> {
  return world.owner
    .select()
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq));
}

describe("one's own choice", () => {
  it("[CO1] shows colleagues that one opened something only if one says so, and takes it back", async () => {
    const id = await paper();
    await choose("contributor", { showsViewsToTeam: true });
    await as(world, "contributor", (viewer) => markRead(viewer, id, 1));
    expect(await readBy("champion", id)).toBe("Read by Lea Moreau, who let it be seen.");
    expect(await readBy("rep", id)).toBeNull();
    const lanes = await world.owner
      .select({ lane: contentView.lane })
      .from(contentView)
      .where(eq(contentView.contentId, id));
    expect(lanes).toEqual([{ lane: "buyer" }]);
    await choose("contributor", {});
    expect(await readBy("champion", id)).toBeNull();
  });

  it("[CO1] [LN2] tells both companies that it changed something for them, and never whose choice it was", async () => {
    const id = await paper();
    await choose("contributor", { showsViews: "by-name" });
    const quiet = (await events("shared")).length;
    // Nothing of hers is there yet, so nothing changed for anybody.
    expect((await events("shared"))[0]?.kind).not.toBe("consent.changed");
    await as(world, "contributor", (viewer) => markRead(viewer, id, 1));
    expect(await readBy("rep", id)).toBe("Read by Lea Moreau, who let it be seen.");
    await choose("contributor", { showsViews: "nothing" });
    expect(await readBy("rep", id)).toBeNull();
    const [last] = await events("shared");
    expect(last).toMatchObject({ kind: "consent.changed", payload: {}, actorName: "Acme", actorPersonId: null });
    expect((await events("shared")).length).toBe(quiet + 1);
    const [own] = await events("own");
    expect(own).toMatchObject({ kind: "participant.changed", authorId: world.people.contributor });
    const { updates } = await as(world, "rep", (viewer) => readUpdates(viewer));
    expect(updates[0]?.sentence).toBe("Acme changed what Northwind is shown of its people.");
  });

  it("[CO1] [LN5] [LN6] of somebody whom only their company knows alters nothing of what the other reads", async () => {
    const id = await paper();
    const before = await sellerReads(id);
    await choose("hidden", {
      showsViews: "by-name",
      showsViewsToTeam: true,
      showsAnswers: "by-name",
      showsPresence: true,
    });
    await as(world, "hidden", (viewer) => markRead(viewer, id, 1));
    expect(await readBy("champion", id)).toBe("Read by Hilda Hidden, who let it be seen.");
    await as(world, "hidden", (viewer) => answerContent(viewer, id, { answer: "yes", missing: null, readBy: "team" }));
    expect(await as(world, "hidden", readMyConsent)).toMatchObject({ isHidden: true });
    await choose("hidden", {});
    expect(await sellerReads(id)).toBe(before);
  });

  it("[CO1] is nobody else's to make, in the database too", async () => {
    const other = as(world, "champion", ({ tx }) =>
      tx.update(participant).set({ showsViews: "by-name" }).where(eq(participant.id, world.participants.viewer)),
    );
    await expect(other).rejects.toMatchObject({ cause: { code: "42501" } });
    expect(await as(world, "stranger", readMyConsent).catch(() => "outside")).toBe("outside");
  });
});

describe("the most that may be shown", () => {
  it("[CO1] holds over each choice without writing over it, and is the leading person's to set", async () => {
    const id = await paper();
    await choose("viewer", { showsViews: "by-name", showsAnswers: "by-name" });
    await as(world, "viewer", (viewer) => markRead(viewer, id, 1));
    const answer = { answer: "not-quite" as const, missing: "the third year", readBy: "shared" as const };
    await as(world, "viewer", (viewer) => answerContent(viewer, id, answer));
    expect(await most("contributor", "nothing", "nothing")).toEqual({ ok: false, refusal: "leads-only" });
    expect(await most("rep", "nothing", "nothing")).toEqual({ ok: false, refusal: "leads-only" });
    expect(await most("champion", "nothing", "nothing")).toEqual({ ok: true, value: null });
    expect((await events("buyer"))[0]).toMatchObject({
      kind: "consent.ceiling-set",
      payload: { views: "nothing", answers: "nothing", names: "name" },
    });
    expect((await events("shared"))[0]).toMatchObject({ kind: "consent.changed", actorName: "Acme" });
    const page = await as(world, "rep", (viewer) => readContentPage(viewer, id));
    expect(page).toMatchObject({ readBy: null, answers: [], summary: null, card: { said: { yes: 0, notQuite: 0 } } });
    // Her own company reads her answer as before, and her choice stands.
    expect((await as(world, "deputy", (viewer) => readContentPage(viewer, id)))?.answers).toHaveLength(1);
    expect(await as(world, "viewer", readMyConsent)).toMatchObject({
      chosen: { showsViews: "by-name", showsAnswers: "by-name" },
      ceiling: { views: "nothing", answers: "nothing", by: "Dana Kim" },
    });
    expect(await as(world, "viewer", (viewer) => answerContent(viewer, id, answer))).toEqual({
      ok: false,
      refusal: "not-shown",
    });
    expect(await most("deputy", "by-name", "by-name")).toMatchObject({ ok: true });
    expect(await readBy("rep", id)).toBe("Read by Vic View, who let it be seen.");
  });

  it("[CO1] is not written over what somebody else set meanwhile, and never by the other company", async () => {
    const stale = { "was.mostViews": "counted", "was.mostAnswers": "by-name", "was.mostNames": "name" };
    const set = await as(world, "champion", (viewer) =>
      setCeiling(viewer, { mostViews: "nothing", mostAnswers: "nothing", mostNames: "name", ...stale }),
    );
    expect(set).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const forced = as(world, "rep", ({ tx }) =>
      tx.insert(consentCeiling).values({
        ...{ workspaceId: world.workspaceId, planId: world.planId },
        ...{ views: "by-name", answers: "by-name", byName: "Sam Rep" },
      }),
    );
    await expect(forced).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("[CO1] sums answers up from five on, and tells of them without a name", async () => {
    const id = await paper();
    const buyers = ["champion", "deputy", "contributor", "named", "viewer"] as const;
    const before = (await events("shared")).length;
    for (const [index, who] of buyers.entries()) {
      await choose(who, { showsAnswers: "summary" });
      const answer = { answer: "yes" as const, missing: null, readBy: "shared" as const };
      expect(await as(world, who, (viewer) => answerContent(viewer, id, answer))).toMatchObject({ ok: true });
      const page = await as(world, "rep", (viewer) => readContentPage(viewer, id));
      expect(page?.answers).toEqual([]);
      expect(page?.summary).toEqual(index === 4 ? { yes: 5, notQuite: 0 } : null);
    }
    const told = (await events("shared")).slice(0, -before);
    expect(told.map(({ kind }) => kind)).not.toContain("content.answered");
  });
});

async function sellerReads(id: string): Promise<string> {
  return as(world, "rep", async (viewer) => {
    const rows = await viewer.tx.execute(sql`select * from participant order by id`);
    const views = await viewer.tx.execute(sql`select * from content_view order by id`);
    const page = await readContentPage(viewer, id);
    return JSON.stringify([rows, views, page, await readUpdates(viewer), viewer.cursor]);
  });
}
