import { and, asc, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readSharedSince } from "#app/activity/event.queries.server.ts";
import type { WhyQuestion } from "#app/outcome/why.ts";
import { answerWhy, shareWhy } from "#app/outcome/why.commands.server.ts";
import { readWhy, readWhyLine } from "#app/outcome/why.queries.server.ts";
import type { WhyItem } from "#app/outcome/why-row.ts";
import { answerSuggestion, suggestWhy } from "#app/outcome/why-suggestion.commands.server.ts";
import { askToTakeOver, readStepsToGive } from "#app/outcome/why-take-over.server.ts";
import { event, step, stepProposal, whyAnswer, whySuggestion } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(whyAnswer);
  await world.owner.delete(whySuggestion);
});
afterAll(() => world.end());

type Lane = "shared" | "buyer" | "own";

function write(
  who: Who,
  text: string,
  more: { question?: WhyQuestion; lane?: Lane; choice?: string; was?: number; suggestionId?: string } = {},
): Promise<unknown> {
  const { question = "today", lane = "shared", choice = null, was = 0, suggestionId } = more;
  return as(world, who, (viewer) => answerWhy(viewer, { question, lane, text, choice, was, suggestionId }));
}

async function read(who: Who, question: WhyQuestion = "today"): Promise<WhyItem | undefined> {
  return (await as(world, who, readWhy)).find((item) => item.question === question);
}

async function texts(who: Who, question: WhyQuestion = "today"): Promise<Record<string, string>> {
  const item = await read(who, question);
  return Object.fromEntries(item?.answers.map(({ readBy, text }) => [readBy, text]) ?? []);
}

async function lastEvents(count = 1, lane: Lane = "shared"): Promise<string[]> {
  const rows = await world.owner
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(count);
  return rows.map(({ kind }) => kind);
}

const saved = { ok: true, value: { saved: true } };

describe("an answer", () => {
  it("[WH1] [LN2] stands in one lane, and one question may have one in each", async () => {
    expect(await write("champion", "31 % ask twice")).toEqual(saved);
    expect(await write("contributor", "We are tired of it", { lane: "buyer" })).toEqual(saved);
    expect(await write("champion", "I am tired of it", { lane: "own" })).toEqual(saved);
    expect(await write("deputy", "So am I", { lane: "own" })).toEqual(saved);
    const [all, team] = ["31 % ask twice", "We are tired of it"];
    expect(await texts("champion")).toEqual({ shared: all, team, own: "I am tired of it" });
    expect(await texts("deputy")).toEqual({ shared: all, team, own: "So am I" });
    expect(await texts("viewer")).toEqual({ shared: all, team });
    expect(await texts("rep")).toEqual({ shared: all });
    expect(JSON.stringify(await as(world, "rep", readWhy))).not.toContain("tired");
  });

  it("[WH1] is the company's to write: those who only look write for themselves, the selling side suggests", async () => {
    expect(await write("rep", "We think so")).toEqual({ ok: false, refusal: "theirs-to-write" });
    expect(await write("viewer", "I think so")).toEqual({ ok: false, refusal: "may-not-write" });
    expect(await write("viewer", "I think so", { lane: "own" })).toEqual(saved);
    const mine = { question: "mine" as const };
    expect(await write("champion", "A better job", mine)).toEqual({ ok: false, refusal: "only-yours" });
    expect(await write("champion", "A better job", { ...mine, lane: "own" })).toEqual(saved);
    expect(await write("champion", "", { question: "part", choice: "large" })).toEqual({
      ok: false,
      refusal: "no-such-answer",
    });
    expect(await write("hidden", "Me too")).toEqual({ ok: false, refusal: "your-name-would-show" });
  });

  it("[WH2] is a version each time, told in the lane it stands in", async () => {
    await write("champion", "First");
    await write("contributor", "Second", { was: 1 });
    expect(await write("contributor", "Second", { was: 1 })).toEqual(saved);
    const rows = await world.owner.select().from(whyAnswer).orderBy(asc(whyAnswer.number));
    expect(rows.map(({ number, text, byName }) => [number, text, byName])).toEqual([
      [1, "First", "Dana Kim"],
      [2, "Second", "Lea Moreau"],
    ]);
    expect(await lastEvents()).toEqual(["why.answered"]);
    await write("champion", "Draft", { lane: "own" });
    expect(await lastEvents(1, "own")).toEqual(["why.answered"]);
  });

  it("[WH2] keeps nothing where somebody wrote meanwhile, and gives back both texts", async () => {
    await write("champion", "Theirs");
    expect(await write("contributor", "Mine")).toEqual({
      ok: true,
      value: { mine: "Mine", theirs: "Theirs", by: "Dana Kim" },
    });
    const [one, other] = await Promise.all([
      write("champion", "One", { was: 1 }),
      write("contributor", "Other", { was: 1 }),
    ]);
    expect([one, other]).toContainEqual(saved);
    expect([one, other]).not.toEqual([saved, saved]);
    expect((await read("champion"))?.answers[0]?.number).toBe(2);
  });

  it("[WH2] taken back is open again, whatever number it had", async () => {
    await write("champion", "Said too early");
    await write("champion", "", { was: 1 });
    expect(await texts("rep")).toEqual({});
    expect(await write("contributor", "Said at last")).toEqual(saved);
    expect((await read("rep"))?.answers[0]?.earlier.map(({ text }) => text)).toEqual(["Said too early"]);
  });
});

describe("sharing", () => {
  const share = (who: Who, lanes: { from: Lane; to: Lane }, numbers = { shown: 1, was: 0 }): Promise<unknown> =>
    as(world, who, (viewer) => shareWhy(viewer, { question: "today", ...lanes, ...numbers }));

  it("[WH3] [LN3] makes it a version there, in the name of whoever shares it; what was before stays behind", async () => {
    await write("champion", "A first try", { lane: "own" });
    await write("champion", "31 % ask twice", { lane: "own", was: 1 });
    expect(await share("champion", { from: "own", to: "shared" }, { shown: 2, was: 0 })).toMatchObject({ ok: true });
    expect(await texts("champion")).toEqual({ shared: "31 % ask twice" });
    expect(await lastEvents()).toEqual(["why.shared"]);
    const seen = await read("rep");
    expect(seen?.answers[0]).toMatchObject({ by: "Shared by Dana Kim on Mon 2 Nov", earlier: [] });
    const told = await as(world, "rep", (viewer) => readSharedSince(viewer, null, { most: 1, without: [] }));
    expect(told.updates[0]?.sentence).toContain("What is it like today?");
  });

  it("[WH3] never takes the place of something nobody saw, nor goes back", async () => {
    await write("champion", "Draft", { lane: "buyer" });
    await write("contributor", "Theirs");
    const toAll = { from: "buyer", to: "shared" } as const;
    expect(await share("champion", toAll)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await texts("champion")).toEqual({ shared: "Theirs", team: "Draft" });
    expect(await share("champion", toAll, { shown: 1, was: 1 })).toMatchObject({ ok: true });
    expect((await read("rep"))?.answers[0]?.earlier.map(({ text }) => text)).toEqual(["Theirs"]);
    const back = { from: "shared", to: "buyer" } as const;
    expect(await share("champion", back, { shown: 2, was: 0 })).toEqual({ ok: false, refusal: "never-back" });
    expect(await share("viewer", toAll)).toEqual({ ok: false, refusal: "may-not-write" });
    expect(await share("champion", { from: "own", to: "shared" })).toEqual({ ok: false, refusal: "nothing-there" });
  });
});

describe("a suggestion", () => {
  const suggest = (who: Who, text: string, key: string = crypto.randomUUID()): Promise<unknown> =>
    as(world, who, (viewer) => suggestWhy(viewer, { key, question: "today", text }));
  const answer = (who: Who, id: string, said: "take" | "leave" | "withdraw", was = 0): Promise<unknown> =>
    as(world, who, (viewer) => answerSuggestion(viewer, { suggestionId: id, answer: said, was }));

  async function suggested(): Promise<string> {
    const id = crypto.randomUUID();
    expect(await suggest("rep", "One in three asks twice", id)).toMatchObject({ ok: true });
    return id;
  }

  it("[WH4] changes nothing until somebody of the company takes it", async () => {
    await write("champion", "Ours");
    const id = await suggested();
    expect(await texts("champion")).toEqual({ shared: "Ours" });
    expect((await read("champion"))?.suggestions).toMatchObject([{ id, isOurs: false }]);
    expect(await answer("rep", id, "take", 1)).toEqual({ ok: false, refusal: "theirs-to-write" });
    expect(await answer("champion", id, "take")).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await answer("champion", id, "take", 1)).toMatchObject({ ok: true });
    expect(await texts("rep")).toEqual({ shared: "One in three asks twice" });
    expect((await read("rep"))?.answers[0]).toMatchObject({ by: "Dana Kim on Mon 2 Nov" });
    expect((await read("champion"))?.suggestions).toEqual([]);
    expect(await lastEvents(2)).toEqual(["why.suggestion-answered", "why.answered"]);
    expect(await answer("champion", id, "leave")).toEqual({ ok: false, refusal: "answered-already" });
  });

  it("[WH4] is taken in other words, left, or taken back by the side it came from", async () => {
    const first = await suggested();
    await write("champion", "Almost one in three asks twice", { suggestionId: first });
    const left = await suggested();
    expect(await answer("champion", left, "leave")).toMatchObject({ ok: true });
    const back = await suggested();
    expect(await answer("champion", back, "withdraw")).toEqual({ ok: false, refusal: "no-such-suggestion" });
    expect(await answer("rep", back, "withdraw")).toMatchObject({ ok: true });
    const rows = await world.owner.select().from(whySuggestion);
    expect(Object.fromEntries(rows.map((row) => [row.id, row.answer]))).toEqual({
      [first]: "reworded",
      [left]: "left",
      [back]: "withdrawn",
    });
    expect(await texts("rep")).toEqual({ shared: "Almost one in three asks twice" });
  });

  it("[WH4] is of the selling side alone, and sent twice it is one", async () => {
    const id = await suggested();
    expect(await suggest("rep", "One in three asks twice", id)).toMatchObject({ ok: true });
    expect(await suggest("rep", "Other words", id)).toEqual({ ok: false, refusal: "key-used" });
    expect(await suggest("champion", "Ours")).toEqual({ ok: false, refusal: "ours-to-write" });
    expect((await read("rep"))?.suggestions).toHaveLength(1);
  });
});

describe("a small line of a large project", () => {
  it("[WH5] asks the other company for all ticked steps at once, each of which waits for its own answer", async () => {
    const [first, second, third] = await Promise.all(
      ["Import the cases", "Write the guide", "Train the shift"].map((title) => makeStep(world, { title })),
    );
    // What only the company can say is not asked of anybody else.
    await makeStep(world, { title: "We know our needs", verifierId: world.stages[2]?.verifiers[0] ?? null });
    await makeStep(world, { title: "Theirs already", ownerSide: "seller" });
    await makeStep(world, { title: "Only ours", lane: "buyer", authorId: world.people.champion });
    expect(await as(world, "champion", readStepsToGive)).toEqual([]);
    await write("champion", "", { question: "part", choice: "small-line" });
    const offered = await as(world, "champion", readStepsToGive);
    expect(offered.map(({ id }) => id).sort()).toEqual([first, second, third].sort());
    expect(await as(world, "rep", readStepsToGive)).toEqual([]);
    expect(await as(world, "viewer", readStepsToGive)).toEqual([]);
    expect(await as(world, "rep", (viewer) => askToTakeOver(viewer, [first ?? ""]))).toEqual({
      ok: false,
      refusal: "theirs-to-write",
    });
    const asked = await as(world, "champion", (viewer) => askToTakeOver(viewer, [first ?? "", second ?? ""]));
    expect(asked).toEqual({ ok: true, value: { count: 2 } });
    expect(await lastEvents(2)).toEqual(["step.take-over-proposed", "step.take-over-proposed"]);
    const waiting = await world.owner.select().from(stepProposal).where(eq(stepProposal.kind, "take-over"));
    expect(waiting.map(({ stepId }) => stepId).sort()).toEqual([first, second].sort());
    const [kept] = await world.owner
      .select({ side: step.ownerSide })
      .from(step)
      .where(and(eq(step.id, first ?? "")));
    expect(kept?.side).toBe("buyer");
    expect((await as(world, "champion", readStepsToGive)).map(({ id }) => id)).toEqual([third]);
    expect(await as(world, "champion", (viewer) => askToTakeOver(viewer, [first ?? ""]))).toEqual({
      ok: false,
      refusal: "no-step-left",
    });
  });
});

describe("the first screen", () => {
  it("[WH8] [LN2] tells each reader what they may read, and asks only those who may write", async () => {
    expect(await as(world, "champion", readWhyLine)).toEqual({ sentences: [], isPartlyPrivate: false });
    expect(await as(world, "viewer", readWhyLine)).toBeNull();
    expect(await as(world, "rep", readWhyLine)).toBeNull();
    await write("champion", "Nobody must know yet", { lane: "buyer" });
    expect(await as(world, "rep", readWhyLine)).toBeNull();
    expect(await as(world, "viewer", readWhyLine)).toEqual({
      sentences: ["Today: Nobody must know yet."],
      isPartlyPrivate: true,
    });
    await write("champion", "31 % ask twice");
    expect(await as(world, "rep", readWhyLine)).toEqual({
      sentences: ["Today: 31 % ask twice."],
      isPartlyPrivate: false,
    });
  });
});
