import readSheet from "read-excel-file/node";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { readPlanFacts } from "#app/alignment/plan-facts.server.ts";
import { planLine } from "#app/alignment/plan-line.ts";
import { questionSheet } from "#app/question/export.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { readQuestion, readQuestions, readSimilar } from "#app/question/question.queries.server.ts";
import { passQuestionOn, restoreQuestion, takeBackQuestion } from "#app/question/removal.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { acceptStep } from "#app/step/handshake.commands.server.ts";
import { event, question, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asMember, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(question);
  await world.owner.delete(step);
});
afterAll(() => world.end());

const all = { words: "", show: "all", from: "everyone" } as const;

async function ask(who: Who, text: string, to: "them" | "us" = "them"): Promise<string> {
  const key = crypto.randomUUID();
  expect(await as(world, who, (viewer) => askQuestion(viewer, { key, text, to }))).toMatchObject({ ok: true });
  return key;
}

async function kinds(lane: "shared" | "buyer" | "seller", most: number): Promise<string[]> {
  const rows = await world.owner
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(most);
  return rows.map(({ kind }) => kind).reverse();
}

async function texts(who: Who): Promise<string[]> {
  return (await as(world, who, (viewer) => readQuestions(viewer, all))).map(({ text }) => text);
}

describe("asking the other company", () => {
  it("[QU1] makes a suggested step there, three working days on, with the whole question in its note", async () => {
    const text = `Where is our data kept?\n${"It matters to us. ".repeat(20)}`.trim();
    const id = await ask("viewer", text);
    const [asked] = await world.owner.select().from(question).where(eq(question.id, id));
    const [its] = await world.owner
      .select()
      .from(step)
      .where(eq(step.id, asked?.stepId ?? ""));
    expect(its).toMatchObject({
      lane: "shared",
      ownerSide: "seller",
      handshake: "proposed",
      note: text,
      dueOn: "2026-11-05",
    });
    expect(its?.title).toMatch(/^Answer: Where is our data kept\? It matters/);
    expect(await kinds("shared", 2)).toEqual(["question.asked", "step.added"]);
    const row = await as(world, "rep", (viewer) => readQuestion(viewer, id));
    expect(row).toMatchObject({
      who: "Vic View (Acme) asks Northwind",
      isForUs: true,
      due: "an answer is planned for Thu 5 Nov",
    });
  });

  it("[QU1] [SP3] goes the other way too, as a suggestion in the calendar of the buyer", async () => {
    const id = await ask("rep", "Who signs sums like this?");
    const [asked] = await world.owner.select().from(question).where(eq(question.id, id));
    const [its] = await world.owner
      .select()
      .from(step)
      .where(eq(step.id, asked?.stepId ?? ""));
    expect(its).toMatchObject({ ownerSide: "buyer", handshake: "proposed", proposedBySide: "seller" });
  });

  it("[LN6] is refused to somebody whose name would show, and then stores nothing", async () => {
    const key = crypto.randomUUID();
    const asked = await as(world, "hidden", (viewer) => askQuestion(viewer, { key, text: "May I?", to: "them" }));
    expect(asked).toEqual({ ok: false, refusal: "your-name-would-show" });
    expect(await world.owner.select().from(question)).toEqual([]);
    expect(await world.owner.select().from(step)).toEqual([]);
  });

  it("[QU1] asks once, however often the form is sent; another form under its key is refused", async () => {
    const form = { key: crypto.randomUUID(), text: "Once?", to: "them" as const };
    await as(world, "champion", (viewer) => askQuestion(viewer, form));
    expect(await as(world, "champion", (viewer) => askQuestion(viewer, form))).toMatchObject({ ok: true });
    expect(await texts("rep")).toEqual(["Once?"]);
    const other = await as(world, "champion", (viewer) => askQuestion(viewer, { ...form, text: "Twice?" }));
    expect(other).toEqual({ ok: false, refusal: "key-used" });
    expect(await world.owner.select().from(step)).toHaveLength(1);
  });
});

describe("asking one's own team", () => {
  it("[QU1] [LN1] [LN2] stays in its lane, without a step, and is found by nobody else", async () => {
    const seen = await as(world, "rep", async (viewer) =>
      JSON.stringify([await readQuestions(viewer, all), viewer.cursor]),
    );
    const id = await ask("hidden", "What does it cost us today?", "us");
    expect(await texts("champion")).toEqual(["What does it cost us today?"]);
    expect(await world.owner.select().from(step)).toEqual([]);
    expect(await kinds("buyer", 1)).toEqual(["question.asked"]);
    const after = await as(world, "rep", async (viewer) =>
      JSON.stringify([await readQuestions(viewer, all), viewer.cursor]),
    );
    expect(after).toBe(seen);
    expect(await as(world, "rep", (viewer) => readQuestion(viewer, id))).toBeNull();
    expect(await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: id, answer: "42" }))).toEqual({
      ok: false,
      refusal: "no-such-question",
    });
    expect(
      await as(world, "viewer", (viewer) => answerQuestion(viewer, { questionId: id, answer: "9k" })),
    ).toMatchObject({ ok: true });
  });

  it("[QU5] [LN3] is passed on without who asked, in the name of whoever passes it on", async () => {
    const id = await ask("hidden", "Can we pay quarterly?", "us");
    const key = crypto.randomUUID();
    const passed = await as(world, "champion", (viewer) =>
      passQuestionOn(viewer, { questionId: id, key, text: "Can we pay quarterly?" }),
    );
    expect(passed).toEqual({ ok: true, value: { questionId: key } });
    const [row] = await as(world, "rep", (viewer) => readQuestions(viewer, all));
    expect(row).toMatchObject({ id: key, who: "Dana Kim (Acme) asks Northwind" });
    const told = await as(world, "rep", async (viewer) => JSON.stringify(await viewer.tx.select().from(event)));
    expect(told).not.toContain("Hilda");
    expect(told).not.toContain(id);
    expect((await as(world, "viewer", (viewer) => readQuestion(viewer, id)))?.passedOn).toBe(
      "Passed on by Dana Kim, without a name",
    );
    const again = { questionId: key, key: crypto.randomUUID(), text: "x" };
    expect(await as(world, "champion", (viewer) => passQuestionOn(viewer, again))).toEqual({
      ok: false,
      refusal: "shared-already",
    });
  });
});

describe("answering", () => {
  it("[QU2] writes the answer and finishes the step in one act; the side that asked cannot", async () => {
    const id = await ask("champion", "Where is our data kept?");
    expect(await as(world, "deputy", (viewer) => answerQuestion(viewer, { questionId: id, answer: "here" }))).toEqual({
      ok: false,
      refusal: "theirs-to-answer",
    });
    expect(
      await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: id, answer: "Frankfurt" })),
    ).toMatchObject({ ok: true });
    expect(await kinds("shared", 2)).toEqual(["question.answered", "step.completed"]);
    const [its] = await as(world, "champion", readSteps);
    expect(its).toMatchObject({ progress: "done", handshake: "accepted" });
    const row = await as(world, "champion", (viewer) => readQuestion(viewer, id));
    expect(row).toMatchObject({
      answer: "Frankfurt",
      answered: "Answered by Sam Rep (Northwind) on Mon 2 Nov",
      isOpen: false,
    });
  });

  it("[QU2] is a step of somebody else for who may not do it, and then nothing is written", async () => {
    const id = await ask("champion", "Is there a works council?");
    const answered = await as(world, "marketer", (viewer) => answerQuestion(viewer, { questionId: id, answer: "no" }));
    expect(answered).toEqual({ ok: false, refusal: "not-yours-to-answer" });
    const [row] = await world.owner.select().from(question).where(eq(question.id, id));
    expect(row?.answer).toBeNull();
  });

  it("[QU2] shows both texts to whoever was second, and stores nothing then", async () => {
    const id = await ask("champion", "Which one?");
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: id, answer: "The first", was: "" }));
    const second = await as(world, "manager", (viewer) =>
      answerQuestion(viewer, { questionId: id, answer: "The second", was: "" }),
    );
    expect(second).toEqual({ ok: true, value: { mine: "The second", theirs: "The first", by: "Sam Rep" } });
    const mine = { questionId: id, answer: "The second", was: "The first" };
    expect(await as(world, "manager", (viewer) => answerQuestion(viewer, mine))).toMatchObject({ ok: true });
  });
});

describe("finding what was asked", () => {
  it("[QU3] takes words as words, and tells open from answered and ours from theirs", async () => {
    const a = await ask("champion", "Is 100% of it in the EU?");
    await ask("rep", "Which_one do you use?");
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: a, answer: "Yes: Frankfurt \\ Paris" }));
    const find = async (filter: Partial<Parameters<typeof readQuestions>[1]>): Promise<string[]> =>
      (await as(world, "champion", (viewer) => readQuestions(viewer, { ...all, ...filter }))).map(({ text }) => text);
    expect(await find({ words: "100%" })).toEqual(["Is 100% of it in the EU?"]);
    expect(await find({ words: "%" })).toEqual(["Is 100% of it in the EU?"]);
    expect(await find({ words: "_" })).toEqual(["Which_one do you use?"]);
    expect(await find({ words: "\\" })).toEqual(["Is 100% of it in the EU?"]);
    expect(await find({ words: "frankFURT" })).toEqual(["Is 100% of it in the EU?"]);
    expect(await find({ words: "'; drop table question; --" })).toEqual([]);
    expect(await find({ show: "open" })).toEqual(["Which_one do you use?"]);
    expect(await find({ show: "answered", from: "us" })).toEqual(["Is 100% of it in the EU?"]);
    expect(await find({ from: "them" })).toEqual(["Which_one do you use?"]);
  });

  it("[QU4] finds answered ones that are like a new one, in the lanes of whoever writes", async () => {
    const a = await ask("champion", "Where is our data kept, and who can read it?");
    const b = await ask("champion", "Where is our own data kept today?", "us");
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: a, answer: "Frankfurt" }));
    await as(world, "deputy", (viewer) => answerQuestion(viewer, { questionId: b, answer: "Cellar" }));
    const like = async (who: Who): Promise<(string | null)[]> =>
      (await as(world, who, (viewer) => readSimilar(viewer, "where is the data kept?"))).map(({ answer }) => answer);
    expect((await like("viewer")).sort()).toEqual(["Cellar", "Frankfurt"]);
    expect(await like("rep")).toEqual(["Frankfurt"]);
  });

  it("[QU3] [LN2] [S34] goes out as a sheet of what its reader reads, with no formula in it", async () => {
    const evil = await ask("champion", '=HYPERLINK("https://evil.example")');
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: evil, answer: "+1\u0007 ＝2" }));
    await ask("champion", "Only for us", "us");
    const sheetOf = async (who: Who): Promise<unknown[][]> => {
      const bytes = await as(world, who, async (viewer) => questionSheet(await readQuestions(viewer, all)));
      // LN2: the same rows are the same bytes, whenever they are packed.
      const later = vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-05") });
      const again = await as(world, who, async (viewer) => questionSheet(await readQuestions(viewer, all)));
      later.useRealTimers();
      expect(Buffer.from(again).equals(bytes)).toBe(true);
      const [first] = await readSheet(Buffer.from(bytes));
      return (first as unknown as { data: unknown[][] }).data;
    };
    const [head, ...rows] = await sheetOf("rep");
    expect(head?.slice(0, 2)).toEqual(["Question", "Answer"]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(0, 2)).toEqual([`'=HYPERLINK("https://evil.example")`, "'+1 ＝2"]);
    const ours = await sheetOf("champion");
    expect(ours.map(([text]) => text)).toContain("Only for us");
  });
});

describe("taking a question back", () => {
  it("[QU7] is for whoever asked; its step goes along, and both come back within two minutes", async () => {
    const id = await ask("champion", "Never mind?");
    expect(await as(world, "deputy", (viewer) => takeBackQuestion(viewer, id))).toEqual({
      ok: false,
      refusal: "not-your-question",
    });
    expect(await as(world, "champion", (viewer) => takeBackQuestion(viewer, id))).toMatchObject({ ok: true });
    expect(await texts("rep")).toEqual([]);
    expect(await as(world, "rep", readSteps)).toEqual([]);
    expect(await kinds("shared", 2)).toEqual(["question.removed", "step.removed"]);
    const late = { now: new Date(worldNow.getTime() + 120_001) };
    expect(await as(world, "champion", (viewer) => restoreQuestion(viewer, id), late)).toEqual({
      ok: false,
      refusal: "too-late",
    });
    const inTime = { now: new Date(worldNow.getTime() + 120_000) };
    expect(await as(world, "champion", (viewer) => restoreQuestion(viewer, id), inTime)).toMatchObject({ ok: true });
    expect(await texts("rep")).toEqual(["Never mind?"]);
    expect(await as(world, "rep", readSteps)).toHaveLength(1);
  });

  it("[QU7] leaves a step the other side agreed to, and an answered question", async () => {
    const id = await ask("champion", "Agreed already?");
    const [its] = await as(world, "rep", readSteps);
    await as(world, "rep", (viewer) => acceptStep(viewer, { stepId: its?.id ?? "" }));
    await as(world, "champion", (viewer) => takeBackQuestion(viewer, id));
    expect(await as(world, "rep", readSteps)).toHaveLength(1);
    const other = await ask("champion", "Answered?");
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: other, answer: "Yes" }));
    expect(await as(world, "champion", (viewer) => takeBackQuestion(viewer, other))).toEqual({
      ok: false,
      refusal: "answered-already",
    });
  });
});

describe("what the workspace owes", () => {
  it("[AL4] counts shared questions to it without an answer, and nothing of the buyer's own", async () => {
    const owed = async (): Promise<number> => {
      const facts = await asMember(world, "rep", ({ tx, now }) => readPlanFacts(tx, { now, planId: world.planId }));
      return planLine(facts[0]!, worldNow).owed.questions;
    };
    expect(await owed()).toBe(0);
    const id = await ask("champion", "First?");
    await ask("champion", "Second?");
    await ask("champion", "Inside?", "us");
    await ask("rep", "The other way?");
    expect(await owed()).toBe(2);
    await as(world, "rep", (viewer) => answerQuestion(viewer, { questionId: id, answer: "Yes" }));
    expect(await owed()).toBe(1);
  });
});
