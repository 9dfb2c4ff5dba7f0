// "What they will want to know" through the lanes: what each colleague reads of it, what nobody else reads, and the word that
// somebody was reminded.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answerForward, askSender } from "#app/forwarding/answer.commands.server.ts";
import { revokeForwardForm } from "#app/forwarding/forward.form.ts";
import { readNewForward } from "#app/forwarding/new-forward.queries.server.ts";
import { sayReminded } from "#app/forwarding/reminder.commands.server.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import { readWantToKnow, type WantToKnow } from "#app/forwarding/want-to-know.queries.server.ts";
import type { ToTell } from "#app/forwarding/want-to-know.ts";
import { sayWhereIStand } from "#app/outcome/position.commands.server.ts";
import { action, loader } from "#app/routes/plan/people-want-to-know.tsx";
import { event, forward, participant } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { signIn } from "#tests/support/matrix.ts";
import { as, asLink, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent, makeContent, passedOn } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

/** Working days after Monday 2 November: none of them is a holiday. */
function later(days: number): Date {
  return new Date(worldNow.getTime() + days * 86_400_000);
}
function read(who: Who, now = worldNow): Promise<WantToKnow> {
  return as(world, who, readWantToKnow, { now });
}
function of(page: WantToKnow, called: string): ToTell | undefined {
  return page.people.find((one) => one.called === called);
}
async function rowOf(forwardId: string) {
  return (await world.owner.select().from(forward).where(eq(forward.id, forwardId)))[0];
}
async function takeBack(forwardId: string): Promise<void> {
  await as(world, "champion", (viewer) => revokeForward(viewer, forwardId, revokeForwardForm.parse({})));
}
async function call(who: "rep" | "champion"): Promise<Caller> {
  const kind = who === "rep" ? "member" : "buyer";
  const cookie = await signIn(world.owner, { personId: world.people[who], kind, now: new Date() });
  const caller = new Caller();
  const [name = "", value = ""] = cookie.split("=");
  caller.cookies.set(name, value);
  return caller;
}

describe("what they will want to know", () => {
  it("[PE1] [PE2] begins with a place nobody fills at this point, with the words and the content made for it", async () => {
    await makeContent(world, { title: "Cost and return" });
    const { first, people, chains } = await read("champion");
    expect(people[0]).toMatchObject({ matter: "missing", isUsual: true, mayPassOn: true });
    expect(first).toMatch(/^First, because .* is usually heard at .*\.$/);
    expect(people[0]?.text).toMatch(/^Hi,\n\n.*Northwind[^]*\n\nDana Kim$/);
    expect(people.length).toBeLessThanOrEqual(5);
    expect(chains).toEqual([]);
  });

  it("[LN2] shows somebody only their author knows to that author alone, with no way to pass on a link", async () => {
    await world.owner.insert(participant).values({
      id: crypto.randomUUID(),
      workspaceId: world.workspaceId,
      planId: world.planId,
      lane: "own",
      authorId: world.people.champion,
      side: "buyer",
      title: "Whoever sits beside Karin",
      neededOn: "2026-11-06",
      access: "none",
      createdByName: "Dana Kim",
    });
    const mine = await read("champion");
    expect(of(mine, "Whoever sits beside Karin")).toMatchObject({ mayPassOn: false, mayBringIn: false });
    expect(JSON.stringify(await read("deputy"))).not.toContain("beside Karin");
    await world.owner.delete(participant).where(eq(participant.lane, "own"));
  });

  it("[FW2] says what somebody answered, quotes it in the text to them, and lies with them once more went out", async () => {
    const came = await passedOn(world, "champion", { to: world.participants.contributor });
    const yesIf = { answer: "yes-if", words: "we can pay quarterly" } as const;
    await asLink(world, came.tokenHash, (viewer) => answerForward(viewer, came, yesIf));
    const lea = of(await read("deputy"), "Lea Moreau");
    expect(lea).toMatchObject({ matter: "condition", matterWords: "Said: yes, if we can pay quarterly" });
    expect(lea?.text).toContain("you said: “yes, if we can pay quarterly”");
    expect(lea?.text).toMatch(/Dev Deputy$/);
    const to = new URLSearchParams({ to: world.participants.contributor });
    const form = await as(world, "deputy", (viewer) => readNewForward(viewer, to));
    expect(form?.people.find(({ id }) => id === world.participants.contributor)?.said).toContain("pay quarterly");
    await passedOn(world, "champion", { to: world.participants.contributor }, new Date(worldNow.getTime() + 60_000));
    expect(of(await read("deputy", later(1)), "Lea Moreau")).toBeUndefined();
  });

  it("[FW2] [FW1] has whoever is known by a copied link alone among the people, with what they answered by it", async () => {
    const lena = await passedOn(world, "champion", { name: "Lena Ortiz", way: "copied" });
    expect(of(await read("champion"), "Lena Ortiz")).toBeUndefined();
    const notYet = { answer: "not-yet", words: "nobody has told the night shift" } as const;
    await asLink(world, lena.tokenHash, (viewer) => answerForward(viewer, lena, notYet));
    const told = of(await read("deputy"), "Lena Ortiz");
    expect(told).toMatchObject({
      ...{ matter: "not-yet", matterWords: "Said: not yet, because nobody has told the night shift" },
      ...{ what: "Known by a link alone", participantId: null, linkId: lena.forwardId, mayPassOn: true },
    });
    expect(told?.text).toMatch(/^Hi Lena,\n\nyou said: “not yet, because nobody has told the night shift”/);
    // What goes to them next is theirs too: it lies with them, and the newer link is the one that waits.
    const like = new URLSearchParams({ like: lena.forwardId });
    const form = await as(world, "champion", (viewer) => readNewForward(viewer, like));
    expect(form?.like).toEqual({
      id: lena.forwardId,
      name: "Lena Ortiz",
      said: expect.stringContaining("night") as string,
    });
    const again = await passedOn(world, "champion", { name: "lena ortiz " }, later(1));
    expect(of(await read("champion", later(2)), "lena ortiz")).toBeUndefined();
    const waits = of(await read("champion", later(7)), "lena ortiz");
    expect(waits).toMatchObject({ matter: "waits", linkId: again.forwardId, reminder: { forwardId: again.forwardId } });
    const key = crypto.randomUUID();
    await asLink(world, again.tokenHash, (viewer) => askSender(viewer, again, { key, text: "Who trains the shift?" }));
    expect(of(await read("champion", later(7)), "lena ortiz")).toMatchObject({ matter: "asks", questionId: key });
    expect(await as(world, "rep", (viewer) => readNewForward(viewer, like))).toMatchObject({ like: null });
    for (const { forwardId } of [lena, again]) await takeBack(forwardId);
    expect(JSON.stringify((await read("champion", later(7))).people).toLowerCase()).not.toContain("lena ortiz");
  });

  it("[FW2] tells apart links made for nobody in particular, and forgets whom one was taken back from", async () => {
    const copied = { way: "copied" } as const;
    const two = [await passedOn(world, "champion", copied), await passedOn(world, "champion", copied)];
    const yesIf = { answer: "yes-if", words: "it is cheaper" } as const;
    for (const came of two) await asLink(world, came.tokenHash, (viewer) => answerForward(viewer, came, yesIf));
    const nameless = async () => {
      const { people, later: others } = await read("champion");
      return [...people, ...others].filter(({ called }) => called === "Somebody with the link");
    };
    expect(await nameless()).toHaveLength(2);
    const texts = (await read("champion")).people.map(({ text }) => text).join();
    // Words that are no name greet nobody.
    expect(texts).not.toContain("Hi Somebody");
    for (const { forwardId } of two) await takeBack(forwardId);
    expect(await nameless()).toEqual([]);
  });

  it("[FW2] puts an open question of theirs before all, with the way to answer it", async () => {
    const came = await passedOn(world, "champion", { to: world.participants.named });
    const key = crypto.randomUUID();
    await asLink(world, came.tokenHash, (viewer) => askSender(viewer, came, { key, text: "Is our time counted?" }));
    const { people, first } = await read("champion");
    expect(people[0]).toMatchObject({ called: "Nils Named", matter: "asks", questionId: key });
    expect(first).toContain("Nils Named asked something");
  });

  it("[FW2] offers a friendly word after three working days, with their own link for whoever sent it alone", async () => {
    const { forwardId } = await passedOn(world, "champion", { to: world.participants.viewer });
    expect(of(await read("champion", later(2)), "Vic View")).toBeUndefined();
    const mine = of(await read("champion", later(3)), "Vic View");
    expect(mine).toMatchObject({ matter: "waits", reminder: { forwardId, maySay: true } });
    expect(mine?.reminder?.mail).toMatch(/^mailto:vic%40acme\.example\?/);
    expect(mine?.text).toContain("/l/");
    const theirs = await read("contributor", later(3));
    const hers = of(theirs, "Vic View");
    expect(hers?.reminder).toMatchObject({ mail: null, maySay: false });
    expect(hers?.text).toContain("Dana Kim sent you");
    expect(JSON.stringify(theirs)).not.toContain("/l/");
  });

  it("[FW2] [LN5] keeps that they were reminded in the buying team's lane, once a day, and takes it back", async () => {
    const [one] = await world.owner.select().from(forward).where(eq(forward.toId, world.participants.viewer));
    const forwardId = one?.id ?? "";
    const say = (who: Who, intent: "reminded" | "not-reminded" = "reminded") =>
      as(world, who, (viewer) => sayReminded(viewer, { intent, forwardId }), { now: later(3) });
    expect(await say("contributor")).toEqual({ ok: false, refusal: "not-yours" });
    expect(await say("rep")).toEqual({ ok: false, refusal: "no-such-forward" });
    const shared = await lastEvent(world, "shared");
    expect(await say("champion")).toMatchObject({ ok: true });
    expect(await say("champion")).toMatchObject({ ok: true });
    expect(await world.owner.$count(event, eq(event.kind, "forward.reminded"))).toBe(1);
    expect(await lastEvent(world, "buyer")).toMatchObject({ kind: "forward.reminded", payload: { to: "Vic View" } });
    expect(await lastEvent(world, "shared")).toEqual(shared);
    const after = await read("champion", later(4));
    expect(of(after, "Vic View")).toBeUndefined();
    expect(after.chains.find(({ id }) => id === forwardId)?.remindedWords).toBe("Reminded on Thu 5 Nov");
    expect(await say("champion", "not-reminded")).toMatchObject({ ok: true });
    expect((await rowOf(forwardId))?.remindedAt).toBeNull();
  });

  it("[SP7] [ST10] undoes a reminder for two minutes, for whoever said it, and brings back the one before", async () => {
    const { forwardId } = await passedOn(world, "champion", { name: "Wanda Wait" });
    const say = (day: number, intent: "reminded" | "not-reminded" = "reminded", who: Who = "champion", seconds = 0) =>
      as(world, who, (viewer) => sayReminded(viewer, { intent, forwardId }), {
        now: new Date(later(day).getTime() + seconds * 1000),
      });
    const remindedAt = async () => (await rowOf(forwardId))?.remindedAt;
    await say(3);
    await say(7);
    await say(8);
    const stands = { ok: false, refusal: "reminder-stands" };
    expect(await say(8, "not-reminded", "deputy", 60)).toEqual(stands);
    expect(await say(8, "not-reminded", "champion", 121)).toEqual(stands);
    expect(await remindedAt()).toEqual(later(8));
    expect(await say(8, "not-reminded", "champion", 120)).toMatchObject({ ok: true });
    expect(await remindedAt()).toEqual(later(7));
    // What was said before is older than two minutes: a second press takes nothing more.
    expect(await say(8, "not-reminded", "champion", 120)).toEqual(stands);
    await say(9);
    await say(9, "not-reminded");
    expect(await remindedAt()).toEqual(later(7));
  });

  it("[CO1] [PO1] tells where a colleague stands to nobody who has not answered, nor that they have not", async () => {
    await passedOn(world, "champion", { asks: "stand", to: world.participants.deputy });
    const form = { answer: "not-yet", condition: "", reason: "the data", reach: "named" } as const;
    for (const who of ["deputy", "hidden", "contributor"] as const)
      await as(world, who, (viewer) => sayWhereIStand(viewer, form), { now: later(1) });
    const before = await read("champion", later(7));
    expect(of(before, "Dev Deputy")).toBeUndefined();
    expect(before.chains.find(({ to }) => to === "Dev Deputy")).toMatchObject({ stateWords: "asked on Mon 2 Nov" });
    await as(world, "champion", (viewer) => sayWhereIStand(viewer, { ...form, answer: "fine", reason: "" }));
    expect(of(await read("champion", later(7)), "Dev Deputy")).toMatchObject({
      matter: "not-yet",
      matterWords: "Said: not yet, because the data",
    });
  });

  it("[PE2] [CO3] is the buying side's alone: a member is refused whatever stands there, reading and writing", async () => {
    const path = `/plans/${world.planId}/people/want-to-know`;
    const params = { planId: world.planId };
    const rep = await call("rep");
    expect((await rep.get(loader, path, params)).status).toBe(403);
    const [one] = await world.owner.select().from(forward).where(eq(forward.toId, world.participants.viewer));
    const said = { intent: "reminded", forwardId: one?.id ?? "" };
    expect((await rep.post(action, path, said, params)).status).toBe(409);
    expect((await rowOf(said.forwardId))?.remindedAt).toBeNull();
    expect((await (await call("champion")).get(loader, path, params)).status).toBe(200);
  });
});
