import { and, desc, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { inPlan } from "#app/access/context.server.ts";
import { writeLetter } from "#app/mail/letter.server.ts";
import { answerRequest, setAccess } from "#app/participant/access.commands.server.ts";
import { invite, inviteFirstLead } from "#app/participant/invitation.commands.server.ts";
import { accessForm, firstLeadForm, invitationForm } from "#app/participant/invitation.form.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { revoke, takeRevocationBack } from "#app/participant/revocation.commands.server.ts";
import { announceSuccession, endSuccession, takeOver } from "#app/participant/succession.commands.server.ts";
import { accessRequest, delivery, event, link, participant } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  as,
  asLink,
  makeParticipant,
  makePlan,
  makeWorld,
  type Who,
  type World,
  worldNow,
} from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function invitation(words: Record<string, string> = {}) {
  return invitationForm.parse(words);
}
function first(words: Record<string, string> = {}) {
  return firstLeadForm.parse({ key: crypto.randomUUID(), name: "Nora New", address: "nora@acme.example", ...words });
}
function access(is: string, was: string, more: Record<string, string> = {}) {
  return accessForm.parse({ access: is, "was.access": was, ...more });
}

async function lastEvent(lane: "shared" | "buyer" | "own" = "shared") {
  const [last] = await world.owner
    .select({ kind: event.kind, lane: event.lane, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(1);
  return last;
}
async function person(id: string) {
  return (await world.owner.select().from(participant).where(eq(participant.id, id)))[0];
}
async function someone(values: { name: string; lane?: "shared" | "buyer" }): Promise<string> {
  return makeParticipant({
    db: world.owner,
    workspaceId: world.workspaceId,
    planId: world.planId,
    personId: null,
    address: null,
    access: "none",
    authorId: world.people.champion,
    ...values,
  });
}
async function linkOf(participantId: string) {
  return (
    await world.owner
      .select()
      .from(link)
      .where(and(eq(link.participantId, participantId), isNull(link.revokedAt)))
  )[0];
}
async function readsBy(tokenHash: string): Promise<boolean> {
  return (await asLink(world, tokenHash, () => Promise.resolve(true))) ?? false;
}

describe("inviting a colleague", () => {
  it("gives a link that reads, once: sending again shows the same one", async () => {
    const id = await someone({ name: "Ida IT" });
    const asked = await as(world, "champion", (viewer) =>
      invite(viewer, id, invitation({ address: "Ida@Acme.example", access: "contribute" })),
    );
    expect(asked).toMatchObject({ ok: true });
    expect(await person(id)).toMatchObject({
      address: "ida@acme.example",
      access: "contribute",
      invitedByName: "Dana Kim",
    });
    expect(await lastEvent()).toMatchObject({
      kind: "participant.invited",
      lane: "shared",
      payload: { who: "Ida IT", again: false },
    });
    const made = await linkOf(id);
    expect(await readsBy(made?.tokenHash ?? "")).toBe(true);
    const again = await as(world, "deputy", (viewer) => invite(viewer, id, invitation({ way: "send" })));
    expect(again).toEqual({ ok: true, value: { participantId: id, linkId: made?.id } });
    const mails = await world.owner.select().from(delivery).where(eq(delivery.recipient, "ida@acme.example"));
    expect(mails).toMatchObject([{ kind: "invitation", about: { participantId: id, linkId: made?.id } }]);
  });

  it("[CO4] shows nobody whether the link was opened: only that they were invited, by whom", async () => {
    const row = (await as(world, "rep", readPeople)).find(({ called }) => called === "Ida IT");
    expect(row?.invitedWords).toBe("Invited on Mon 2 Nov by Dana Kim");
    expect(Object.keys(row ?? {}).filter((key) => /seen|opened|visit|last|joined/i.test(key))).toEqual([]);
  });

  it("[PE3] answers alike whether or not the address takes part on the other side", async () => {
    const [one, other] = [await someone({ name: "One" }), await someone({ name: "Other" })];
    const ask = (id: string, address: string) =>
      as(world, "champion", async (viewer) => {
        const asked = await invite(viewer, id, invitation({ address, access: "view" }));
        return asked.ok ? Object.keys(asked.value) : asked.refusal;
      });
    expect(await ask(one, "sam@northwind.example")).toEqual(await ask(other, "nobody@northwind.example"));
  });

  it("[ST1] lets no address of the workspace lead for the company", async () => {
    const id = await someone({ name: "Sly" });
    for (const form of [{ access: "deputy" }, { access: "contribute", canMoveStage: "on" }]) {
      const refused = await as(world, "champion", (viewer) =>
        invite(viewer, id, invitation({ address: "sly@northwind.example", ...form })),
      );
      expect(refused).toEqual({ ok: false, refusal: "own-domain" });
    }
  });

  it("[LN2] invites a person of the buyer lane without a trace in the shared one", async () => {
    const id = await someone({ name: "Quiet", lane: "buyer" });
    const read = () => as(world, "rep", async (viewer) => JSON.stringify([await readPeople(viewer), viewer.cursor]));
    const before = await read();
    expect(
      await as(world, "champion", (viewer) =>
        invite(viewer, id, invitation({ address: "quiet@acme.example", access: "view" })),
      ),
    ).toMatchObject({ ok: true });
    expect(await lastEvent("buyer")).toMatchObject({ kind: "participant.invited", lane: "buyer" });
    expect(await read()).toBe(before);
  });

  it("[FW3] ends the link of an address that was wrong, and the access with it", async () => {
    const id = await someone({ name: "Typo" });
    await as(world, "champion", (viewer) =>
      invite(viewer, id, invitation({ address: "tipo@acme.example", access: "view" })),
    );
    const old = await linkOf(id);
    await as(world, "champion", (viewer) => invite(viewer, id, invitation({ address: "typo@acme.example" })));
    expect(await readsBy(old?.tokenHash ?? "")).toBe(false);
    expect((await linkOf(id))?.id).not.toBe(old?.id);
  });

  it("[PE4] is nothing the seller or somebody without the lead can do", async () => {
    const id = await someone({ name: "Not theirs" });
    for (const who of ["contributor", "viewer", "marketer"] as const) {
      expect(await as(world, who, (viewer) => invite(viewer, id, invitation({ address: "x@acme.example" })))).toEqual({
        ok: false,
        refusal: "not-yours-to-change",
      });
    }
  });
});

describe("the seller and the people of the company", () => {
  it("[PE4] refuses every door once somebody there has proved their address", async () => {
    const { champion, contributor, role, viewer: reader } = world.participants;
    const doors: Record<string, (who: Who) => Promise<unknown>> = {
      "first lead": (who) => as(world, who, (viewer) => inviteFirstLead(viewer, first())),
      "invite champion": (who) =>
        as(world, who, (viewer) => invite(viewer, champion, invitation({ address: "sam@northwind.example" }))),
      "send again": (who) => as(world, who, (viewer) => invite(viewer, champion, invitation())),
      "invite role": (who) =>
        as(world, who, (viewer) => invite(viewer, role, invitation({ address: "x@acme.example" }))),
      access: (who) => as(world, who, (viewer) => setAccess(viewer, contributor, access("deputy", "contribute"))),
      "move stage": (who) =>
        as(world, who, (viewer) =>
          setAccess(viewer, contributor, access("contribute", "contribute", { canMoveStage: "on" })),
        ),
      lead: (who) => as(world, who, (viewer) => setAccess(viewer, contributor, access("champion", "contribute"))),
      revoke: (who) => as(world, who, (viewer) => revoke(viewer, champion)),
      "revoke other": (who) => as(world, who, (viewer) => revoke(viewer, reader)),
      succession: (who) => as(world, who, announceSuccession),
      "take over": (who) => as(world, who, takeOver),
      stay: (who) => as(world, who, (viewer) => endSuccession(viewer, "champion-stayed")),
    };
    const before = await world.owner.select().from(participant).orderBy(participant.id);
    for (const who of ["rep", "owner"] as const) {
      for (const [door, open] of Object.entries(doors))
        expect([who, door, await open(who)]).toMatchObject([who, door, { ok: false }]);
    }
    expect(await world.owner.select().from(participant).orderBy(participant.id)).toEqual(before);
  });
});

describe("the first person who leads", () => {
  it("[PE4] is named by the rep, may be corrected until the address is proved, and then no more", async () => {
    const plan = await planWithNobody();
    const asRep = <T>(run: Parameters<typeof as<T>>[2]) => as(world, "rep", run, { planId: plan });
    expect(await asRep((viewer) => inviteFirstLead(viewer, first({ address: "sam@northwind.example" })))).toEqual({
      ok: false,
      refusal: "own-domain",
    });
    const asked = await asRep((viewer) => inviteFirstLead(viewer, first()));
    if (!asked.ok) throw new Error(asked.refusal);
    const old = await linkOf(asked.value.participantId);
    const corrected = await asRep((viewer) =>
      inviteFirstLead(viewer, first({ name: "Nina New", address: "nina@acme.example" })),
    );
    expect(corrected).toMatchObject({ ok: true, value: { participantId: asked.value.participantId } });
    expect(
      await inPlan({ personId: null, tokenHash: old?.tokenHash ?? "", planId: plan, now: worldNow }, () =>
        Promise.resolve(true),
      ),
    ).toBeNull();
    expect(await person(asked.value.participantId)).toMatchObject({
      name: "Nina New",
      address: "nina@acme.example",
      access: "champion",
    });
    await world.owner
      .update(participant)
      .set({ personId: world.people.stranger })
      .where(eq(participant.id, asked.value.participantId));
    expect(await asRep((viewer) => inviteFirstLead(viewer, first()))).toEqual({ ok: false, refusal: "theirs-now" });
    expect(await asRep((viewer) => revoke(viewer, asked.value.participantId))).toEqual({
      ok: false,
      refusal: "theirs-now",
    });
  });
});

describe("ending access", () => {
  it("kills the link at the next request, wakes open pages, and can be undone for two minutes", async () => {
    const id = await someone({ name: "Gone" });
    await as(world, "champion", (viewer) =>
      invite(viewer, id, invitation({ address: "gone@acme.example", access: "view" })),
    );
    const made = await linkOf(id);
    expect(await as(world, "champion", (viewer) => revoke(viewer, id))).toEqual({ ok: true, value: null });
    expect(await lastEvent()).toMatchObject({ kind: "participant.revoked", lane: "shared", payload: { who: "Gone" } });
    expect(await readsBy(made?.tokenHash ?? "")).toBe(false);
    const later = new Date(worldNow.getTime() + 3 * 60_000);
    expect(await as(world, "champion", (viewer) => takeRevocationBack(viewer, id), { now: later })).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect(await as(world, "champion", (viewer) => takeRevocationBack(viewer, id))).toEqual({ ok: true, value: null });
    expect(await readsBy(made?.tokenHash ?? "")).toBe(true);
    await as(world, "champion", (viewer) => revoke(viewer, id));
  });

  it("[PE4] never ends whoever leads; that is handed over first", async () => {
    const { champion, deputy } = world.participants;
    expect(await as(world, "deputy", (viewer) => revoke(viewer, champion))).toEqual({ ok: false, refusal: "leads" });
    expect(await as(world, "deputy", (viewer) => revoke(viewer, deputy))).toEqual({ ok: false, refusal: "yourself" });
  });
});

describe("who leads", () => {
  it("[PE4] changes what somebody may do, seen by everybody, unless it changed meanwhile", async () => {
    const id = world.participants.viewer;
    expect(
      await as(world, "champion", (viewer) =>
        setAccess(viewer, id, access("contribute", "view", { canMoveStage: "on" })),
      ),
    ).toEqual({ ok: true, value: null });
    expect(await lastEvent()).toMatchObject({
      kind: "participant.access-changed",
      lane: "shared",
      payload: { access: "contribute", canMoveStage: true },
    });
    expect(await as(world, "champion", (viewer) => setAccess(viewer, id, access("deputy", "view")))).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect(await as(world, "contributor", (viewer) => setAccess(viewer, id, access("view", "contribute")))).toEqual({
      ok: false,
      refusal: "not-yours-to-change",
    });
  });

  it("[PE4] a colleague takes over after five working days' notice, unless the one who leads answers", async () => {
    const announced = await as(world, "contributor", announceSuccession);
    expect(announced).toEqual({ ok: true, value: { effectiveOn: "2026-11-10" } });
    expect(await lastEvent("buyer")).toMatchObject({ kind: "succession.announced", lane: "buyer" });
    expect(await as(world, "deputy", announceSuccession)).toEqual({ ok: false, refusal: "notice-exists" });
    const mails = await world.owner.select().from(delivery).where(eq(delivery.kind, "succession"));
    expect(mails).toMatchObject([{ recipient: "dana@acme.example", planId: world.planId }]);
    const mail = { ...mails[0]!, now: worldNow };
    expect(JSON.stringify(await writeLetter(mail))).toContain("Lea Moreau says that you no longer do");
    const early = new Date("2026-11-09T09:00:00Z");
    expect(await as(world, "contributor", takeOver, { now: early })).toEqual({ ok: false, refusal: "notice-runs" });
    expect(await as(world, "champion", (viewer) => endSuccession(viewer, "champion-stayed"))).toEqual({
      ok: true,
      value: null,
    });
    expect(await writeLetter(mail)).toBe("dropped");
    expect(await as(world, "contributor", takeOver, { now: new Date("2026-11-12T09:00:00Z") })).toEqual({
      ok: false,
      refusal: "no-notice",
    });
    await as(world, "contributor", announceSuccession);
    const day = new Date("2026-11-10T09:00:00Z");
    expect(await as(world, "contributor", takeOver, { now: day })).toEqual({ ok: true, value: null });
    expect(await person(world.participants.contributor)).toMatchObject({ access: "champion" });
    expect(await person(world.participants.champion)).toMatchObject({ access: "deputy" });
    expect(await lastEvent()).toMatchObject({
      kind: "champion.handed-over",
      lane: "shared",
      payload: { from: "Dana Kim", to: "Lea Moreau" },
    });
  });

  it("[PE4] hands the lead over to somebody who takes part and whom both sides know", async () => {
    const back = world.participants.champion;
    expect(
      await as(world, "champion", (viewer) =>
        setAccess(viewer, world.participants.named, access("champion", "contribute")),
      ),
    ).toEqual({ ok: false, refusal: "leads" });
    expect(
      await as(world, "contributor", (viewer) =>
        setAccess(viewer, world.participants.hidden, access("champion", "contribute")),
      ),
    ).toEqual({ ok: false, refusal: "share-first" });
    expect(await as(world, "contributor", (viewer) => setAccess(viewer, back, access("champion", "deputy")))).toEqual({
      ok: true,
      value: null,
    });
    expect(await person(back)).toMatchObject({ access: "champion" });
    expect(await person(world.participants.contributor)).toMatchObject({ access: "deputy" });
  });
});

describe("somebody who came by another's link", () => {
  it("[FW3] is on the plan once whoever leads agreed, for the team alone, and once only", async () => {
    const requestId = crypto.randomUUID();
    await world.owner.insert(accessRequest).values({
      id: requestId,
      workspaceId: world.workspaceId,
      planId: world.planId,
      lane: "buyer",
      name: "Rob Request",
      address: "stranger@elsewhere.example",
      personId: world.people.stranger,
    });
    const agree = (who: Who) =>
      as(world, who, (viewer) => answerRequest(viewer, requestId, { answer: "agreed", access: "view", lane: "buyer" }));
    expect(await agree("rep")).toEqual({ ok: false, refusal: "not-yours-to-change" });
    expect(await agree("champion")).toEqual({ ok: true, value: null });
    expect(await agree("deputy")).toEqual({ ok: false, refusal: "answered-already" });
    const names = (rows: { called: string }[]) => rows.map(({ called }) => called);
    expect(names(await as(world, "stranger", readPeople))).toContain("Rob Request");
    expect(names(await as(world, "rep", readPeople))).not.toContain("Rob Request");
  });
});

/** A plan of the same workspace on which nobody of the company was asked yet. */
async function planWithNobody(): Promise<string> {
  const { planId } = await makePlan(world.owner, {
    workspaceId: world.workspaceId,
    companyName: "Blank",
    isAdopted: false,
  });
  return planId;
}
