import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Letter, NoLetter } from "#app/mail/letter.ts";
import { writeLetter } from "#app/mail/letter.server.ts";
import { revoke } from "#app/participant/revocation.commands.server.ts";
import { writeComment } from "#app/comment/comment.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { pausePlan, resumePlan } from "#app/stage-move/pause.commands.server.ts";
import { undoMove } from "#app/stage-move/undo.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { acceptStep } from "#app/step/handshake.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import {
  delivery,
  mailMute,
  participant,
  plan,
  stageMove,
  stageMoveUndo,
  verifier,
  workspace,
} from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  // Nothing is open on the way, so that a move is one line.
  await world.owner.delete(verifier);
});
afterAll(() => world.end());

/** Each test begins a day later, so that no mail of one joins another's. */
let day = 0;
beforeEach(async () => {
  day += 1;
  await world.owner.delete(stageMoveUndo);
  await world.owner.delete(stageMove);
  await world.owner.delete(delivery);
});

function at(seconds: number): Date {
  return new Date(worldNow.getTime() + day * 24 * 60 * 60_000 + seconds * 1000);
}

function act<T>(who: Who, seconds: number, run: (viewer: PlanViewer) => Promise<T>): Promise<T> {
  return as(world, who, run, { now: at(seconds) });
}

function stageOf(kind: string): string {
  return world.stages.find((stage) => stage.kind === kind)?.id ?? "";
}

async function move(who: Who, kind: string, seconds: number): Promise<string> {
  const moved = await act(who, seconds, (viewer) => moveStage(viewer, { toStageId: stageOf(kind) }));
  if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
  return moved.value.moveId;
}

async function waiting(): Promise<(typeof delivery.$inferSelect)[]> {
  return world.owner
    .select()
    .from(delivery)
    .where(inArray(delivery.kind, ["notice", "question", "mention"]))
    .orderBy(asc(delivery.recipient));
}

async function recipients(): Promise<string[]> {
  return (await waiting()).map(({ recipient }) => recipient);
}

/** The letter to this address, as it would be written at that moment. */
async function letterTo(recipient: string, seconds: number): Promise<Letter | NoLetter | "none"> {
  const row = (await waiting()).find((one) => one.recipient === recipient);
  return row ? writeLetter({ ...row, now: at(seconds) }) : "none";
}

async function toldTo(recipient: string, seconds = 200): Promise<string[]> {
  const letter = await letterTo(recipient, seconds);
  return typeof letter === "string" ? [letter] : (letter.told ?? []).map(({ sentence }) => sentence);
}

async function suggest(who: Who, owner: string, title: string, seconds = 0): Promise<string> {
  const key = crypto.randomUUID();
  const form = { key, title, stageId: stageOf("needs"), readBy: "shared", owner } as const;
  const added = await act(who, seconds, (viewer) => addStep(viewer, form));
  if (!added.ok) throw new Error(added.refusal);
  return key;
}

describe("who hears of it", () => {
  it("[NO1] everybody who takes part and has an address hears of a stage move, never whoever made it", async () => {
    await move("champion", "why", 0);
    expect(await recipients()).toEqual([
      "dev@acme.example",
      "hilda@acme.example",
      "lea@acme.example",
      "nils@acme.example",
      "sam@northwind.example",
      "vic@acme.example",
    ]);
    expect(await toldTo("lea@acme.example")).toEqual(["Dana Kim said where Acme is: Why change."]);
    expect(await toldTo("sam@northwind.example")).toEqual(["Dana Kim of Acme said where Acme is: Why change."]);
  });

  it("[NO1] what is suggested to somebody goes to them; to a company as a whole, to who leads it", async () => {
    await suggest("rep", world.participants.contributor, "Lea's");
    expect(await recipients()).toEqual(["lea@acme.example"]);
    expect(await toldTo("lea@acme.example")).toEqual([
      expect.stringContaining("Sam Rep of Northwind suggested a step for Acme: “Lea's”") as string,
    ]);
    const ours = await suggest("rep", "buyer", "Acme's", 20);
    expect(await recipients()).toEqual(["dana@acme.example", "dev@acme.example", "lea@acme.example"]);
    await act("deputy", 700, (viewer) => acceptStep(viewer, { stepId: ours }));
    expect(await toldTo("sam@northwind.example", 900)).toEqual(["Dev Deputy of Acme agreed to “Acme's”."]);
  });

  it("[NO1] a question goes to whom it asks, without a second line for its step; the answer to whoever asked", async () => {
    const key = crypto.randomUUID();
    await act("contributor", 0, (viewer) => askQuestion(viewer, { key, text: "Where is it kept?", to: "them" }));
    expect(await recipients()).toEqual(["sam@northwind.example"]);
    const letter = await letterTo("sam@northwind.example", 200);
    expect(letter).toMatchObject({
      subject: "Lea Moreau of Acme asked Northwind: “Where is it kept?”",
      lines: [
        "Lea Moreau of Acme asked Northwind, on the plan that Acme and Northwind share:",
        { quote: "Where is it kept?" },
        expect.stringMatching(/^An answer is planned for \w{3} \d+ Nov\.$/) as string,
      ],
      button: { label: "Answer", address: expect.stringContaining(`/questions/${key}`) as string },
    });
    expect((await waiting()).map(({ kind }) => kind)).toEqual(["question"]);
    await act("rep", 1000, (viewer) => answerQuestion(viewer, { questionId: key, answer: "In Frankfurt." }));
    expect(await toldTo("lea@acme.example", 1200)).toEqual([
      "Sam Rep of Northwind answered “Where is it kept?”: “In Frankfurt.”",
    ]);
  });

  it("[NO1] [LN2] what the team asks itself goes to nobody of the other company", async () => {
    const key = crypto.randomUUID();
    await act("contributor", 0, (viewer) => askQuestion(viewer, { key, text: "Do we need legal?", to: "us" }));
    expect(await recipients()).toEqual(["dana@acme.example", "dev@acme.example"]);
  });

  it("[NO1] a finished step, a late one, a new person: nobody is mailed", async () => {
    const key = crypto.randomUUID();
    const form = { key, title: "Our own", stageId: stageOf("needs"), readBy: "shared", dueOn: "2020-01-03" } as const;
    await act("champion", 0, (viewer) => addStep(viewer, form));
    expect(await recipients()).toEqual([]);
  });

  it("[SP8] no buyer is mailed of a draft", async () => {
    await world.owner.update(plan).set({ adoptedAt: null }).where(eq(plan.id, world.planId));
    await suggest("rep", "buyer", "Too early");
    expect(await recipients()).toEqual([]);
    await world.owner.update(plan).set({ adoptedAt: worldNow }).where(eq(plan.id, world.planId));
  });

  it("none of the sample", async () => {
    await world.owner.update(workspace).set({ isSample: true }).where(eq(workspace.id, world.workspaceId));
    await suggest("rep", "buyer", "A story");
    await world.owner.update(workspace).set({ isSample: false }).where(eq(workspace.id, world.workspaceId));
    expect(await recipients()).toEqual([]);
  });
});

describe("when it is sent", () => {
  it("[ST7] waits out the two minutes of undo, and a move that was undone is not told", async () => {
    const moveId = await move("champion", "needs", 0);
    expect((await waiting()).every(({ notBefore }) => notBefore >= at(120))).toBe(true);
    await act("champion", 60, (viewer) => undoMove(viewer, { moveId }));
    expect(await toldTo("lea@acme.example")).toEqual(["dropped"]);
  });

  it("[NO1] what happens within a few minutes is one mail, what is asked of its reader first", async () => {
    await move("champion", "needs", 0);
    await suggest("champion", "seller", "Show it", 60);
    await suggest("champion", "seller", "Price it", 90);
    const rows = (await waiting()).filter(({ recipient }) => recipient === "sam@northwind.example");
    expect(rows.map(({ notBefore }) => notBefore)).toEqual([at(90 + 125)]);
    const told = await toldTo("sam@northwind.example", 220);
    expect(told.map((one) => /“(.*?)”|is: (\w+)/.exec(one)?.slice(1).join(""))).toEqual([
      "Show it",
      "Price it",
      "Needs",
    ]);
    expect(await letterTo("sam@northwind.example", 220)).toMatchObject({
      subject: "Acme × Northwind: 3 updates",
      button: { address: expect.stringMatching(/\/updates$/) as string },
    });
    const jobs = await world.owner.execute<{ run_at: Date }>(
      sql`select run_at from graphile_worker.jobs where key = ${`mail ${rows[0]?.id ?? ""}`}`,
    );
    expect(jobs).toHaveLength(1);
  });

  it("[NO1] several questions are one mail, and one that was answered meanwhile is not asked again", async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await act("contributor", 0, (viewer) => askQuestion(viewer, { key: first, text: "Where?", to: "them" }));
    await act("contributor", 20, (viewer) => askQuestion(viewer, { key: second, text: "Since when?", to: "them" }));
    expect((await waiting()).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["question", "sam@northwind.example"],
    ]);
    expect(await letterTo("sam@northwind.example", 150)).toMatchObject({ subject: "Acme × Northwind: 2 questions" });
    await act("rep", 30, (viewer) => answerQuestion(viewer, { questionId: first, answer: "Here." }));
    expect(await letterTo("sam@northwind.example", 150)).toMatchObject({ lines: [{}, { quote: "Since when?" }, {}] });
  });

  it("[NO1] mentions in a burst are one mail, and what else happens joins it as news", async () => {
    const stepId = await suggest("champion", "buyer", "Ours");
    const say = (text: string, seconds: number): Promise<unknown> =>
      act("champion", seconds, (viewer) =>
        writeComment(viewer, { key: crypto.randomUUID(), on: "step", onId: stepId, text, readBy: "shared" }),
      );
    await say("@Lea, look", 0);
    expect(await letterTo("lea@acme.example", 150)).toMatchObject({
      lines: ["Dana Kim wrote:", { quote: "@Lea, look" }],
    });
    await say("@Lea, and this", 60);
    expect((await waiting()).map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["mention", "lea@acme.example"],
    ]);
    expect(await toldTo("lea@acme.example")).toEqual([
      "Dana Kim wrote on “Ours”: “@Lea, look”",
      "Dana Kim wrote on “Ours”: “@Lea, and this”",
    ]);
    await move("champion", "why", 70);
    expect((await waiting()).find(({ recipient }) => recipient === "lea@acme.example")?.kind).toBe("notice");
    expect(await toldTo("lea@acme.example")).toHaveLength(3);
  });

  it("[NO1] a burst that does not end is mailed every ten minutes", async () => {
    for (let seconds = 0; seconds < 660; seconds += 60) await suggest("champion", "seller", "More", seconds);
    expect(await recipients()).toEqual(["sam@northwind.example", "sam@northwind.example"]);
  });

  it("[NO2] goes to nobody who lost their rights meanwhile, and tells nothing that is gone", async () => {
    const stepId = await suggest("rep", world.participants.viewer, "For Vic");
    await act("rep", 30, (viewer) => removeStep(viewer, { stepId }));
    expect(await toldTo("vic@acme.example")).toEqual(["dropped"]);
    await move("champion", "options", 60);
    expect(await toldTo("vic@acme.example")).toHaveLength(1);
    await act("champion", 90, (viewer) => revoke(viewer, world.participants.viewer));
    expect(await toldTo("vic@acme.example")).toEqual(["dropped"]);
    await world.owner.update(participant).set({ revokedAt: null }).where(eq(participant.id, world.participants.viewer));
  });

  it("[ST11] a plan that rests sends the buying side nothing, until it is taken up again", async () => {
    await act("champion", 0, (viewer) => pausePlan(viewer, { untilEvent: "the audit" }));
    expect(await toldTo("lea@acme.example")).toEqual(["dropped"]);
    expect(await toldTo("sam@northwind.example")).toEqual(["Dana Kim of Acme paused the plan until the audit."]);
    await act("champion", 700, (viewer) => resumePlan(viewer));
    const rows = (await waiting()).filter(({ recipient }) => recipient === "lea@acme.example");
    expect(await writeLetter({ ...rows.at(-1)!, now: at(900) })).toMatchObject({
      subject: expect.stringContaining("took the plan up again") as string,
    });
  });

  it("[NO1] who wants no mail of this plan gets none, also of what waited already", async () => {
    await move("champion", "why", 0);
    const own = { workspaceId: world.workspaceId, planId: world.planId, authorId: world.people.contributor };
    await world.owner.insert(mailMute).values(own);
    expect(await toldTo("lea@acme.example")).toEqual(["dropped"]);
    await world.owner.delete(delivery);
    await move("champion", "needs", 900);
    expect(await recipients()).not.toContain("lea@acme.example");
    await world.owner.delete(mailMute).where(and(eq(mailMute.planId, world.planId)));
  });
});
