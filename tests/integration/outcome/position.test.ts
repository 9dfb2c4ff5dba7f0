import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { revokeForwardForm } from "#app/forwarding/forward.form.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import { standByLink } from "#app/forwarding/stand.commands.server.ts";
import { readAskedToStand } from "#app/forwarding/stand.queries.server.ts";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import {
  sayTopics,
  sayWhereIStand,
  showWhereWeStand,
  takeBackWhereIStand,
} from "#app/outcome/position.commands.server.ts";
import { positionForm, type PositionAnswerForm, type PositionForm } from "#app/outcome/position.form.ts";
import { readMyStand, readToldAnswers, readWhereWeStand } from "#app/outcome/position.queries.server.ts";
import type { Reach } from "#app/outcome/position.ts";
import {
  consentCeiling,
  event,
  forward,
  forwardLink,
  participant,
  position,
  positionShown,
  positionVoice,
  stageMove,
} from "#db/schema/index.ts";
import { passedOn } from "#tests/integration/forwarding/facts.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asLink, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());
beforeEach(async () => {
  for (const table of [position, positionVoice, positionShown, event, stageMove, forwardLink, forward])
    await world.owner.delete(table);
  await world.owner.update(participant).set({ showsAnswers: "each-time" });
});

function later(minutes: number): Date {
  return new Date(worldNow.getTime() + minutes * 60_000);
}
function answer(said: PositionAnswerForm["answer"], words = "", reach: Reach = "named"): PositionAnswerForm {
  return { answer: said, condition: words, reason: words, reach };
}
function says(who: Who, form: PositionAnswerForm, now = worldNow) {
  return as(world, who, (viewer) => sayWhereIStand(viewer, form), { now });
}
function sees(who: Who, now = worldNow) {
  return as(world, who, readWhereWeStand, { now });
}
async function rows() {
  return world.owner.select().from(position).where(eq(position.planId, world.planId)).orderBy(position.at);
}
async function events(kind: string) {
  return world.owner
    .select()
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.kind, kind as "plan.started")));
}
const ok = { ok: true };

describe("one's own answer", () => {
  it("[PO1] is given alone: nothing of the others is read before it, not even how many there are", async () => {
    await says("contributor", answer("yes-if", "EU only"));
    await says("named", answer("fine"));
    await says("deputy", answer("fine"));
    const before = await sees("champion");
    expect(before).toMatchObject({ mine: null, picture: null });
    expect(JSON.stringify(before)).not.toContain("EU only");
    expect(await says("champion", answer("not-mine"))).toMatchObject({ ok: true, value: { isFirst: true } });
    const after = await sees("champion");
    expect(after.picture?.rows.map(({ called, said }) => `${called}: ${said}`)).toEqual([
      "Dana Kim: not mine to say",
      "Dev Deputy: fine with me",
      "Lea Moreau: yes, if EU only",
      "Nils Named: fine with me",
    ]);
  });

  it("[PO1] is added, never changed: the last counts, the one before is told with its day, and the event says only that", async () => {
    await says("contributor", answer("not-yet", "of the money"));
    await says("contributor", answer("fine"), later(60 * 24 * 9));
    await says("contributor", answer("fine"), later(60 * 24 * 9 + 1));
    expect(await rows()).toHaveLength(2);
    expect((await events("position.given")).map(({ lane, payload }) => ({ lane, payload }))).toEqual([
      { lane: "buyer", payload: { reach: "named" } },
      { lane: "buyer", payload: { reach: "named" } },
    ]);
    await says("champion", answer("fine"));
    await as(world, "champion", showWhereWeStand);
    const { picture } = await sees("champion", later(60 * 24 * 10));
    expect(picture?.rows[1]).toMatchObject({
      said: "fine with me",
      note: "Wed 11 Nov",
      earlier: "earlier: not yet, because of the money (Mon 2 Nov)",
    });
  });

  it("[PO1] can be without a name: no row and no event of the team's lane says whose it is, and three come before it shows", async () => {
    await says("contributor", answer("not-yet", "of my desk", "nameless"));
    await says("contributor", answer("yes-if", "later", "nameless"), later(1));
    const [first, second] = await rows();
    expect(first).toMatchObject({
      lane: "buyer",
      authorId: null,
      byPersonId: null,
      participantId: null,
      byName: "Somebody at Acme",
    });
    expect(second?.voice).toBe(first?.voice);
    expect(await events("position.given")).toMatchObject([
      { actorName: "Somebody at Acme", actorPersonId: null },
      { actorName: "Somebody at Acme", actorPersonId: null },
    ]);
    expect(await as(world, "contributor", readMyStand)).toMatchObject({
      mine: { said: "yes, if later", reach: "nameless" },
    });
    await says("champion", answer("fine"));
    await as(world, "champion", showWhereWeStand);
    expect((await sees("champion")).picture?.rows).toHaveLength(1);
    await says("named", answer("fine"));
    const { picture } = await sees("champion");
    expect(picture?.rows.at(-1)).toMatchObject({
      called: "Somebody at Acme",
      said: "yes, if later",
      note: null,
      earlier: null,
    });
  });

  it("[PO1] can be for oneself: nobody else counts or reads it; and to say it to fewer it is taken back first", async () => {
    await says("contributor", answer("not-yet", "between us", "own"));
    expect(await rows()).toMatchObject([{ lane: "own", authorId: world.people.contributor }]);
    expect(await events("position.given")).toMatchObject([{ lane: "own" }]);
    await says("champion", answer("fine"));
    const { picture } = await sees("champion");
    expect(picture).toMatchObject({ isOpen: false, soFar: "So far you alone have answered." });
    await says("contributor", answer("fine"), later(1));
    expect(await says("contributor", answer("fine", "", "nameless"), later(2))).toEqual({
      ok: false,
      refusal: "take-back-first",
    });
    expect(await as(world, "contributor", takeBackWhereIStand, { now: later(3) })).toMatchObject(ok);
    expect(await says("contributor", answer("fine", "", "nameless"), later(4))).toMatchObject(ok);
    expect(await events("position.taken-back")).toMatchObject([{ lane: "buyer", payload: { reach: "named" } }]);
  });

  it("[PO1] takes the topics beside it, each if they like, for the same readers and no wider", async () => {
    expect(await as(world, "contributor", (viewer) => sayTopics(viewer, { money: "wary" }))).toEqual({
      ok: false,
      refusal: "nothing-said",
    });
    await says("contributor", answer("fine", "", "own"));
    await as(world, "contributor", (viewer) => sayTopics(viewer, { money: "wary", timing: "not-mine" }), {
      now: later(1),
    });
    expect(await as(world, "contributor", readMyStand)).toMatchObject({
      mine: { marks: { money: "wary", timing: "not-mine" } },
    });
    expect((await rows()).map(({ lane }) => lane)).toEqual(["own", "own"]);
    await says("contributor", answer("fine"), later(2));
    expect(await as(world, "contributor", readMyStand)).toMatchObject({ mine: { reach: "named", marks: {} } });
  });

  it("[PO1] is asked again after the plan went back, and the same once more is then an answer", async () => {
    const [needs, trial] = [world.stages[2], world.stages[3]];
    await says("contributor", answer("yes-if", "EU only"));
    await world.owner.insert(stageMove).values({
      ...{ id: crypto.randomUUID(), workspaceId: world.workspaceId, planId: world.planId, number: 1, kind: "return" },
      ...{ fromStageId: trial?.id ?? "", toStageId: needs?.id ?? "", byName: "Dana Kim", at: later(60 * 48) },
    });
    const again = await as(world, "contributor", readMyStand, { now: later(60 * 50) });
    expect(again.askedAgain).toBe("You went back to Needs on Wed 4 Nov. Is it still so?");
    await says("contributor", answer("yes-if", "EU only"), later(60 * 51));
    expect(await rows()).toHaveLength(2);
    expect(await as(world, "contributor", readMyStand)).toMatchObject({ askedAgain: null });
  });

  it("[PO1] is never the seller's to give", async () => {
    expect(await says("rep", answer("fine"))).toEqual({ ok: false, refusal: "not-yours" });
    const form = { ...answer("yes-if"), intent: "answer" };
    expect(positionForm.safeParse(form).error?.issues.map(({ path }) => path)).toEqual([["condition"]]);
  });
});

describe("by a personal link", () => {
  const tap = { intent: "answer", ...answer("yes-if", "we pay quarterly") } as PositionForm;

  it("[PO1] needs no account and no field: it stands beside the name the link was made for, marked by link", async () => {
    const came = await passedOn(world, "champion", { name: "Lena Roth", address: "lena@acme.example", asks: "stand" });
    const byLink = (form: PositionForm, now = worldNow) =>
      asLink(world, came.tokenHash, (viewer) => standByLink(viewer, came, form), now);
    expect(await asLink(world, came.tokenHash, readAskedToStand)).toMatchObject({ by: "Dana Kim", to: "Lena Roth" });
    expect(await byLink(tap)).toEqual({ ok: true, value: null });
    expect(await byLink(tap, later(1))).toEqual({ ok: true, value: null });
    expect(await rows()).toMatchObject([
      { lane: "buyer", isByLink: true, byName: "Lena Roth", byPersonId: null, words: "we pay quarterly" },
    ]);
    expect(await byLink({ intent: "topics", money: "against" }, later(2))).toMatchObject(ok);
    expect(await asLink(world, came.tokenHash, readMyStand)).toMatchObject({
      mine: { said: "yes, if we pay quarterly", isByLink: true, marks: { money: "against" } },
    });
    expect(await events("position.given")).toMatchObject([
      { lane: "buyer", actorName: "Lena Roth" },
      { lane: "buyer" },
    ]);
    await says("champion", answer("fine"));
    await says("deputy", answer("fine"));
    const { picture } = await sees("champion", later(3));
    expect(picture?.rows.find(({ called }) => called === "Lena Roth")).toMatchObject({ note: "Mon 2 Nov, by link" });
    const [line] = await as(world, "deputy", (viewer) => readForwards(viewer));
    expect(line).toMatchObject({ title: "Could you live with this?", answer: null });
  });

  it("[PO1] [FW5] reads nothing of anybody else's, and a link that asks something else answers nothing", async () => {
    await says("contributor", answer("not-yet", "secret-of-lea"));
    const came = await passedOn(world, "champion", { name: "Lena", asks: "stand" });
    const read = await asLink(world, came.tokenHash, async (viewer) => [
      await readMyStand(viewer),
      await readAskedToStand(viewer),
    ]);
    expect(read?.[0]).toMatchObject({ mine: null });
    expect(JSON.stringify(read)).not.toContain("secret-of-lea");
    const other = await passedOn(world, "champion", { name: "Otto" });
    expect(await asLink(world, other.tokenHash, (viewer) => standByLink(viewer, other, tap))).toMatchObject({
      ok: false,
      refusal: "no-such-forward",
    });
    expect(await asLink(world, other.tokenHash, readAskedToStand)).toBeNull();
    await as(world, "champion", (viewer) => revokeForward(viewer, came.forwardId, revokeForwardForm.parse({})));
    expect(await asLink(world, came.tokenHash, (viewer) => standByLink(viewer, came, tap))).toBeNull();
  });
});

describe("the picture", () => {
  it("[PO2] opens with the third answer, or once whoever leads shows it, who and when being kept", async () => {
    await says("champion", answer("fine"));
    expect((await sees("champion")).picture).toMatchObject({ isOpen: false, mayShow: true, rows: [], silent: [] });
    await says("contributor", answer("fine"));
    expect((await sees("contributor")).picture).toMatchObject({
      isOpen: false,
      mayShow: false,
      soFar: "So far two have answered.",
    });
    expect(await as(world, "contributor", showWhereWeStand)).toEqual({ ok: false, refusal: "not-yours-to-show" });
    expect(await as(world, "champion", showWhereWeStand)).toMatchObject(ok);
    expect(await as(world, "champion", showWhereWeStand)).toEqual({ ok: false, refusal: "open-already" });
    expect((await sees("contributor")).picture).toMatchObject({
      isOpen: true,
      shown: "Dana Kim showed this on Mon 2 Nov.",
    });
    expect(await events("position.shown")).toMatchObject([{ lane: "buyer", actorName: "Dana Kim" }]);
  });

  it("[PO2] lists who has said nothing, and the talk worth having, without a number or an order of people", async () => {
    await says("champion", answer("fine"));
    await as(world, "champion", (viewer) => sayTopics(viewer, { money: "for-strongly", timing: "for" }), {
      now: later(1),
    });
    await says("deputy", answer("fine"));
    await says("contributor", answer("yes-if", "EU only"));
    await as(world, "contributor", (viewer) => sayTopics(viewer, { money: "wary", timing: "for" }), { now: later(1) });
    const { picture } = await sees("champion", later(2));
    expect(picture?.silent.map(({ called }) => called)).toContain("Finance approver");
    expect(picture?.talks.map(({ title }) => title)).toEqual([
      "Money, with Lea Moreau",
      "What it would take, with Lea Moreau",
    ]);
    expect(JSON.stringify(picture?.talks)).not.toMatch(/\d+ ?%|score|rank/i);
  });
});

describe("what the other company is told", () => {
  const nothing = { counts: null, named: [] };
  const five: Who[] = ["champion", "deputy", "contributor", "named", "viewer"];
  const allow = (who: "contributor" | "hidden", shows: "summary" | "by-name") =>
    world.owner.update(participant).set({ showsAnswers: shows }).where(eq(participant.id, world.participants[who]));

  it("[CO1] nothing, whatever was said, until people agree; a summary from five; names of those alone who said so", async () => {
    for (const who of five) await says(who, answer("fine"));
    await says("hidden", answer("not-yet", "hidden-words"));
    await allow("hidden", "by-name");
    expect(await as(world, "rep", readToldAnswers)).toEqual(nothing);
    await allow("contributor", "by-name");
    expect(await as(world, "rep", readToldAnswers)).toEqual({
      counts: null,
      named: [{ called: "Lea Moreau", said: "fine with me" }],
    });
    await world.owner
      .update(participant)
      .set({ showsAnswers: "summary" })
      .where(and(eq(participant.planId, world.planId), eq(participant.showsAnswers, "each-time")));
    // Four and a name: who the four are would be found by taking her away.
    expect((await as(world, "rep", readToldAnswers)).counts).toBeNull();
    await allow("contributor", "summary");
    const { counts } = await as(world, "rep", readToldAnswers);
    expect(counts?.map(({ count }) => count)).toEqual([5, 0, 0, 0]);
    expect(await as(world, "champion", readToldAnswers)).toEqual(await as(world, "rep", readToldAnswers));
    await as(world, "viewer", takeBackWhereIStand, { now: later(1) });
    expect((await as(world, "rep", readToldAnswers)).counts).toBeNull();
  });

  it("[CO1] never more than the company lets be shown, and never an answer without a name or by a link", async () => {
    await says("contributor", answer("fine"));
    await allow("contributor", "by-name");
    const ceiling = {
      workspaceId: world.workspaceId,
      planId: world.planId,
      views: "by-name" as const,
      byName: "Dana Kim",
    };
    await world.owner.insert(consentCeiling).values({ ...ceiling, answers: "summary" });
    expect(await as(world, "rep", readToldAnswers)).toEqual(nothing);
    await world.owner.delete(consentCeiling).where(eq(consentCeiling.planId, world.planId));
    await as(world, "contributor", takeBackWhereIStand, { now: later(1) });
    await says("contributor", answer("fine", "", "nameless"), later(2));
    expect(await as(world, "rep", readToldAnswers)).toEqual(nothing);
  });
});
