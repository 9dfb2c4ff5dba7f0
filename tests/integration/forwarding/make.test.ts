import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { placeOfLink, findLink } from "#app/access/link.server.ts";
import { readLinkOf } from "#app/access/invitation.server.ts";
import { tokenFor } from "#app/access/secret.server.ts";
import { writeLetter } from "#app/mail/letter.server.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import { content, delivery, forward, forwardLink, participant } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asLink, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent, makeContent, newForward, passedOn } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

async function forwardOf(id: string) {
  return (await world.owner.select().from(forward).where(eq(forward.id, id)))[0];
}
async function refusalOf(who: Who, words: Parameters<typeof newForward>[0]) {
  const made = await as(world, who, (viewer) => makeForward(viewer, newForward(words)));
  return made.ok ? "made" : made.refusal;
}

describe("passing something on", () => {
  it("[FW1] of a buyer lies in the buying team's lane, with a participant there and a link of its own", async () => {
    const contentId = await makeContent(world);
    const { forwardId, tokenHash } = await passedOn(world, "champion", {
      contentId,
      name: "Lena Roth",
      address: "Lena@Acme.example",
    });
    const row = await forwardOf(forwardId);
    expect(row).toMatchObject({ lane: "buyer", side: "buyer", contentId, toLane: "buyer", toName: "Lena Roth" });
    const [to] = await world.owner
      .select()
      .from(participant)
      .where(eq(participant.id, row?.toId ?? ""));
    expect(to).toMatchObject({ lane: "buyer", access: "view", address: "lena@acme.example", personId: null });
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "forward.made",
      payload: { to: "Lena Roth", title: "Cost and return" },
    });
    expect(await lastEvent(world, "shared")).toBeUndefined();
    const reads = await asLink(world, tokenHash, (viewer) =>
      Promise.resolve({ lanes: viewer.lanes, forwardId: viewer.link?.forwardId }),
    );
    expect(reads).toEqual({ lanes: ["shared"], forwardId });
  });

  it("[FW1] copied without a name makes no participant", async () => {
    const before = await world.owner.$count(participant);
    const { forwardId } = await passedOn(world, "viewer", { way: "copied" });
    expect(await forwardOf(forwardId)).toMatchObject({ toId: null, toName: "Somebody with the link", contentId: null });
    expect(await world.owner.$count(participant)).toBe(before);
  });

  it("[FW5] shows by the link what was forwarded and the shared lane, and nothing else of the buying team's", async () => {
    const [mine, other] = [
      await makeContent(world, { lane: "buyer", title: "Our own sums" }),
      await makeContent(world, { lane: "buyer", title: "Another of ours" }),
    ];
    const { tokenHash } = await passedOn(world, "champion", { contentId: mine, name: "Lena" });
    const shown = await asLink(world, tokenHash, ({ tx }) => tx.select({ id: content.id }).from(content));
    expect(shown?.map(({ id }) => id)).toContain(mine);
    expect(shown?.map(({ id }) => id)).not.toContain(other);
    expect(await asLink(world, tokenHash, ({ tx }) => tx.$count(forward))).toBe(1);
  });

  it("[LN5] [PE2] names a role both companies read for the team alone: the shared row stays as it is", async () => {
    const before = await world.owner.select().from(participant).where(eq(participant.id, world.participants.role));
    const { forwardId } = await passedOn(world, "champion", {
      to: world.participants.role,
      name: "Finn Finance",
      address: "finn@acme.example",
    });
    expect(await world.owner.select().from(participant).where(eq(participant.id, world.participants.role))).toEqual(
      before,
    );
    expect(await forwardOf(forwardId)).toMatchObject({ toLane: "buyer", toName: "Finn Finance" });
    expect(await lastEvent(world, "shared")).toBeUndefined();
  });

  it("[LN2] gives the seller no link, no row and no invitation of it", async () => {
    const { forwardId } = await passedOn(world, "contributor", { to: world.participants.champion });
    expect(await as(world, "rep", (viewer) => readLinkOf(viewer, world.participants.champion))).toBeNull();
    expect(await as(world, "rep", ({ tx }) => tx.select().from(forward).where(eq(forward.id, forwardId)))).toEqual([]);
    expect(await as(world, "rep", ({ tx }) => tx.select().from(forwardLink))).toEqual([]);
  });

  it("[FW1] of a seller lies in the shared lane, and reaches only people the company let in", async () => {
    const contentId = await makeContent(world);
    const { forwardId } = await passedOn(world, "rep", { contentId, to: world.participants.viewer });
    expect(await forwardOf(forwardId)).toMatchObject({
      lane: "shared",
      side: "seller",
      toId: world.participants.viewer,
    });
    expect(await lastEvent(world, "shared")).toMatchObject({ kind: "forward.made" });
    expect(await refusalOf("rep", { contentId, to: world.participants.role })).toBe("not-let-in");
    expect(await refusalOf("rep", { contentId, name: "Nora", address: "nora@acme.example" })).toBe("theirs-to-reach");
    expect(await refusalOf("rep", { contentId, to: world.participants.hidden })).toBe("theirs-to-reach");
  });

  it("[LN6] refuses what only its author reads, and a seller what the company has in private", async () => {
    const own = await makeContent(world, { lane: "own" });
    expect(await refusalOf("champion", { contentId: own, name: "Lena" })).toBe("share-content-first");
    const sellers = await makeContent(world, { lane: "seller" });
    expect(await refusalOf("rep", { contentId: sellers, to: world.participants.viewer })).toBe("share-content-first");
    const buyers = await makeContent(world, { lane: "buyer" });
    expect(await refusalOf("rep", { contentId: buyers, to: world.participants.viewer })).toBe("no-such-content");
  });

  it("[R4] passes on once, however often the form comes", async () => {
    const form = newForward({ name: "Twice", address: "twice@acme.example" });
    const all = await Promise.all(
      [1, 2, 3].map(() => as(world, "champion", (viewer) => makeForward(viewer, form)).catch(() => null)),
    );
    expect(all.filter((one) => one?.ok).length).toBeGreaterThan(0);
    expect(await world.owner.$count(forward, eq(forward.id, form.key))).toBe(1);
    expect(await world.owner.$count(forwardLink, eq(forwardLink.forwardId, form.key))).toBe(1);
    const other = { ...form, message: "Other words" };
    const later = await as(world, "champion", (viewer) => makeForward(viewer, other));
    expect(later).toEqual({ ok: false, refusal: "key-used" });
  });

  it("[FW2] hangs from what was sent to oneself, and is refused where that was for oneself alone", async () => {
    const contentId = await makeContent(world, { title: "For Vic" });
    const first = await passedOn(world, "champion", { contentId, to: world.participants.viewer });
    const second = await passedOn(world, "viewer", { contentId, name: "Further" });
    expect(await forwardOf(second.forwardId)).toMatchObject({ parentId: first.forwardId });
    const alone = await makeContent(world, { title: "For Vic alone" });
    const form = newForward({ contentId: alone, to: world.participants.viewer });
    await as(world, "champion", (viewer) => makeForward(viewer, { ...form, mayForward: false }));
    expect(await refusalOf("viewer", { contentId: alone, name: "Further" })).toBe("may-not-pass-on");
  });

  it("[FW1] sent from here asks for one mail, whose text is read by its own link", async () => {
    const form = newForward({ name: "Max Post", address: "post@acme.example", way: "sent" });
    expect(await as(world, "champion", (viewer) => makeForward(viewer, form))).toEqual({
      ok: false,
      refusal: "no-mail",
    });
    const { forwardId } = await passedOn(world, "champion", { name: "Max Post", address: "post@acme.example" });
    const [link] = await world.owner.select().from(forwardLink).where(eq(forwardLink.forwardId, forwardId));
    const asked = {
      kind: "forward",
      recipient: "post@acme.example",
      about: { forwardId, linkId: link?.linkId ?? "" },
      planId: world.planId,
      now: worldNow,
    };
    expect(await writeLetter(asked)).toMatchObject({
      subject: expect.stringContaining("Dana Kim") as string,
      lines: expect.arrayContaining(["please read this."]) as string[],
    });
    expect(await writeLetter({ ...asked, about: { ...asked.about, forwardId: crypto.randomUUID() } })).toBe("dropped");
    expect(await world.owner.$count(delivery, and(eq(delivery.kind, "forward")))).toBe(0);
  });

  it("[FW3] leads whoever opens the link to the forward, a member and somebody else to the plan", async () => {
    const { forwardId } = await passedOn(world, "champion", { name: "Lena" });
    const [link] = await world.owner.select().from(forwardLink).where(eq(forwardLink.forwardId, forwardId));
    const token = tokenFor("link", link?.linkId ?? "");
    const found = await findLink(token);
    expect(found).toEqual({ state: "reads", planId: world.planId, forwardId });
    const at = (personId: string | null) =>
      placeOfLink({ planId: world.planId, forwardId }, { token, personId, now: worldNow });
    const place = `/plans/${world.planId}`;
    expect(await at(null)).toBe(`${place}/forwards/${forwardId}`);
    expect(await at(world.people.stranger)).toBe(`${place}/forwards/${forwardId}`);
    expect(await at(world.people.deputy)).toBe(`${place}/forwards/${forwardId}`);
    expect(await at(world.people.rep)).toBe(place);
  });
});
