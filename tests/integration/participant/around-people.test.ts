import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readAroundPerson, readBesideRows } from "#app/participant/around-person.queries.server.ts";
import { readByDecision } from "#app/participant/by-decision.queries.server.ts";
import { callTalkOff, planTalk } from "#app/participant/next-talk.commands.server.ts";
import { nextTalkForm } from "#app/participant/next-talk.form.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { newPersonForm, partForm } from "#app/participant/person.form.ts";
import { setReportingLine } from "#app/participant/reporting.commands.server.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";
import { sharePerson } from "#app/participant/sharing.commands.server.ts";
import { event, nextTalk, participant, reportingLine } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(reportingLine);
  await world.owner.delete(nextTalk);
});
afterAll(() => world.end());

type Participant = keyof World["participants"];

function draw(who: Who, person: Participant, to: Participant | null, words: Record<string, string> = {}) {
  const toId = to === null ? "" : world.participants[to];
  const form = reportingForm.parse({ intent: "reports-to", lane: "buyer", toId, ...words });
  return as(world, who, (viewer) => setReportingLine(viewer, world.participants[person], form));
}

function plan(who: Who, person: Participant, words: Record<string, string> = {}) {
  const form = nextTalkForm.parse({ intent: "talk", lane: "buyer", onDay: "2026-11-20", ...words });
  return as(world, who, (viewer) => planTalk(viewer, world.participants[person], form));
}

async function beside(who: Who, person: Participant) {
  const rows = await as(world, who, async (viewer) => readBesideRows(viewer, await readPeople(viewer)));
  return rows[world.participants[person]];
}

async function lastEvent(lane: "shared" | "buyer" | "own") {
  const [last] = await world.owner
    .select({ kind: event.kind, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.at), desc(event.seq))
    .limit(1);
  return last;
}

/** What the seller is answered about people, to the byte. */
async function sellerReads(): Promise<string> {
  return as(world, "rep", async (viewer) => {
    const people = await readPeople(viewer);
    const around = await Promise.all(people.map(({ id }) => readAroundPerson(viewer, id)));
    return JSON.stringify([
      people,
      around,
      await readBesideRows(viewer, people),
      await readByDecision(viewer),
      viewer.cursor,
    ]);
  });
}

describe("whom somebody reports to", () => {
  it("[LN1] is a row of its own, for the team unless said else, and tells the seller nothing", async () => {
    const before = await sellerReads();
    expect(await draw("champion", "contributor", "champion")).toEqual({ ok: true, value: null });
    expect(await lastEvent("buyer")).toMatchObject({
      kind: "participant.reporting-changed",
      payload: { who: "Lea Moreau", to: "Dana Kim", was: null },
    });
    expect(await beside("viewer", "contributor")).toMatchObject({ head: { called: "Dana Kim", readBy: "Only Acme" } });
    expect(await sellerReads()).toBe(before);
  });

  it("[LN6] shared, it names only people both companies read, in the form and in the database", async () => {
    expect(await draw("champion", "contributor", "hidden", { lane: "shared" })).toEqual({
      ok: false,
      refusal: "names-a-narrower",
    });
    const { workspaceId, planId, participants } = world;
    const bad = { workspaceId, planId, id: crypto.randomUUID(), lane: "shared", byName: "x" } as const;
    const line = { ...bad, participantLane: "shared", participantId: participants.contributor } as const;
    await expect(
      world.owner.insert(reportingLine).values({ ...line, toLane: "buyer", toId: participants.hidden }),
    ).rejects.toThrow();
    await expect(
      world.owner.insert(reportingLine).values({ ...line, toLane: "shared", toId: participants.hidden }),
    ).rejects.toThrow();
    expect(await draw("champion", "contributor", "champion", { lane: "shared" })).toMatchObject({ ok: true });
    expect(await beside("rep", "contributor")).toMatchObject({ head: { called: "Dana Kim", readBy: null } });
  });

  it("[LN6] never runs in a circle; the refusal names it, and whose line cannot be read closes none", async () => {
    await draw("champion", "contributor", "champion");
    await draw("champion", "champion", "deputy");
    expect(await draw("champion", "deputy", "contributor")).toEqual({
      ok: false,
      refusal: {
        circle:
          "Dev Deputy would report to Lea Moreau, who reports to Dana Kim, who reports to Dev Deputy. That runs in a circle: change one of these lines first.",
      },
    });
    expect(await draw("champion", "champion", "champion")).toEqual({ ok: false, refusal: "yourself-above" });
    expect(await draw("viewer", "deputy", "viewer", { lane: "own" })).toMatchObject({ ok: true });
    expect(await draw("champion", "viewer", "deputy")).toMatchObject({ ok: true });
    expect((await as(world, "viewer", readByDecision)).map.lines.length).toBeGreaterThan(0);
  });

  it("[LN1] is not written over what a colleague changed meanwhile, and is taken back by saying nothing", async () => {
    await draw("champion", "contributor", "champion");
    expect(await draw("deputy", "contributor", "named")).toEqual({ ok: false, refusal: "line-changed-meanwhile" });
    const was = { "was.buyer": world.participants.champion };
    expect(await draw("deputy", "contributor", "named", was)).toMatchObject({ ok: true });
    expect(await draw("deputy", "contributor", null, { "was.buyer": world.participants.named })).toMatchObject({
      ok: true,
    });
    expect(await lastEvent("buyer")).toMatchObject({ payload: { to: null, was: "Nils Named" } });
    expect(await beside("champion", "contributor")).toBeUndefined();
  });

  it("[PE4] is the buying side's to write, each in the lanes they may write in", async () => {
    expect(await draw("rep", "contributor", "champion", { lane: "shared" })).toEqual({
      ok: false,
      refusal: "not-yours-to-change",
    });
    expect(await draw("contributor", "contributor", "champion", { lane: "shared" })).toMatchObject({ ok: false });
    expect(await draw("viewer", "contributor", "champion")).toMatchObject({ ok: false });
    expect(await draw("viewer", "contributor", "champion", { lane: "own" })).toMatchObject({ ok: true });
    expect(await beside("viewer", "contributor")).toMatchObject({ head: { readBy: "Only you" } });
    expect(await beside("champion", "contributor")).toBeUndefined();
  });

  it("[LN3] stays with the team when the person is shown to both", async () => {
    const key = crypto.randomUUID();
    await as(world, "champion", (viewer) =>
      addPerson(viewer, newPersonForm.parse({ key, lane: "buyer", title: "Buyer of parts" })),
    );
    const toId = world.participants.champion;
    const form = reportingForm.parse({ intent: "reports-to", lane: "buyer", toId });
    await as(world, "champion", (viewer) => setReportingLine(viewer, key, form));
    await as(world, "champion", (viewer) => sharePerson(viewer, key, "shared"));
    expect((await as(world, "champion", (viewer) => readAroundPerson(viewer, key)))?.heads).toMatchObject([
      { called: "Dana Kim", readBy: "Only Acme" },
    ]);
    expect((await as(world, "rep", (viewer) => readAroundPerson(viewer, key)))?.heads).toEqual([]);
    await world.owner.delete(participant).where(eq(participant.id, key));
  });
});

describe("the next talk with somebody", () => {
  it("[LN1] [PE1] is a day and who talks to them, for the team or for oneself, never for the seller", async () => {
    const before = await sellerReads();
    expect(await plan("champion", "role", { talkerId: world.participants.champion })).toMatchObject({ ok: true });
    expect(await lastEvent("buyer")).toMatchObject({
      kind: "participant.talk-planned",
      payload: { who: "Finance approver", on: "2026-11-20", talker: "Dana Kim" },
    });
    expect(await beside("viewer", "role")).toMatchObject({
      talk: { words: "Fri 20 Nov, Dana Kim", readBy: "Only Acme" },
    });
    expect(await plan("viewer", "role", { lane: "own", onDay: "2026-11-12" })).toMatchObject({ ok: true });
    expect(await beside("viewer", "role")).toMatchObject({ talk: { words: "Thu 12 Nov", readBy: "Only you" } });
    expect(await beside("champion", "role")).toMatchObject({ talk: { words: "Fri 20 Nov, Dana Kim" } });
    expect(await sellerReads()).toBe(before);
    expect(nextTalkForm.safeParse({ intent: "talk", lane: "shared", onDay: "2026-11-20" }).success).toBe(false);
    expect(await plan("rep", "role", { lane: "own" })).toEqual({ ok: false, refusal: "not-yours-to-change" });
    expect(await plan("viewer", "role")).toEqual({ ok: false, refusal: "not-yours-to-change" });
  });

  it("[LN6] names nobody its readers may not know, and is not written over a colleague's", async () => {
    const key = crypto.randomUUID();
    const note = newPersonForm.parse({ key, lane: "own", title: "Somebody", name: "Only Mine" });
    await as(world, "champion", (viewer) => addPerson(viewer, note));
    expect(await plan("champion", "role", { talkerId: key })).toEqual({ ok: false, refusal: "names-a-narrower" });
    await plan("champion", "role");
    expect(await plan("deputy", "role", { onDay: "2026-11-24" })).toEqual({
      ok: false,
      refusal: "talk-changed-meanwhile",
    });
    expect(await plan("deputy", "role", { onDay: "2026-11-24", "was.onDay": "2026-11-20" })).toMatchObject({
      ok: true,
    });
    await as(world, "deputy", (viewer) => callTalkOff(viewer, world.participants.role, "buyer"));
    expect(await lastEvent("buyer")).toMatchObject({ kind: "participant.talk-called-off" });
    expect(await beside("champion", "role")).toBeUndefined();
    await world.owner.delete(participant).where(eq(participant.id, key));
  });
});

describe("people by the part they have", () => {
  it("[PE1] are put in a row by whoever may write about them, and not over somebody else's choice", async () => {
    const give = (who: Who, person: Participant, buyingRole: string, was = "") => {
      const form = partForm.parse({ participantId: world.participants[person], buyingRole, "was.buyingRole": was });
      return as(world, who, (viewer) => setPart(viewer, form));
    };
    expect(await give("champion", "role", "signs-off")).toMatchObject({ ok: true });
    expect(await lastEvent("shared")).toMatchObject({
      kind: "participant.changed",
      payload: { changes: [{ field: "buyingRole", was: null, is: "signs-off" }] },
    });
    expect(await give("deputy", "role", "decides")).toEqual({ ok: false, refusal: "part-changed-meanwhile" });
    expect(await give("rep", "role", "decides", "signs-off")).toEqual({ ok: false, refusal: "not-yours-to-change" });
    const { map } = await as(world, "rep", readByDecision);
    expect(map.rows[1]).toMatchObject({ part: "signs-off", people: [{ called: "Finance approver", ring: "dashed" }] });
  });

  it("[PE2] [LN2] the seller's page keeps every byte when the team names somebody in private", async () => {
    const before = await sellerReads();
    const key = crypto.randomUUID();
    const form = newPersonForm.parse({ key, lane: "buyer", title: "Finance approver", name: "Fay Finance" });
    await as(world, "champion", (viewer) => addPerson(viewer, form));
    const toId = world.participants.champion;
    const line = reportingForm.parse({ intent: "reports-to", lane: "buyer", toId });
    await as(world, "champion", (viewer) => setReportingLine(viewer, key, line));
    expect(await sellerReads()).toBe(before);
    const { map, rows } = await as(world, "champion", readByDecision);
    expect(map.rows[1]?.people).toMatchObject([{ id: key, called: "Fay Finance", ring: "half" }]);
    expect(map.lines).toEqual([{ from: key, to: toId }]);
    expect(rows[1]?.people).toMatchObject([{ reportsTo: "Dana Kim", mayDescribe: true }]);
    await world.owner.delete(participant).where(eq(participant.id, key));
  });
});
