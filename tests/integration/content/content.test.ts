// Content of a plan and of the workspace's library: each command with its event, a refusal, and the other lane.
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answerContent } from "#app/content/answer.commands.server.ts";
import { addContent, addVersion, editContent, type NewContent } from "#app/content/content.commands.server.ts";
import { editContentForm } from "#app/content/content.form.ts";
import type { ContentPage } from "#app/content/content-page.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { readLibrary } from "#app/content/content.queries.server.ts";
import { keepFor } from "#app/content/keeping.commands.server.ts";
import { addLibraryVersion, addToLibrary } from "#app/content/library.commands.server.ts";
import { libraryAsked } from "#app/content/library.ts";
import { placeContent } from "#app/content/placement.commands.server.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { retireContent, takeUpContent } from "#app/content/retirement.commands.server.ts";
import { shareContent } from "#app/content/sharing.commands.server.ts";
import { setMine } from "#app/participant/consent.commands.server.ts";
import { contentReading, contentView, event } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asMember, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

const words = { title: "A paper", question: null, purpose: null, stageKinds: [], fields: [], isWhenNot: false };
const everything = libraryAsked(new URLSearchParams());

async function add(who: Who, title: string, more: Partial<NewContent> = {}): Promise<string> {
  const key = crypto.randomUUID();
  const form = { key, words: { ...words, title }, readBy: "shared" as const, body: `${title}, in full`, ...more };
  const added = await as(world, who, (viewer) => addContent(viewer, form));
  expect(added).toEqual({ ok: true, value: key });
  return key;
}

async function titles(who: Who): Promise<string[]> {
  const { cards } = await as(world, who, (viewer) => readLibrary(viewer, everything));
  return cards.map(({ title }) => title);
}

async function lastEvent(): Promise<{ kind: string; lane: string; payload: unknown } | undefined> {
  const [last] = await world.owner
    .select({ kind: event.kind, lane: event.lane, payload: event.payload })
    .from(event)
    .where(eq(event.planId, world.planId))
    .orderBy(desc(event.at), desc(event.seq))
    .limit(1);
  return last;
}

async function page(who: Who, id: string): Promise<ContentPage | null> {
  return as(world, who, (viewer) => readContentPage(viewer, id));
}

describe("adding", () => {
  it("[LN1] puts it where its author chose, and nowhere else; sent twice, it is one (R4)", async () => {
    const id = await add("champion", "Only Acme reads this", { readBy: "team" });
    expect(await titles("viewer")).toContain("Only Acme reads this");
    expect(await titles("rep")).not.toContain("Only Acme reads this");
    expect(await page("rep", id)).toBeNull();
    const form = { key: id, words: { ...words, title: "Only Acme reads this" }, readBy: "team" as const, body: "x" };
    expect(await as(world, "champion", (viewer) => addContent(viewer, form))).toEqual({ ok: true, value: id });
    expect(await as(world, "deputy", (viewer) => addContent(viewer, form))).toEqual({ ok: false, refusal: "key-used" });
  });

  it("refuses what has nothing in it, and somebody whose name would show (LN6)", async () => {
    const form = { key: crypto.randomUUID(), words, readBy: "shared" as const };
    expect(await as(world, "rep", (viewer) => addContent(viewer, form))).toMatchObject({ refusal: "nothing-in-it" });
    const named = { ...form, body: "x" };
    expect(await as(world, "hidden", (viewer) => addContent(viewer, named))).toMatchObject({
      refusal: "your-name-would-show",
    });
  });
});

describe("changing", () => {
  it("keeps both texts where somebody else was faster, and tells a change once", async () => {
    const id = await add("rep", "First");
    const edit = (title: string, was: string) => editContentForm.parse({ title, "was.title": was });
    expect(await as(world, "rep", (viewer) => editContent(viewer, id, edit("Second", "First")))).toMatchObject({
      ok: true,
    });
    const late = await as(world, "manager", (viewer) => editContent(viewer, id, edit("Third", "First")));
    expect(late).toMatchObject({ value: { conflicts: [{ field: "title", mine: "Third", theirs: "Second" }] } });
    expect((await page("champion", id))?.card.title).toBe("Second");
    expect(await as(world, "champion", (viewer) => editContent(viewer, id, edit("Ours", "Second")))).toMatchObject({
      refusal: "not-yours",
    });
  });

  it("[P8] says that there is a newer version to whoever read an earlier one", async () => {
    const id = await add("rep", "Read before");
    await as(world, "champion", (viewer) => markRead(viewer, id, 1));
    const put = { body: "anew", note: "numbers", was: 1 };
    expect(await as(world, "rep", (viewer) => addVersion(viewer, id, put))).toEqual({ ok: true, value: 2 });
    expect(await as(world, "rep", (viewer) => addVersion(viewer, id, put))).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect((await page("champion", id))?.card.isNewer).toBe(true);
    expect((await page("deputy", id))?.card.isNewer).toBe(false);
    expect((await page("champion", id))?.versions).toMatchObject([{ number: 2, news: "numbers" }, { number: 1 }]);
  });

  it("takes it out of use with something in its place, and puts it back", async () => {
    const [id, other] = [await add("rep", "Old one"), await add("rep", "New one")];
    expect(await as(world, "rep", (viewer) => retireContent(viewer, id, other))).toMatchObject({ ok: true });
    expect(await titles("champion")).not.toContain("Old one");
    expect((await page("champion", id))?.card.replacedBy).toEqual({ id: other, title: "New one" });
    expect(await as(world, "champion", (viewer) => takeUpContent(viewer, id))).toMatchObject({ refusal: "not-yours" });
    expect(await as(world, "rep", (viewer) => takeUpContent(viewer, id))).toMatchObject({ ok: true });
    expect(await titles("champion")).toContain("Old one");
  });
});

describe("sharing", () => {
  it("[LN3] lets the other side read it, told anew by whoever shared it, and never goes back", async () => {
    const id = await add("champion", "Ready now", { readBy: "own" });
    expect(await page("deputy", id)).toBeNull();
    const share = (to: "team" | "shared") =>
      as(world, "champion", (viewer) => shareContent(viewer, { contentId: id, with: to }));
    expect(await share("team")).toMatchObject({ ok: true });
    expect(await page("rep", id)).toBeNull();
    expect(await share("shared")).toMatchObject({ ok: true });
    expect((await page("rep", id))?.card.title).toBe("Ready now");
    expect(await share("team")).toMatchObject({ refusal: "never-back" });
  });
});

describe("kept for named people", () => {
  it("[P6] shows its name and whom to ask, and what is in it to those alone who proved who they are", async () => {
    const id = await add("rep", "Confidential", { keptFor: [world.participants.contributor] });
    expect((await page("contributor", id))?.shown).not.toBeNull();
    expect((await page("rep", id))?.shown).not.toBeNull();
    const shut = await page("champion", id);
    expect(shut).toMatchObject({ shown: null, versions: [], card: { keptWords: "Kept for Lea Moreau. Ask Sam Rep." } });
    expect(JSON.stringify(shut)).not.toContain("in full");
    expect(
      await as(world, "champion", (viewer) =>
        answerContent(viewer, id, { answer: "yes", missing: null, readBy: "shared" }),
      ),
    ).toMatchObject({ refusal: "kept" });
    expect(await as(world, "rep", (viewer) => keepFor(viewer, id, [world.participants.hidden]))).toMatchObject({
      refusal: "reader-cannot",
    });
    expect(await as(world, "rep", (viewer) => keepFor(viewer, id, []))).toMatchObject({ ok: true });
    expect((await page("champion", id))?.shown).not.toBeNull();
  });
});

describe("did this answer it?", () => {
  it("[P8] tells the other company, or the own one alone", async () => {
    const id = await add("rep", "Judged");
    const answer = { answer: "not-quite" as const, missing: "the third year", readBy: "team" as const };
    expect(await as(world, "champion", (viewer) => answerContent(viewer, id, answer))).toMatchObject({ ok: true });
    expect((await page("rep", id))?.answers).toEqual([]);
    expect((await page("viewer", id))?.answers).toMatchObject([{ missing: "the third year", readBy: "Only Acme" }]);
    const open = { ...answer, readBy: "shared" as const };
    expect(await as(world, "deputy", (viewer) => answerContent(viewer, id, open))).toMatchObject({ ok: true });
    expect((await page("rep", id))?.answers).toHaveLength(1);
    expect(await as(world, "rep", (viewer) => answerContent(viewer, id, open))).toMatchObject({ refusal: "not-yours" });
  });
});

describe("reading", () => {
  it("[CO1] [CO3] shows nothing of a view, counts it or names it as its reader says, and takes it back", async () => {
    const id = await add("rep", "Watched");
    const views = () => world.owner.select().from(contentView).where(eq(contentView.contentId, id));
    const set = (showsViews: "nothing" | "counted" | "by-name") =>
      as(world, "champion", (viewer) => setMine(viewer, { ...quiet, showsViews }));
    const quiet = { showsPresence: false, showsViewsToTeam: false, showsAnswers: "each-time" as const };
    await page("champion", id);
    const marks = and(eq(contentReading.contentId, id), eq(contentReading.authorId, world.people.champion));
    expect(await world.owner.select().from(contentReading).where(marks)).toEqual([]);
    await as(world, "champion", (viewer) => markRead(viewer, id, 1));
    expect(await world.owner.select().from(contentReading).where(marks)).toMatchObject([{ number: 1, lane: "own" }]);
    expect(await views()).toEqual([]);
    await set("by-name");
    await as(world, "champion", (viewer) => markRead(viewer, id, 1));
    await as(world, "champion", (viewer) => markRead(viewer, id, 1));
    expect(await views()).toMatchObject([{ viewerName: "Dana Kim" }]);
    expect((await page("rep", id))?.readBy).toBe("Read by Dana Kim, who let it be seen.");
    await set("counted");
    expect(await views()).toMatchObject([{ viewerName: null }]);
    expect((await page("rep", id))?.readBy).toBeNull();
    await set("nothing");
    expect(await views()).toEqual([]);
  });
});

describe("the workspace's library", () => {
  it("[LN2] is put on a plan as a copy; a new version appears there, and no buyer learns of the library", async () => {
    const key = crypto.randomUUID();
    const form = { key, words: { ...words, title: "Worksheet" }, body: "one" };
    expect(await asMember(world, "marketer", (viewer) => addToLibrary(viewer, form))).toEqual({ ok: true, value: key });
    expect(await titles("champion")).not.toContain("Worksheet");
    const place = (who: Who) => as(world, who, (viewer) => placeContent(viewer, { libraryId: key, readBy: "shared" }));
    expect(await place("champion")).toMatchObject({ refusal: "not-yours" });
    const placed = await place("rep");
    expect(placed).toMatchObject({ ok: true, value: { title: "Worksheet" } });
    expect(await place("rep")).toMatchObject({ refusal: "placed-already" });
    const put = { body: "two", note: null, was: 1 };
    expect(await asMember(world, "marketer", (viewer) => addLibraryVersion(viewer, key, put))).toEqual({
      ok: true,
      value: 1,
    });
    expect(await lastEvent()).toMatchObject({ kind: "content.version-added", lane: "shared", payload: { number: 2 } });
    const id = placed.ok ? placed.value.contentId : "";
    expect((await page("champion", id))?.shown?.number).toBe(2);
    expect(JSON.stringify(await page("champion", id))).not.toContain(key);
    expect(await asMember(world, "rivalRep", (viewer) => addLibraryVersion(viewer, key, put))).toMatchObject({
      refusal: "no-such-content",
    });
  });
});
