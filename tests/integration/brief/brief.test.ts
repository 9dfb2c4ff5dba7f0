import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { giveDraft, showSection, writeWords } from "#app/brief/brief.commands.server.ts";
import type { WordsForm } from "#app/brief/brief.form.ts";
import { readBrief, readBriefToSend } from "#app/brief/brief.queries.server.ts";
import { removeCost, restoreCost, saveCost } from "#app/brief/cost.commands.server.ts";
import { costState } from "#app/brief/cost.ts";
import type { BriefSection } from "#app/brief/cut.ts";
import { sayNaming } from "#app/brief/naming.commands.server.ts";
import { briefCost, briefNaming, briefSection, event, participant, whyAnswer } from "#db/schema/index.ts";
import { standOption } from "#app/outcome/option.commands.server.ts";
import { sayWhereIStand } from "#app/outcome/position.commands.server.ts";
import type { Reach } from "#app/outcome/position.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent } from "../forwarding/facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function later(minutes: number): Date {
  return new Date(worldNow.getTime() + minutes * 60_000);
}
function words(text: string, more: Partial<WordsForm> = {}): WordsForm {
  return { section: "risks", text, "was.text": "", readBy: "buyer", ...more };
}
function write(who: Who, form: WordsForm): Promise<unknown> {
  return as(world, who, (viewer) => writeWords(viewer, "finance", form));
}
async function shown(who: Who, section: BriefSection): Promise<string[] | undefined> {
  const { page } = await as(world, who, (viewer) => readBrief(viewer, "finance"));
  return page.sections.find((one) => one.section === section)?.lines;
}
async function makeWhy(question: "wrong" | "paid", text: string, lane: "shared" | "buyer" | "own"): Promise<void> {
  const { workspaceId, planId, people } = world;
  const of = { workspaceId, planId, lane, authorId: people.champion, question, text, number: 1 };
  await world.owner.insert(whyAnswer).values({ ...of, id: crypto.randomUUID(), byName: "Dana Kim", at: worldNow });
}

describe("what is made", () => {
  it("[BR1] comes from the two lanes the team reads, and from nothing that only its author reads", async () => {
    await makeWhy("paid", "From the IT budget", "shared");
    await makeWhy("wrong", "Lyon keeps its own tool", "buyer");
    await makeWhy("paid", "From my own pocket", "own");
    const mine = { lane: "own" as const, authorId: world.people.champion };
    await makeStep(world, { title: "Mine alone", progress: "blocked", ...mine });
    await makeStep(world, { title: "Ours", progress: "blocked", waitsFor: "legal" });
    expect(await shown("champion", "payment")).toEqual(["From the IT budget"]);
    expect(await shown("champion", "risks")).toEqual(["Lyon keeps its own tool", "“Ours” waits for: legal."]);
    expect(await shown("viewer", "risks")).toEqual(await shown("champion", "risks"));
    expect(await shown("champion", "options")).toBeUndefined();
  });
});

describe("words of one's own", () => {
  it("[BR2] stand in place of the made ones, which come back by one act", async () => {
    expect(await write("contributor", words("We run both for a month."))).toMatchObject({ ok: true });
    expect(await lastEvent(world, "buyer")).toMatchObject({ kind: "brief.changed", payload: { what: "words" } });
    expect(await shown("viewer", "risks")).toEqual(["We run both for a month."]);
    await makeStep(world, { title: "Another", progress: "blocked" });
    const { sections } = await as(world, "champion", (viewer) => readBrief(viewer, "finance"));
    expect(sections.find(({ section }) => section === "risks")).toMatchObject({
      ...{ isEdited: true, hasMoved: true, byName: "Lea Moreau" },
      made: "Lyon keeps its own tool\n“Another” is held up.\n“Ours” waits for: legal.",
    });
    expect(await write("champion", words("", { "was.text": "We run both for a month." }))).toMatchObject({ ok: true });
    expect(await shown("viewer", "risks")).toHaveLength(3);
    expect(await world.owner.select().from(briefSection)).toEqual([]);
  });

  it("[BR2] store nothing where somebody wrote meanwhile, and show both texts", async () => {
    await write("contributor", words("Theirs."));
    expect(await write("champion", words("Mine."))).toEqual({
      ok: true,
      value: { mine: "Mine.", theirs: "Theirs.", by: "Lea Moreau" },
    });
    expect(await shown("champion", "risks")).toEqual(["Theirs."]);
    expect(await write("champion", words("Mine.", { "was.text": "Theirs." }))).toMatchObject({ ok: true });
    const before = await world.owner.$count(event);
    expect(await write("champion", words("Mine.", { "was.text": "Theirs." }))).toMatchObject({ ok: true });
    expect(await world.owner.$count(event)).toBe(before);
  });

  it("[BR2] [LN3] are a draft for their author alone until they give it to the team", async () => {
    await write("champion", words("A thought.", { readBy: "own" }));
    expect(await lastEvent(world, "own")).toMatchObject({ kind: "brief.changed" });
    expect(await shown("champion", "risks")).toEqual(["A thought."]);
    expect(await shown("contributor", "risks")).toEqual(["Mine."]);
    const sent = await as(world, "champion", (viewer) => readBriefToSend(viewer, "finance"));
    expect(JSON.stringify(sent)).not.toContain("A thought.");
    const give = (who: Who): Promise<unknown> => as(world, who, (viewer) => giveDraft(viewer, "finance", "risks"));
    expect(await give("contributor")).toEqual({ ok: false, refusal: "no-draft" });
    expect(await give("champion")).toMatchObject({ ok: true });
    expect(await shown("contributor", "risks")).toEqual(["A thought."]);
    expect(await lastEvent(world, "buyer")).toMatchObject({ payload: { what: "given" } });
    expect(await give("champion")).toEqual({ ok: false, refusal: "no-draft" });
  });

  it("[BR2] a section is put in and left out for the whole team", async () => {
    const show = (section: BriefSection, isOn: boolean): Promise<unknown> =>
      as(world, "contributor", (viewer) => showSection(viewer, "finance", { section, isOn }));
    expect(await show("payment", false)).toMatchObject({ ok: true });
    expect(await shown("champion", "payment")).toBeUndefined();
    expect(await lastEvent(world, "buyer")).toMatchObject({ payload: { what: "out" } });
    expect(await show("payment", true)).toMatchObject({ ok: true });
    expect(await shown("champion", "payment")).toHaveLength(1);
    expect(await show("papers", true)).toEqual({ ok: false, refusal: "no-such-section" });
  });

  it("[BR5] are nothing for a member", async () => {
    expect(await write("rep", words("Buy now."))).toEqual({ ok: false, refusal: "not-yours" });
    expect(await as(world, "rep", ({ tx }) => tx.select().from(briefSection))).toEqual([]);
  });
});

describe("costs", () => {
  const id = crypto.randomUUID();
  const line = { what: "Licences", kind: "yearly", currency: "EUR", figure: "theirs" } as const;
  const save = (amount: number, was = ""): Promise<unknown> =>
    as(world, "contributor", (viewer) => saveCost(viewer, { ...line, id, amount, was }));

  it("[BR3] are lines of the team, added once however often the form comes", async () => {
    expect(await save(24_000_00)).toEqual({ ok: true, value: { id } });
    expect(await save(24_000_00)).toEqual({ ok: true, value: { id } });
    expect(await world.owner.select().from(briefCost)).toMatchObject([{ lane: "buyer", cents: 24_000_00 }]);
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "brief.cost-changed",
      payload: { what: "Licences", was: null, is: "EUR 24,000 a year" },
    });
    expect(await shown("viewer", "costs")).toEqual([
      "EUR 72,000 over three years.",
      "All figures are Northwind's, not checked by us.",
    ]);
    expect(await as(world, "rep", ({ tx }) => tx.select().from(briefCost))).toEqual([]);
  });

  it("[BR3] changed meanwhile, store nothing", async () => {
    const was = costState({ ...line, cents: 24_000_00 });
    expect(await save(25_000_00, was)).toMatchObject({ ok: true });
    expect(await save(26_000_00, was)).toEqual({ ok: false, refusal: "changed-since" });
    expect(await save(26_000_00)).toEqual({ ok: false, refusal: "key-used" });
  });

  it("[BR3] [SP7] taken off come back within two minutes", async () => {
    expect(await as(world, "champion", (viewer) => removeCost(viewer, id))).toMatchObject({ ok: true });
    expect(await shown("viewer", "costs")).toBeUndefined();
    const back = (now: Date): Promise<unknown> => as(world, "champion", (viewer) => restoreCost(viewer, id), { now });
    expect(await back(later(3))).toEqual({ ok: false, refusal: "too-late" });
    expect(await back(later(1))).toMatchObject({ ok: true });
    expect(await shown("viewer", "costs")).toHaveLength(2);
    expect(await as(world, "rep", (viewer) => removeCost(viewer, id))).toEqual({ ok: false, refusal: "not-yours" });
  });
});

describe("names", () => {
  it("[BR4] stand in the summary by the person's own word alone, and no longer once they take it back", async () => {
    await world.owner
      .update(participant)
      .set({ field: "security" })
      .where(eq(participant.id, world.participants.contributor));
    await write("champion", words("Lea Moreau runs both for a month.", { "was.text": "A thought." }));
    expect(await shown("champion", "risks")).toEqual(["Security runs both for a month."]);
    const say = (mayBeNamed: boolean): Promise<unknown> =>
      as(world, "contributor", (viewer) => sayNaming(viewer, { mayBeNamed }));
    expect(await say(true)).toMatchObject({ ok: true });
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "brief.naming-said",
      payload: { participantId: world.participants.contributor, mayBeNamed: true },
    });
    expect(await shown("champion", "risks")).toEqual(["Lea Moreau runs both for a month."]);
    expect(await as(world, "rep", ({ tx }) => tx.select().from(briefNaming))).toEqual([]);
    expect(await say(false)).toMatchObject({ ok: true });
    expect(await shown("champion", "risks")).toEqual(["Security runs both for a month."]);
    expect(await as(world, "rep", (viewer) => sayNaming(viewer, { mayBeNamed: true }))).toMatchObject({ ok: false });
  });

  it("[BR4] [PO2] stand beside where they stand once the team is shown it, and only of whoever agreed to it", async () => {
    const says = (who: Who, condition: string, reach: Reach = "named"): Promise<unknown> =>
      as(world, who, (viewer) => sayWhereIStand(viewer, { answer: "yes-if", condition, reason: "", reach }));
    await says("contributor", "EU only");
    await as(world, "contributor", (viewer) => sayNaming(viewer, { mayBeNamed: true }));
    await as(world, "deputy", (viewer) => sayNaming(viewer, { mayBeNamed: true }));
    expect(await shown("champion", "who")).toBeUndefined();
    await says("champion", "it costs less");
    await says("deputy", "nobody knows me", "nameless");
    const who = ["Lea Moreau (security): yes, if EU only."];
    expect(await shown("champion", "who")).toEqual(who);
    expect(await shown("viewer", "who")).toEqual(who);
    await as(world, "contributor", (viewer) => sayNaming(viewer, { mayBeNamed: false }));
    expect(await shown("champion", "who")).toBeUndefined();
  });
});

describe("what else was looked at", () => {
  it("[BR1] is not the company the plan is with, which the whole page is about", async () => {
    for (const way of ["workspace", "ourselves"])
      for (const stands of [false, true]) await as(world, "champion", (viewer) => standOption(viewer, way, stands));
    expect(await shown("champion", "options")).toEqual(["Doing it ourselves: looked at, not judged yet."]);
  });
});
