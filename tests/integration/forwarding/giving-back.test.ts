import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type RevokeForwardForm, revokeForwardForm } from "#app/forwarding/forward.form.ts";
import { giveBack } from "#app/forwarding/giving-back.commands.server.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import { event, participant, person } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asLink, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent, makeContent, passedOn } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function at(seconds: number): { now: Date } {
  return { now: new Date(worldNow.getTime() + seconds * 1000) };
}

function take(who: Who, id: string, words: Record<string, unknown> = {}, seconds = 0): Promise<unknown> {
  const form: RevokeForwardForm = revokeForwardForm.parse(words);
  return as(world, who, (viewer) => revokeForward(viewer, id, form), at(seconds));
}

function give(who: Who, id: string, seconds = 60): Promise<unknown> {
  return as(world, who, (viewer) => giveBack(viewer, id), at(seconds));
}

function reads({ tokenHash }: { tokenHash: string }): Promise<true | null> {
  return asLink(world, tokenHash, () => Promise.resolve(true as const));
}

describe("giving back what was taken back", () => {
  it("[SP7] [ST10] is taken for two minutes, from whoever took it, with all that went along, and is a record of its own", async () => {
    const contentId = await makeContent(world, { title: "Chained" });
    const first = await passedOn(world, "champion", { contentId, to: world.participants.viewer });
    const second = await passedOn(world, "viewer", { contentId, name: "Two", address: "two@acme.example" });
    const alone = await passedOn(world, "champion", { contentId, name: "Alone" });
    await take("champion", alone.forwardId, {}, -600);
    await take("champion", first.forwardId, { also: [second.forwardId] });
    expect([await reads(first), await reads(second)]).toEqual([null, null]);
    expect(await give("deputy", first.forwardId)).toEqual({ ok: false, refusal: "not-yours-to-give" });
    expect(await give("champion", first.forwardId, 121)).toEqual({ ok: false, refusal: "too-late" });
    expect(await give("champion", alone.forwardId)).toEqual({ ok: false, refusal: "too-late" });
    expect(await give("champion", first.forwardId, 120)).toEqual({ ok: true, value: { given: 2 } });
    expect([await reads(first), await reads(second), await reads(alone)]).toEqual([true, true, null]);
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "forward.given-back",
      payload: { forwardId: first.forwardId, withChain: 1 },
    });
    expect(await give("champion", first.forwardId)).toEqual({ ok: true, value: { given: 0 } });
  });

  it("[ST10] is refused where what it hangs from was taken back since", async () => {
    const contentId = await makeContent(world, { title: "Since" });
    const first = await passedOn(world, "champion", { contentId, to: world.participants.viewer });
    const second = await passedOn(world, "viewer", { contentId, name: "Below" });
    await take("champion", second.forwardId);
    await take("champion", first.forwardId, {}, 30);
    expect(await give("champion", second.forwardId)).toEqual({ ok: false, refusal: "taken-since" });
  });

  it("[ST10] lets in again whom it had brought in, and nobody else", async () => {
    const came = await passedOn(world, "champion", { name: "Parter", address: "parter@acme.example" });
    const personId = crypto.randomUUID();
    await world.owner.insert(person).values({ id: personId, address: "parter@acme.example", provedAt: worldNow });
    await world.owner.update(participant).set({ personId }).where(eq(participant.address, "parter@acme.example"));
    const access = async (id: string): Promise<string | undefined> =>
      (await world.owner.select().from(participant).where(eq(participant.id, id)))[0]?.access;
    const [parter] = await world.owner.select().from(participant).where(eq(participant.address, "parter@acme.example"));
    await take("champion", came.forwardId, { endAccess: "on" });
    expect(await access(parter?.id ?? "")).toBe("none");
    expect(await give("champion", came.forwardId)).toMatchObject({ ok: true });
    expect(await access(parter?.id ?? "")).toBe("view");
    const toRole = await passedOn(world, "champion", { to: world.participants.role });
    await take("champion", toRole.forwardId);
    await give("champion", toRole.forwardId);
    expect(await access(world.participants.role)).toBe("none");
  });

  it("[LN2] what hangs in the buyer's lane from a forward of the seller is told there alone, taken and given", async () => {
    const contentId = await makeContent(world, { title: "From the seller" });
    const first = await passedOn(world, "rep", { contentId, to: world.participants.viewer });
    const second = await passedOn(world, "viewer", { contentId, name: "Hidden one", from: first.forwardId });
    await take("champion", first.forwardId, { also: [second.forwardId] });
    await give("champion", first.forwardId);
    const rows = await world.owner.select().from(event).where(eq(event.actorPersonId, world.people.champion));
    const shared = rows.filter(({ lane, kind }) => lane === "shared" && kind.startsWith("forward."));
    expect(shared.map(({ kind, payload }) => [kind, payload])).toEqual([
      ["forward.revoked", expect.objectContaining({ withChain: 0, ids: [first.forwardId] })],
      ["forward.given-back", expect.objectContaining({ withChain: 0 })],
    ]);
    expect(JSON.stringify(shared)).not.toContain(second.forwardId);
    expect(await reads(second)).toBe(true);
  });
});
