import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  addCriterion,
  answerSuggestion,
  changeCriterion,
  putCriterion,
} from "#app/outcome/criterion.commands.server.ts";
import { readCriteria, readCriterionSharing, readOptionSharing } from "#app/outcome/criterion.queries.server.ts";
import { removeCriterion, restoreCriterion } from "#app/outcome/criterion-removal.commands.server.ts";
import { judge } from "#app/outcome/criterion-result.commands.server.ts";
import { shareCriterion, shareOption } from "#app/outcome/criterion-sharing.commands.server.ts";
import { addOption, renameOption, standOption } from "#app/outcome/option.commands.server.ts";
import type { CriterionResult } from "#app/outcome/criterion.ts";
import { criterion, criterionResult, event, option } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(criterion);
  await world.owner.delete(option);
});
afterAll(() => world.end());

const ok = { ok: true };

async function add(who: Who, text: string, words: { weight?: "must" | "nice"; judge?: string } = {}): Promise<string> {
  const key = crypto.randomUUID();
  const form = {
    key,
    text,
    weight: words.weight ?? "must",
    judge: words.judge ?? null,
    judgeWords: null,
    shownBy: null,
  };
  expect(await as(world, who, (viewer) => addCriterion(viewer, form))).toMatchObject(ok);
  return key;
}

function say(
  who: Who,
  id: string,
  [way, result, note = null]: [way: string, result: CriterionResult, note?: string | null],
  was?: string,
): ReturnType<typeof judge> {
  return as(world, who, (viewer) => judge(viewer, id, { option: way, result, note, was }));
}

async function texts(who: Who): Promise<string[]> {
  return (await as(world, who, readCriteria)).criteria.map(({ text }) => text);
}

async function last(lane: "shared" | "buyer"): Promise<{ kind: string; payload: unknown } | undefined> {
  const [row] = await world.owner
    .select({ kind: event.kind, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(1);
  return row;
}

describe("what is judged", () => {
  it("[CR1] is the company's own: the other company reads nothing of it, and changes nothing", async () => {
    const id = await add("champion", "Works in both languages");
    expect(await last("buyer")).toMatchObject({ kind: "criterion.added" });
    expect(await texts("viewer")).toEqual(["Works in both languages"]);
    const theirs = await as(world, "rep", readCriteria);
    expect(theirs).toMatchObject({ criteria: [], options: [], leftOut: [], sentences: [] });
    expect(await as(world, "rep", (viewer) => removeCriterion(viewer, id))).toEqual({
      ok: false,
      refusal: "no-such-criterion",
    });
  });

  it("[CR1] is suggested by the other company, and counts once this one takes it", async () => {
    const id = await add("rep", "Runs on the phones we have");
    expect(await last("shared")).toMatchObject({ kind: "criterion.suggested" });
    expect(await texts("champion")).toEqual([]);
    expect(await say("champion", id, ["nothing", "no"])).toEqual({ ok: false, refusal: "not-taken-yet" });
    expect(await as(world, "rep", (viewer) => answerSuggestion(viewer, id, "taken"))).toMatchObject({
      refusal: "not-yours",
    });
    expect(await as(world, "champion", (viewer) => answerSuggestion(viewer, id, "declined"))).toMatchObject(ok);
    expect((await as(world, "rep", readCriteria)).suggestions.leftOut).toHaveLength(1);
    expect(await as(world, "champion", (viewer) => answerSuggestion(viewer, id, "taken"))).toMatchObject(ok);
    expect(await last("shared")).toMatchObject({ kind: "criterion.suggestion-answered", payload: { answer: "taken" } });
    expect(await texts("rep")).toEqual(["Runs on the phones we have"]);
    expect(await as(world, "rep", (viewer) => removeCriterion(viewer, id))).toMatchObject({ refusal: "not-yours" });
  });

  it("[CR1] names nobody to the other company whom only the team knows", async () => {
    const id = await add("champion", "Finance can read the bill", { judge: world.participants.hidden });
    expect((await as(world, "viewer", readCriteria)).criteria[0]?.judge).toBe("Hilda Hidden");
    expect(await as(world, "champion", (viewer) => shareCriterion(viewer, id))).toMatchObject({
      refusal: "judge-not-shared",
    });
    expect(await texts("rep")).toEqual([]);
  });

  it("keeps both texts where somebody saved first, and stores nothing", async () => {
    const id = await add("champion", "Works at night");
    const was = { text: "Works at night", weight: "must", judge: "", judgeWords: "", shownBy: "" };
    const change = (who: Who, text: string, weight: "must" | "nice" = "must"): Promise<unknown> =>
      as(world, who, (viewer) =>
        changeCriterion(viewer, id, { is: { text, weight, judge: null, judgeWords: null, shownBy: null }, was }),
      );
    expect(await change("deputy", "Works day and night")).toMatchObject({ value: { text: "Works day and night" } });
    expect(await last("buyer")).toMatchObject({ kind: "criterion.changed" });
    expect(await change("champion", "Works on Sundays")).toMatchObject({
      value: { conflicts: [{ field: "text", mine: "Works on Sundays", theirs: "Works day and night" }] },
    });
    // Another field is nobody's conflict.
    expect(await change("champion", "Works at night", "nice")).toMatchObject(ok);
    expect((await as(world, "viewer", readCriteria)).criteria[0]).toMatchObject({
      text: "Works day and night",
      isMust: false,
    });
  });

  it("[CR1] is ordered by the company, and a private line moves no shared one", async () => {
    const [first, second] = [await add("champion", "one"), await add("champion", "two")];
    const third = await add("champion", "three");
    for (const id of [first, third]) await as(world, "champion", (viewer) => shareCriterion(viewer, id));
    expect(await texts("champion")).toEqual(["one", "two", "three"]);
    const before = await world.owner.select().from(criterion).where(eq(criterion.lane, "shared")).orderBy(criterion.id);
    expect(await as(world, "champion", (viewer) => putCriterion(viewer, second, { by: "up" }))).toMatchObject({
      value: { place: 1, of: 3, wasAfterId: first },
    });
    expect(await texts("champion")).toEqual(["two", "one", "three"]);
    expect(
      await world.owner.select().from(criterion).where(eq(criterion.lane, "shared")).orderBy(criterion.id),
    ).toEqual(before);
    await as(world, "champion", (viewer) => putCriterion(viewer, third, { afterId: null }));
    expect(await texts("champion")).toEqual(["three", "two", "one"]);
    expect(await texts("rep")).toEqual(["three", "one"]);
  });

  it("[CR1] [LN3] [LN5] of one's own is read by nobody else and judged by nobody, until it is given to the team", async () => {
    await add("champion", "First");
    const key = crypto.randomUUID();
    const words = { text: "Mine", weight: "must", judge: null, judgeWords: null, shownBy: null } as const;
    expect(
      await as(world, "champion", (viewer) => addCriterion(viewer, { key, ...words, readBy: "own" })),
    ).toMatchObject(ok);
    await add("champion", "Last");
    expect(await texts("champion")).toEqual(["First", "Mine", "Last"]);
    expect(await texts("deputy")).toEqual(["First", "Last"]);
    const before = await world.owner.select().from(option);
    expect(await say("champion", key, ["ourselves", "no"])).toMatchObject({ refusal: "own-so-far" });
    expect(await world.owner.select().from(option)).toEqual(before);
    const share = (who: Who, to: "team" | "shared"): Promise<unknown> =>
      as(world, who, (viewer) => shareCriterion(viewer, key, to));
    expect(await share("deputy", "team")).toMatchObject({ refusal: "no-such-criterion" });
    const sharing = await as(world, "champion", (viewer) => readCriterionSharing(viewer, key));
    expect(sharing?.targets.map(({ value }) => value)).toEqual(["team", "shared"]);
    expect(await share("champion", "team")).toMatchObject(ok);
    expect(await last("buyer")).toMatchObject({ kind: "criterion.shared", payload: { text: "Mine" } });
    expect(await texts("deputy")).toEqual(["First", "Mine", "Last"]);
    expect(await texts("rep")).toEqual([]);
    expect(await say("champion", key, ["ourselves", "no"])).toMatchObject(ok);
    await share("champion", "shared");
    expect(await texts("rep")).toEqual(["Mine"]);
    expect(await share("champion", "team")).toMatchObject(ok);
    expect(await texts("rep")).toEqual(["Mine"]);
  });

  it("[CR5] taken off lies in the bin with what was found, and comes back by the side that took it off", async () => {
    const id = await add("champion", "Works at night");
    await say("champion", id, ["workspace", "yes", "Two nights"]);
    await as(world, "champion", (viewer) => removeCriterion(viewer, id));
    expect(await as(world, "champion", readCriteria)).toMatchObject({ criteria: [], removed: [{ id }] });
    expect(await say("champion", id, ["workspace", "no"])).toMatchObject({ refusal: "removed" });
    await as(world, "deputy", (viewer) => restoreCriterion(viewer, id));
    expect(await last("buyer")).toMatchObject({ kind: "criterion.restored" });
    expect((await as(world, "champion", readCriteria)).criteria[0]?.cells[0]).toMatchObject({ note: "Two nights" });
  });
});

describe("what was found", () => {
  it("[CR2] is kept with who said it; another word replaces it and the earlier one stays to be read", async () => {
    const id = await add("champion", "Works at night");
    const first = await say("contributor", id, ["workspace", "partly", "Slow at three"], "");
    expect(await last("buyer")).toMatchObject({
      kind: "criterion.judged",
      payload: { option: "Northwind", result: "partly" },
    });
    const stands = first.ok && "resultId" in first.value ? first.value.resultId : "";
    expect(await say("champion", id, ["workspace", "no"], "")).toMatchObject({
      value: { theirs: { result: "partly", note: "Slow at three" }, by: "Lea Moreau" },
    });
    expect(await say("champion", id, ["workspace", "yes"], stands)).toMatchObject(ok);
    const [row] = (await as(world, "viewer", readCriteria)).criteria;
    expect(row?.cells[0]).toMatchObject({ result: "yes", said: "Dana Kim, Mon 2 Nov" });
    expect(row?.cells[0]?.earlier.map(({ words }) => words)).toEqual(["Partly: Slow at three (Lea Moreau, Mon 2 Nov)"]);
  });

  it("[CR2] said twice at once is said once, and the other is told", async () => {
    const id = await add("champion", "Works at night");
    const both = await Promise.all([
      say("champion", id, ["nothing", "yes"], ""),
      say("deputy", id, ["nothing", "no"], ""),
    ]);
    expect(both.filter((one) => one.ok && "theirs" in one.value)).toHaveLength(1);
    expect(await world.owner.select().from(criterionResult)).toHaveLength(1);
  });

  it("[CR2] is read by the other company only where both the line and the way are shared, as the word of who shared", async () => {
    const [open, secret] = [await add("champion", "Open"), await add("champion", "Secret")];
    await say("hidden", open, ["workspace", "partly", "Hilda tried it"]);
    await say("champion", open, ["nothing", "no", "As today"]);
    await say("champion", secret, ["workspace", "no", "Never"]);
    await as(world, "champion", (viewer) => shareCriterion(viewer, open));
    expect((await as(world, "rep", readCriteria)).criteria).toMatchObject([{ text: "Open", cells: [] }]);
    const way = (await as(world, "champion", readCriteria)).options[0]?.ref ?? "";
    expect((await as(world, "champion", (viewer) => readOptionSharing(viewer, way)))?.goesAlong).toEqual([
      { label: "One of the ways", text: "Northwind" },
      { label: "Open", text: "Partly: Hilda tried it" },
    ]);
    expect(await as(world, "champion", (viewer) => shareOption(viewer, way))).toMatchObject(ok);
    expect(await last("shared")).toMatchObject({ kind: "option.shared", payload: { option: "Northwind" } });
    const theirs = await as(world, "rep", readCriteria);
    expect(theirs.criteria.map(({ cells }) => cells)).toMatchObject([
      [{ result: "partly", note: "Hilda tried it", said: "shared by Dana Kim, Mon 2 Nov", earlier: [] }],
    ]);
    expect(JSON.stringify(theirs)).not.toMatch(/Hilda Hidden|Secret|Never|As today|nothing/);
    // Who said it first stays with the team.
    const [ours] = (await as(world, "viewer", readCriteria)).criteria;
    expect(ours?.cells[0]?.earlier[0]?.words).toContain("Hilda Hidden");
  });

  it("[LN6] is not said in the shared lane by somebody whose name would show", async () => {
    const id = await add("champion", "Open");
    await as(world, "champion", (viewer) => shareCriterion(viewer, id));
    await as(world, "champion", (viewer) => shareOption(viewer, "workspace"));
    expect(await say("hidden", id, ["workspace", "yes"])).toMatchObject({ refusal: "your-name-would-show" });
    expect(await say("hidden", id, ["ourselves", "yes"])).toMatchObject(ok);
  });
});

describe("the ways", () => {
  it("[CR4] stand there from the start, can be left out and come back with what was found", async () => {
    const id = await add("champion", "Works at night");
    const names = async (): Promise<string[]> =>
      (await as(world, "champion", readCriteria)).options.map(({ name }) => name);
    expect(await names()).toEqual(["Northwind", "Doing nothing", "Doing it ourselves"]);
    await say("champion", id, ["nothing", "no"]);
    expect(await as(world, "champion", (viewer) => standOption(viewer, "nothing", false))).toMatchObject(ok);
    expect(await last("buyer")).toMatchObject({ kind: "option.left-out" });
    expect(await names()).toEqual(["Northwind", "Doing it ourselves"]);
    await as(world, "champion", (viewer) => standOption(viewer, "nothing", true));
    expect((await as(world, "champion", readCriteria)).criteria[0]?.cells[1]).toMatchObject({ result: "no" });
  });

  it("[CR4] keep another vendor's name in the company, whatever is asked", async () => {
    const key = crypto.randomUUID();
    await as(world, "champion", (viewer) => addOption(viewer, { key, name: "Globex" }));
    expect(await last("buyer")).toMatchObject({ kind: "option.added", payload: { option: "Globex" } });
    expect(await as(world, "champion", (viewer) => shareOption(viewer, key))).toEqual({
      ok: false,
      refusal: "name-stays",
    });
    await expect(world.owner.update(option).set({ lane: "shared" }).where(eq(option.id, key))).rejects.toThrow();
    const renamed = await as(world, "champion", (viewer) =>
      renameOption(viewer, { id: key, name: "Initech", was: "Other" }),
    );
    expect(renamed).toMatchObject({ value: { mine: "Initech", theirs: "Globex" } });
    expect(JSON.stringify(await as(world, "rep", readCriteria))).not.toContain("Globex");
  });

  it("[CR4] are six at most", async () => {
    for (const name of ["a", "b", "c"])
      await as(world, "champion", (viewer) => addOption(viewer, { key: crypto.randomUUID(), name }));
    const one = { key: crypto.randomUUID(), name: "d" };
    expect(await as(world, "champion", (viewer) => addOption(viewer, one))).toMatchObject({
      refusal: "too-many-options",
    });
  });
});
