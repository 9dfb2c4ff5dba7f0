import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { askDecision, removeDecision, restoreDecision, writeOutcome } from "#app/meeting/decision.commands.server.ts";
import { closeNotes, reopenNotes, saveNotes } from "#app/meeting/meeting.commands.server.ts";
import type { MeetingPage } from "#app/meeting/meeting.ts";
import { readMeeting } from "#app/meeting/meeting.queries.server.ts";
import { askQuestion } from "#app/question/question.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { changeOwner } from "#app/step/owner.commands.server.ts";
import { decision, event, meeting } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(meeting);
  await world.owner.delete(decision);
});
afterAll(() => world.end());

function read(who: Who): Promise<MeetingPage> {
  return as(world, who, readMeeting);
}

async function lastKind(): Promise<string | undefined> {
  const [last] = await world.owner
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, "shared")))
    .orderBy(desc(event.seq))
    .limit(1);
  return last?.kind;
}

describe("the page", () => {
  it("[MT1] [LN2] is the same for both companies, and names nobody whom only one of them knows", async () => {
    const stepId = await makeStep(world, { title: "Read the contract", dueOn: "2026-11-04" });
    await makeStep(world, { title: "Only ours", lane: "buyer", authorId: world.people.champion });
    await as(world, "champion", (viewer) => changeOwner(viewer, { stepId, owner: world.participants.hidden }));
    await as(world, "champion", (viewer) =>
      askQuestion(viewer, { key: crypto.randomUUID(), text: "Where?", to: "them" }),
    );
    await as(world, "champion", (viewer) => askQuestion(viewer, { key: crypto.randomUUID(), text: "Us?", to: "us" }));
    const ours = await read("champion");
    expect(ours).toEqual(await read("rep"));
    expect(JSON.stringify(ours)).not.toMatch(/Hilda|Only ours|Us\?|"You/);
    expect(ours.owed[0]?.steps).toMatchObject([{ title: "Read the contract", owner: "Acme" }]);
    expect(ours.questions.map(({ text }) => text)).toEqual(["Where?"]);
    expect(ours.dates.map(({ what }) => what)).toContain("Read the contract");
  });
});

describe("the notes", () => {
  const save = (who: Who, notes: string, was: string): Promise<unknown> =>
    as(world, who, (viewer) => saveNotes(viewer, { notes, was }));

  it("[MT2] are written by both; where others saved other words nothing is stored and both texts come back", async () => {
    expect(await save("champion", "Lyon joins", "")).toEqual({ ok: true, value: { saved: true } });
    expect(await lastKind()).toBe("meeting.changed");
    expect(await save("rep", "Milan joins", "")).toEqual({
      ok: true,
      value: { mine: "Milan joins", theirs: "Lyon joins", by: "Dana Kim changed this at 10:00 Berlin time" },
    });
    expect((await read("viewer")).notes).toBe("Lyon joins");
    expect(await save("rep", "Lyon and Milan join", "Lyon joins")).toEqual({ ok: true, value: { saved: true } });
    expect((await read("viewer")).notes).toBe("Lyon and Milan join");
  });

  it("[MT2] begun by two at once are one meeting, and one of them is told", async () => {
    const both = await Promise.all([save("champion", "one", ""), save("rep", "two", "")]);
    expect(both.filter((answer) => JSON.stringify(answer).includes('"saved":true'))).toHaveLength(1);
    expect(await world.owner.select().from(meeting)).toHaveLength(1);
  });

  it("[LN6] are not written by somebody whose name would show", async () => {
    expect(await save("hidden", "x", "")).toEqual({ ok: false, refusal: "your-name-would-show" });
    expect(await world.owner.select().from(meeting)).toEqual([]);
  });

  it("[MT3] are closed with the day it was; from then on the page tells what changed since", async () => {
    await save("champion", "Lyon joins", "");
    expect(await as(world, "rep", (viewer) => closeNotes(viewer, "2026-11-03"))).toEqual({
      ok: false,
      refusal: "not-yet",
    });
    expect(await as(world, "rep", (viewer) => closeNotes(viewer, "2026-11-02"))).toMatchObject({ ok: true });
    expect(await lastKind()).toBe("meeting.held");
    const later = { now: new Date(worldNow.getTime() + 60_000) };
    const stageId = world.stages[0]?.id ?? "";
    await as(
      world,
      "champion",
      (viewer) => addStep(viewer, { key: crypto.randomUUID(), title: "After it", stageId, readBy: "shared" }),
      later,
    );
    const page = await read("rep");
    expect(page).toMatchObject({ notes: "", lastOn: "Mon 2 Nov", earlier: [{ on: "Mon 2 Nov", notes: "Lyon joins" }] });
    expect(page.changes.map(({ sentence }) => sentence).join()).toContain("After it");
    expect(page.changes).toHaveLength(1);
  });
});

describe("opening closed notes again", () => {
  const close = (who: Who, ms = 0): Promise<string> =>
    as(
      world,
      who,
      async (viewer) => {
        const closed = await closeNotes(viewer, "2026-11-02");
        if (!closed.ok) throw new Error(closed.refusal);
        return closed.value.meetingId;
      },
      { now: new Date(worldNow.getTime() + ms) },
    );
  const open = (who: Who, meetingId: string, ms = 60_000): Promise<unknown> =>
    as(world, who, (viewer) => reopenNotes(viewer, meetingId), { now: new Date(worldNow.getTime() + ms) });
  const write = (notes: string): Promise<unknown> =>
    as(world, "champion", (viewer) => saveNotes(viewer, { notes, was: "" }));

  it("[SP7] [ST10] is taken for two minutes, from whoever closed them, and is a record of its own", async () => {
    await write("Lyon joins");
    const id = await close("rep");
    expect(await open("champion", id)).toEqual({ ok: false, refusal: "not-yours-to-open" });
    expect(await open("rep", id, 120_001)).toEqual({ ok: false, refusal: "too-late" });
    expect(await open("rep", id, 120_000)).toMatchObject({ ok: true });
    expect(await lastKind()).toBe("meeting.reopened");
    expect(await read("viewer")).toMatchObject({ notes: "Lyon joins", lastOn: null, earlier: [] });
    expect(await open("rep", id)).toMatchObject({ ok: true });
    expect(await world.owner.select().from(meeting)).toHaveLength(1);
  });

  it("[ST10] is refused once new notes were begun", async () => {
    await write("Lyon joins");
    const id = await close("rep");
    await write("The next meeting");
    expect(await open("rep", id)).toEqual({ ok: false, refusal: "begun-anew" });
  });
});

describe("what is to decide", () => {
  it("[MT4] is added, decided with its words, and then stays", async () => {
    const key = crypto.randomUUID();
    const ask = (text: string): Promise<unknown> => as(world, "viewer", (viewer) => askDecision(viewer, { key, text }));
    expect(await ask("Which site first?")).toMatchObject({ ok: true });
    expect(await ask("Which site first?")).toMatchObject({ ok: true });
    expect(await ask("Another?")).toEqual({ ok: false, refusal: "key-used" });
    expect((await read("rep")).toDecide).toEqual([{ id: key, text: "Which site first?", by: "Vic View" }]);
    await as(world, "rep", (viewer) => writeOutcome(viewer, { decisionId: key, outcome: "Lyon" }));
    expect(await lastKind()).toBe("decision.made");
    expect((await read("champion")).decided).toEqual([
      { id: key, text: "Which site first?", outcome: "Lyon", by: "Sam Rep" },
    ]);
    expect(await as(world, "rep", (viewer) => removeDecision(viewer, key))).toEqual({
      ok: false,
      refusal: "decided-already",
    });
  });

  it("[MT4] is taken off with undo for two minutes, by whoever took it off", async () => {
    const key = crypto.randomUUID();
    await as(world, "champion", (viewer) => askDecision(viewer, { key, text: "Which logo?" }));
    expect(await as(world, "rep", (viewer) => removeDecision(viewer, key))).toMatchObject({ ok: true });
    expect((await read("champion")).toDecide).toEqual([]);
    expect(await as(world, "champion", (viewer) => restoreDecision(viewer, key))).toEqual({
      ok: false,
      refusal: "not-yours",
    });
    const late = { now: new Date(worldNow.getTime() + 120_001) };
    expect(await as(world, "rep", (viewer) => restoreDecision(viewer, key), late)).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect(await as(world, "rep", (viewer) => restoreDecision(viewer, key))).toMatchObject({ ok: true });
    expect((await read("champion")).toDecide).toHaveLength(1);
  });
});
