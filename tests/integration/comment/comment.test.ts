import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { writeLetter } from "#app/mail/letter.server.ts";
import { rewordComment, settleThread, writeComment } from "#app/comment/comment.commands.server.ts";
import type { NewComment } from "#app/comment/comment.commands.server.ts";
import { readComments, readPlaceOf } from "#app/comment/comment.queries.server.ts";
import type { CommentsShown } from "#app/comment/comment-thread.ts";
import { removeComment, restoreComment } from "#app/comment/removal.commands.server.ts";
import { comment, delivery, event } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let stepId: string;
beforeAll(async () => {
  world = await makeWorld(database.url);
  stepId = await makeStep(world, { title: "Try it" });
});
beforeEach(async () => {
  await world.owner.delete(comment);
  await world.owner.delete(delivery);
});
afterAll(() => world.end());

async function write(who: Who, words: Partial<NewComment> & { text: string }): Promise<string> {
  const key = crypto.randomUUID();
  const form = { key, on: "step" as const, onId: stepId, readBy: "shared" as const, ...words };
  expect(await as(world, who, (viewer) => writeComment(viewer, form))).toMatchObject({ ok: true });
  return key;
}

async function read(who: Who, onId = stepId, on: "step" | "participant" = "step"): Promise<CommentsShown> {
  const shown = await as(world, who, (viewer) => readComments(viewer, { on, onId }));
  if (!shown) throw new Error("not there");
  return shown;
}

async function texts(who: Who): Promise<(string | null)[]> {
  return (await read(who)).threads.flatMap(({ opening, replies }) => [opening, ...replies].map(({ text }) => text));
}

async function lastEvent(lane: "shared" | "buyer" | "own"): Promise<{ kind: string; payload: unknown } | undefined> {
  const [last] = await world.owner
    .select({ kind: event.kind, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(1);
  return last;
}

describe("writing a comment", () => {
  it("[CM1] says who reads it and tells the plan; an answer has the lane of its thread", async () => {
    const opening = await write("viewer", { text: "Does it work on <b>phones</b>?" });
    expect(await lastEvent("shared")).toMatchObject({
      kind: "comment.written",
      payload: { on: "step", onId: stepId, title: "Try it", text: "Does it work on <b>phones</b>?" },
    });
    await write("rep", { text: "It does.", threadId: opening, readBy: "own" });
    const [thread] = (await read("champion")).threads;
    expect(thread?.opening).toMatchObject({ by: "Vic View", company: "Acme", readBy: "Acme + Northwind" });
    expect(thread?.replies).toMatchObject([{ text: "It does.", by: "Sam Rep", company: "Northwind", lane: "shared" }]);
  });

  it("[CM1] [LN1] begins in the lane of what it stands on, and about people with its author alone", async () => {
    expect(await read("champion")).toMatchObject({
      readBy: "shared",
      lanes: [{ label: "Only you" }, { label: "Only Acme" }, { label: "Acme + Northwind" }],
    });
    expect((await read("champion", world.participants.rep, "participant")).readBy).toBe("own");
    expect((await read("hidden")).readBy).toBe("team");
    const privateStep = await makeStep(world, { title: "Inside", lane: "buyer", authorId: world.people.champion });
    expect((await read("champion", privateStep)).lanes).toHaveLength(2);
    const form = {
      key: crypto.randomUUID(),
      on: "step" as const,
      onId: privateStep,
      text: "x",
      readBy: "shared" as const,
    };
    expect(await as(world, "champion", (viewer) => writeComment(viewer, form))).toEqual({
      ok: false,
      refusal: "too-wide",
    });
    expect(await as(world, "rep", (viewer) => writeComment(viewer, { ...form, readBy: "own" }))).toEqual({
      ok: false,
      refusal: "no-such-place",
    });
  });

  it("[LN2] [LN5] in a narrower lane is nothing to anybody else, and touches no other lane", async () => {
    const before = await as(world, "rep", async (viewer) =>
      JSON.stringify([await readComments(viewer, { on: "step", onId: stepId }), viewer.cursor]).replace(
        /"formKey":"[^"]+"/,
        "",
      ),
    );
    const team = await write("champion", { text: "They sound unsure.", readBy: "team" });
    const own = await write("champion", { text: "Ask Lea over coffee.", readBy: "own" });
    const after = await as(world, "rep", async (viewer) =>
      JSON.stringify([await readComments(viewer, { on: "step", onId: stepId }), viewer.cursor]).replace(
        /"formKey":"[^"]+"/,
        "",
      ),
    );
    expect(after).toBe(before);
    expect((await texts("champion")).sort()).toEqual(["Ask Lea over coffee.", "They sound unsure."]);
    expect(await texts("deputy")).toEqual(["They sound unsure."]);
    expect(await texts("rep")).toEqual([]);
    for (const commentId of [team, own]) {
      expect(await as(world, "rep", (viewer) => readPlaceOf(viewer, commentId))).toBeNull();
      expect(await as(world, "rep", (viewer) => settleThread(viewer, { commentId, isSettled: true }))).toEqual({
        ok: false,
        refusal: "no-such-comment",
      });
      const reply = { key: crypto.randomUUID(), on: "step" as const, onId: stepId, text: "x", threadId: commentId };
      expect(await as(world, "rep", (viewer) => writeComment(viewer, reply))).toEqual({
        ok: false,
        refusal: "no-such-comment",
      });
    }
  });

  it("[LN6] is refused where it would show the name of somebody only the team knows", async () => {
    const form = { key: crypto.randomUUID(), on: "step" as const, onId: stepId, text: "x", readBy: "shared" as const };
    expect(await as(world, "hidden", (viewer) => writeComment(viewer, form))).toEqual({
      ok: false,
      refusal: "your-name-would-show",
    });
    expect(await world.owner.select().from(comment)).toEqual([]);
  });

  it("[CM1] [R4] writes once, however often the form is sent", async () => {
    const key = await write("champion", { text: "once" });
    await write("champion", { text: "once", key });
    expect(await texts("champion")).toEqual(["once"]);
    const other = { key, on: "step" as const, onId: stepId, text: "twice", readBy: "shared" as const };
    expect(await as(world, "champion", (viewer) => writeComment(viewer, other))).toEqual({
      ok: false,
      refusal: "key-used",
    });
  });
});

describe("mentions", () => {
  const asked = async (): Promise<string[]> =>
    (await world.owner.select({ to: delivery.recipient }).from(delivery)).map(({ to }) => to).sort();

  it("[CM2] [NO1] ask for one mail each, chosen or typed, after the two minutes of undo", async () => {
    const lea = world.participants.contributor;
    await write("champion", { text: "@Sam and @Lea, look please", mentions: [lea] });
    expect(await asked()).toEqual(["lea@acme.example", "sam@northwind.example"]);
    const [mail] = await world.owner.select().from(delivery);
    expect(mail).toMatchObject({ kind: "mention", notBefore: new Date(worldNow.getTime() + 125_000) });
    expect((await read("viewer")).threads[0]?.opening.mentions.sort()).toEqual(["Lea Moreau", "Sam Rep"]);
  });

  it("[CM2] [LN2] reach nobody who cannot read the comment", async () => {
    const sam = world.participants.rep;
    const form = { key: crypto.randomUUID(), on: "step" as const, onId: stepId, text: "@Sam", mentions: [sam] };
    expect(await as(world, "champion", (viewer) => writeComment(viewer, { ...form, readBy: "team" }))).toEqual({
      ok: false,
      refusal: "cannot-read-it",
    });
    await write("champion", { text: "@Sam @Hilda inside", readBy: "team" });
    expect(await asked()).toEqual(["hilda@acme.example"]);
    await write("champion", { text: "@Hilda @Dev for me", readBy: "own" });
    expect(await asked()).toEqual(["hilda@acme.example"]);
    const offered = (await read("champion")).people.find(({ name }) => name === "Hilda Hidden");
    expect(offered?.reads).toEqual(["team"]);
    expect((await read("rep")).people.some(({ name }) => name === "Hilda Hidden")).toBe(false);
  });

  it("[CM2] [NO2] are written inside the rights of their reader, and not once they are removed", async () => {
    const id = await write("champion", { text: "@Lea, is this fine?" });
    const [mail] = await world.owner.select().from(delivery);
    const key = mail?.about["events"] ?? "";
    const letterFor = (recipient: string): ReturnType<typeof writeLetter> =>
      writeLetter({ kind: "mention", recipient, about: { events: key }, planId: world.planId, now: worldNow });
    expect(await letterFor("lea@acme.example")).toMatchObject({
      subject: "Dana Kim mentions you in the plan of Acme and Northwind",
      lines: ["Dana Kim wrote:", { quote: "@Lea, is this fine?" }],
    });
    expect(await letterFor("vic@acme.example")).toBe("dropped");
    expect(await letterFor("stranger@elsewhere.example")).toBe("dropped");
    await as(world, "champion", (viewer) => removeComment(viewer, id));
    expect(await letterFor("lea@acme.example")).toBe("dropped");
  });
});

describe("what its author can do", () => {
  const after = (ms: number): { now: Date } => ({ now: new Date(worldNow.getTime() + ms) });

  it("[CM3] rewords it for fifteen minutes, and mails only whoever is mentioned anew", async () => {
    const id = await write("champion", { text: "@Lea look" });
    const reword = (text: string, ms: number, who: Who = "champion"): Promise<unknown> =>
      as(world, who, (viewer) => rewordComment(viewer, { commentId: id, text }), after(ms));
    expect(await reword("@Lea @Dev look", 15 * 60_000)).toMatchObject({ ok: true });
    expect(await lastEvent("shared")).toMatchObject({ kind: "comment.changed" });
    expect(await world.owner.select().from(delivery)).toHaveLength(2);
    expect(await reword("later", 15 * 60_000 + 1)).toEqual({ ok: false, refusal: "too-late-to-change" });
    expect(await reword("theirs", 0, "deputy")).toEqual({ ok: false, refusal: "not-your-comment" });
    expect(await texts("rep")).toEqual(["@Lea @Dev look"]);
  });

  it("[CM3] removes it, keeps the answers, and puts it back within two minutes", async () => {
    const id = await write("champion", { text: "wrong place" });
    await write("rep", { text: "an answer", threadId: id });
    expect(await as(world, "rep", (viewer) => removeComment(viewer, id))).toEqual({
      ok: false,
      refusal: "not-your-comment",
    });
    expect(await as(world, "champion", (viewer) => removeComment(viewer, id))).toMatchObject({ ok: true });
    expect(await texts("rep")).toEqual([null, "an answer"]);
    expect(await as(world, "champion", (viewer) => restoreComment(viewer, id), after(120_001))).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect(await as(world, "champion", (viewer) => restoreComment(viewer, id), after(120_000))).toMatchObject({
      ok: true,
    });
    expect(await texts("rep")).toEqual(["wrong place", "an answer"]);
  });
});

describe("settling a thread", () => {
  it("[CM4] is for everybody who reads it, and can be taken up again", async () => {
    const id = await write("champion", { text: "Is it open?" });
    expect(await as(world, "rep", (viewer) => settleThread(viewer, { commentId: id, isSettled: true }))).toMatchObject({
      ok: true,
    });
    expect((await read("viewer")).threads[0]?.settledBy).toBe("Sam Rep");
    expect(await lastEvent("shared")).toMatchObject({ kind: "comment.resolved" });
    await as(world, "viewer", (viewer) => settleThread(viewer, { commentId: id, isSettled: false }));
    expect((await read("viewer")).threads[0]?.settledBy).toBeNull();
  });
});
