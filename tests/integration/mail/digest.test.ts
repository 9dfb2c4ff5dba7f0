import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { digestOffAddress } from "#app/access/mail-off.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { chooseDigest, readDigestChoice } from "#app/activity/digest-choice.server.ts";
import { chooseMail } from "#app/activity/mail-choice.server.ts";
import type { Letter, NoLetter } from "#app/mail/letter.ts";
import { writeLetter } from "#app/mail/letter.server.ts";
import { endMail } from "#app/mail/mail-off.server.ts";
import { revoke } from "#app/participant/revocation.commands.server.ts";
import { askForDigests } from "#app/server/tasks.server.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { delivery, digest, event, participant, person, plan, step, verifier, workspace } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await world.owner.delete(verifier);
});
afterAll(() => world.end());
beforeEach(async () => {
  for (const table of [delivery, digest, event, step]) await world.owner.delete(table);
});

const lea = "lea@acme.example";
const sam = "sam@northwind.example";
/** Monday 9 November 2026, 08:00 in Berlin, where everybody is unless they say otherwise. */
const monday = new Date("2026-11-09T07:00:00Z");
const friday = new Date("2026-11-06T10:00:00Z");

function later(moment: Date, { days = 0, minutes = 0 }: { days?: number; minutes?: number }): Date {
  return new Date(moment.getTime() + (days * 24 * 60 + minutes) * 60_000);
}

function act<T>(who: Who, now: Date, run: (viewer: PlanViewer) => Promise<T>): Promise<T> {
  return as(world, who, run, { now });
}

/** A step of one's own company: nobody is told of it at once. */
async function add(who: Who, title: string, now = friday, readBy: "shared" | "team" = "shared"): Promise<string> {
  const key = crypto.randomUUID();
  await act(who, now, (viewer) => addStep(viewer, { key, title, stageId: world.stages[2]?.id ?? "", readBy }));
  return key;
}

async function digests(): Promise<(typeof delivery.$inferSelect)[]> {
  return world.owner.select().from(delivery).where(eq(delivery.kind, "digest")).orderBy(delivery.recipient);
}

async function recipients(): Promise<string[]> {
  return (await digests()).map(({ recipient }) => recipient);
}

async function letterTo(recipient: string, now = later(monday, { minutes: 3 })): Promise<Letter | NoLetter | "none"> {
  const row = (await digests()).filter((one) => one.recipient === recipient).at(-1);
  return row ? writeLetter({ ...row, now }) : "none";
}

async function toldTo(recipient: string, now?: Date): Promise<string[]> {
  const letter = await letterTo(recipient, now);
  return typeof letter === "string"
    ? [letter]
    : (letter.plans ?? []).flatMap(({ told }) => told.map(({ sentence }) => sentence));
}

const weekly = { rhythm: "weekly", tellsLate: false } as const;

describe("when a digest is asked for", () => {
  it("[NO1] on Monday from eight in the morning where its reader is, once, and to nobody for their own doing", async () => {
    await add("champion", "Ours");
    await askForDigests(later(monday, { minutes: -1 }));
    expect(await recipients()).toEqual([]);
    await askForDigests(monday);
    const team = ["dev", "hilda", "lea", "nils", "vic"].map((name) => `${name}@acme.example`);
    expect(await recipients()).toEqual([...team, sam].sort());
    await askForDigests(later(monday, { minutes: 15 }));
    await askForDigests(later(monday, { days: 1 }));
    expect(await recipients()).toHaveLength(6);
  });

  it("[NO1] in the zone of its reader, where that is not the plan's", async () => {
    await world.owner.update(person).set({ timeZone: "America/New_York" }).where(eq(person.address, lea));
    await add("champion", "Ours");
    await askForDigests(monday);
    expect(await recipients()).not.toContain(lea);
    await askForDigests(later(monday, { minutes: 6 * 60 }));
    expect(await recipients()).toContain(lea);
    expect(await letterTo(lea)).toMatchObject({ plans: [{ told: [{ at: "Fri 6 Nov, 05:00 New York time" }] }] });
    await world.owner.update(person).set({ timeZone: null }).where(eq(person.address, lea));
  });

  it("[NO1] every day for whoever chose that, with what came since; never for whoever wants none", async () => {
    await act("contributor", friday, (viewer) => chooseDigest(viewer, { rhythm: "daily", tellsLate: false }));
    await act("viewer", friday, (viewer) => chooseDigest(viewer, { rhythm: "never", tellsLate: false }));
    await add("champion", "First");
    await askForDigests(later(monday, { days: -2 }));
    expect(await recipients()).toEqual([lea]);
    await add("champion", "Second", later(friday, { days: 1 }));
    await askForDigests(later(monday, { days: -1 }));
    expect(await toldTo(lea, monday)).toEqual([expect.stringContaining("Second") as string]);
    await askForDigests(monday);
    expect((await recipients()).filter((one) => one === lea)).toHaveLength(2);
    expect(await recipients()).not.toContain("vic@acme.example");
  });

  it("[NO1] [LN2] only if something changed that they may read", async () => {
    await add("champion", "Inside", friday, "team");
    await askForDigests(monday);
    expect(await recipients()).not.toContain(sam);
    await world.owner.delete(delivery);
    await askForDigests(later(monday, { days: 7 }));
    expect(await recipients()).toEqual([]);
  });

  it("none of a draft to buyers, of the sample, of a plan somebody wants no mail of", async () => {
    await add("champion", "Ours");
    await act("contributor", friday, (viewer) => chooseMail(viewer, "off"));
    await world.owner.update(plan).set({ adoptedAt: null }).where(eq(plan.id, world.planId));
    await askForDigests(monday);
    expect(await recipients()).toEqual([sam]);
    await world.owner.update(plan).set({ adoptedAt: friday }).where(eq(plan.id, world.planId));
    await world.owner.update(workspace).set({ isSample: true }).where(eq(workspace.id, world.workspaceId));
    await world.owner.delete(digest);
    await world.owner.delete(delivery);
    await askForDigests(monday);
    expect(await recipients()).toEqual([]);
    await world.owner.update(workspace).set({ isSample: false }).where(eq(workspace.id, world.workspaceId));
    await askForDigests(monday);
    expect(await recipients()).not.toContain(lea);
    await act("contributor", friday, (viewer) => chooseMail(viewer, "on"));
  });

  it("[S5] is nobody's to ask for but the worker's", async () => {
    await add("champion", "Ours");
    await act("champion", monday, ({ tx }) => tx.execute("select ask_for_digests(now())"));
    expect(await world.owner.select().from(digest)).toEqual([]);
  });
});

describe("what it tells", () => {
  it("[NO1] what was not told at once, in the voice of its reader, at most five lines a plan, their own first", async () => {
    await act("champion", friday, (viewer) => moveStage(viewer, { toStageId: world.stages[0]?.id ?? "" }));
    const own = await makeStep(world, { title: "Lea's", ownerId: world.participants.contributor, ownerLane: "shared" });
    for (const title of ["A", "B", "C", "D", "E"]) await add("champion", title, later(friday, { minutes: 20 }));
    await act("champion", later(friday, { minutes: 10 }), ({ tx }) =>
      tx.insert(event).values({
        workspaceId: world.workspaceId,
        planId: world.planId,
        lane: "shared",
        seq: 99,
        kind: "step.started",
        payload: { stepId: own, title: "Lea's", ownerSide: "buyer" },
        actorSide: "buyer",
        actorName: "Dana Kim",
        actorPersonId: world.people.champion,
        at: later(friday, { minutes: 10 }),
      }),
    );
    await askForDigests(monday);
    const told = await toldTo(lea);
    expect(told).toHaveLength(5);
    expect(told[0]).toContain("Lea's");
    expect(told.join()).not.toContain("Why change");
    const letter = (await letterTo(lea)) as Letter;
    expect(letter).toMatchObject({
      subject: "Acme × Northwind: what changed since Mon 2 Nov",
      plans: [{ name: "Acme × Northwind · Service desk", more: "And one more, on the plan." }],
      stop: { label: "No more mails of this kind" },
    });
    expect((await toldTo(sam))[0]).toMatch(/^Dana Kim of Acme /);
  });

  it("[NO2] rights are asked again when it is written, and what is gone by then is not told", async () => {
    const stepId = await add("champion", "Ours");
    await askForDigests(monday);
    expect(await toldTo("vic@acme.example")).toHaveLength(1);
    await act("champion", later(monday, { minutes: 1 }), (viewer) => revoke(viewer, world.participants.viewer));
    expect(await toldTo("vic@acme.example")).toEqual(["dropped"]);
    await world.owner.update(participant).set({ revokedAt: null }).where(eq(participant.id, world.participants.viewer));
    await act("champion", monday, (viewer) => removeStep(viewer, { stepId }));
    expect(await toldTo(lea)).toEqual(["dropped"]);
  });

  it("[NO1] a late step of their own only to members, and to buyers who asked for it", async () => {
    await world.owner.update(plan).set({ goLiveOn: "2027-01-15" }).where(eq(plan.id, world.planId));
    const lateOne = { dueOn: "2026-11-05", ownerLane: "shared" } as const;
    await makeStep(world, { ...lateOne, title: "Lea's", ownerId: world.participants.contributor });
    await makeStep(world, {
      ...lateOne,
      title: "Sam's",
      ownerSide: "seller",
      ownerId: world.participants.rep,
    });
    await askForDigests(monday);
    expect(await recipients()).toEqual([sam]);
    expect(await toldTo(sam)).toEqual(["Yours: “Sam's”, which was due Thu 5 Nov."]);
    await world.owner.delete(delivery);
    await act("contributor", friday, (viewer) => chooseDigest(viewer, { ...weekly, tellsLate: true }));
    await world.owner.update(digest).set({ toldUntil: later(monday, { days: -7 }) });
    await askForDigests(monday);
    expect(await toldTo(lea)).toEqual(["Yours: “Lea's”, which was due Thu 5 Nov."]);
    await askForDigests(later(monday, { days: 7 }));
    expect((await digests()).filter(({ recipient }) => recipient === lea)).toHaveLength(1);
    await world.owner.update(plan).set({ goLiveOn: null }).where(eq(plan.id, world.planId));
  });
});

describe("the choice", () => {
  it("[NO1] is one's own, and nobody else reads it", async () => {
    await act("contributor", friday, (viewer) => chooseDigest(viewer, { rhythm: "daily", tellsLate: true }));
    expect(await act("contributor", friday, readDigestChoice)).toEqual({ rhythm: "daily", tellsLate: true });
    expect(await act("champion", friday, readDigestChoice)).toEqual(weekly);
    expect(await act("rep", friday, readDigestChoice)).toEqual({ rhythm: "weekly", tellsLate: true });
    for (const who of ["champion", "rep", "manager"] as const)
      expect(await act(who, friday, ({ tx }) => tx.select().from(digest))).toEqual([]);
  });

  it("[NO1] the address in the mail ends the digest by one act, and nothing else", async () => {
    const token = digestOffAddress(world.planId, world.people.contributor).split("/").at(-1) ?? "";
    await endMail(world.planId, token, monday);
    expect(await act("contributor", friday, readDigestChoice)).toMatchObject({ rhythm: "never" });
    await endMail(world.planId, `${token.slice(0, -3)}AAA`, monday);
    const rows = await world.owner
      .select({ personId: digest.personId })
      .from(digest)
      .where(and(eq(digest.workspaceId, world.workspaceId), eq(digest.rhythm, "never")));
    expect(rows).toEqual([{ personId: world.people.contributor }]);
  });
});
