import { and, desc, eq, getTableColumns } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { rewordComment, writeComment } from "#app/comment/comment.commands.server.ts";
import { rewordForm, writeForm } from "#app/comment/comment.form.ts";
import { readComments, readNoteToShare } from "#app/comment/comment.queries.server.ts";
import { shareNote } from "#app/comment/sharing.commands.server.ts";
import { nextTalkForm } from "#app/participant/next-talk.form.ts";
import { editPersonForm, newPersonForm, partForm } from "#app/participant/person.form.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";
import { comment, event, nextTalk, participant, reportingLine } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(comment);
});
afterAll(() => world.end());

const later = { now: new Date(worldNow.getTime() + 3 * 86_400_000) };

/** What the champion notes about finance, a role everybody reads. */
async function note(text: string, threadId?: string): Promise<string> {
  const key = crypto.randomUUID();
  const form = { key, on: "participant" as const, onId: world.participants.role, text, threadId };
  expect(await as(world, "champion", (viewer) => writeComment(viewer, form))).toMatchObject({ ok: true });
  return key;
}

async function read(who: Who) {
  const on = { on: "participant" as const, onId: world.participants.role };
  const shown = await as(world, who, (viewer) => readComments(viewer, on), later);
  return shown?.threads ?? [];
}

async function sellerReads(): Promise<string> {
  const threads = await read("rep");
  return as(world, "rep", (viewer) => Promise.resolve(JSON.stringify([threads, viewer.cursor])), later);
}

describe("a note about somebody", () => {
  it("[LN1] [LN2] is its author's alone: no colleague reads it, and the seller reads the same bytes", async () => {
    const before = await sellerReads();
    await note("Before I talk to finance: the sum on one page.");
    expect(await read("champion")).toMatchObject([
      { opening: { readBy: "Only you", mayReword: true, mayShare: true } },
    ]);
    expect(await read("deputy")).toEqual([]);
    expect(await sellerReads()).toBe(before);
  });

  it("[CM3] is changed days later, and never over what was changed on another page", async () => {
    const commentId = await note("first");
    const reword = (text: string, was?: string): Promise<unknown> =>
      as(world, "champion", (viewer) => rewordComment(viewer, { commentId, text, was }), later);
    expect(await reword("second", "first")).toMatchObject({ ok: true });
    expect(await reword("third", "first")).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect(await reword("second", "first")).toMatchObject({ ok: true });
    expect((await read("champion"))[0]?.opening.text).toBe("second");
  });

  it("[CM5] [LN3] becomes the team's by one act that names what goes along, with the day it was shown", async () => {
    const before = await sellerReads();
    const commentId = await note("They fear the change.");
    await note("Ask Lea.", commentId);
    const page = await as(world, "champion", (viewer) => readNoteToShare(viewer, commentId), later);
    expect(page).toMatchObject({ title: "Finance approver", text: "They fear the change.", answers: ["Ask Lea."] });
    expect(await as(world, "deputy", (viewer) => readNoteToShare(viewer, commentId))).toBeNull();
    expect(await as(world, "deputy", (viewer) => shareNote(viewer, commentId))).toEqual({
      ok: false,
      refusal: "no-such-comment",
    });
    expect(await as(world, "champion", (viewer) => shareNote(viewer, commentId), later)).toMatchObject({ ok: true });
    const [thread] = await read("deputy");
    expect(thread?.opening).toMatchObject({ by: "Dana Kim", readBy: "Only Acme", at: later.now.toISOString() });
    expect(thread?.replies).toMatchObject([{ text: "Ask Lea.", lane: "buyer" }]);
    const [last] = await world.owner
      .select({ kind: event.kind, payload: event.payload })
      .from(event)
      .where(and(eq(event.planId, world.planId), eq(event.lane, "buyer")))
      .orderBy(desc(event.seq))
      .limit(1);
    expect(last).toMatchObject({ kind: "comment.shared", payload: { text: "They fear the change." } });
    const own = await world.owner.select().from(event).where(eq(event.lane, "own"));
    expect(own.filter(({ kind }) => kind === "comment.written").length).toBeGreaterThanOrEqual(2);
    expect(await as(world, "champion", (viewer) => shareNote(viewer, commentId), later)).toEqual({
      ok: false,
      refusal: "read-already",
    });
    expect(await sellerReads()).toBe(before);
  });
});

describe("what can be written about somebody else", () => {
  const mark = /rat(e|ing)|score|stance|sentiment|attitude|influence|support|grade|strength|likel|mood|rank|weight/i;

  it("[PO2] holds no mark of a person: no column of what is written about people is one, or a number", () => {
    for (const table of [participant, reportingLine, nextTalk, comment]) {
      for (const [name, column] of Object.entries<PgColumn>(getTableColumns(table))) {
        expect(name).not.toMatch(mark);
        expect(column.dataType, name).not.toBe("number");
        if (column.enumValues?.length) expect(choices, name).toContain(name);
      }
    }
  });

  it("[PO2] is asked by no form: what can be chosen about a person are facts, never an opinion", () => {
    const forms = { newPersonForm, editPersonForm, partForm, reportingForm, nextTalkForm, writeForm, rewordForm };
    for (const form of Object.values(forms))
      for (const name of Object.keys(form.shape)) expect(name.replace(/^was\./, "")).not.toMatch(mark);
  });

  /** Who reads it, which company, what they may do, and what each says of themselves. */
  const choices = [
    "lane",
    "participantLane",
    "toLane",
    "talkerLane",
    "stepLane",
    "contentLane",
    "side",
    "access",
  ].concat(["showsViews", "showsName", "showsAnswers"]);
});
