import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findLink } from "#app/access/link.server.ts";
import { tokenFor } from "#app/access/secret.server.ts";
import { answerForward, askSender, sayRead } from "#app/forwarding/answer.commands.server.ts";
import { tellCondition } from "#app/forwarding/condition.commands.server.ts";
import { type ForwardAnswerForm, revokeForwardForm } from "#app/forwarding/forward.form.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import {
  consentCeiling,
  event,
  forward,
  forwardAnswer,
  forwardLink,
  participant,
  person,
  question,
} from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asLink, makeWorld, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent, makeContent, passedOn } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

const yesIf: ForwardAnswerForm = { answer: "yes-if", words: "pay quarterly" };
const fine: ForwardAnswerForm = { answer: "fine", words: "" };
function later(minutes: number): Date {
  return new Date(worldNow.getTime() + minutes * 60_000);
}
async function answersOf(forwardId: string) {
  return world.owner.select().from(forwardAnswer).where(eq(forwardAnswer.forwardId, forwardId));
}
function byLink(came: { forwardId: string; tokenHash: string }, form = yesIf, now = worldNow) {
  return asLink(world, came.tokenHash, (viewer) => answerForward(viewer, came, form), now);
}

describe("answering by one tap", () => {
  it("[FW2] needs no code: it is marked by link, in the lane of the forward, and the last one counts", async () => {
    const came = await passedOn(world, "champion", { name: "Lena Roth", address: "lena@acme.example" });
    expect(await byLink(came)).toEqual({ ok: true, value: null });
    expect(await answersOf(came.forwardId)).toMatchObject([
      {
        answer: "yes-if",
        words: "pay quarterly",
        isByLink: true,
        lane: "buyer",
        byName: "Lena Roth",
        byPersonId: null,
      },
    ]);
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "forward.answered",
      payload: { by: "Lena Roth", words: "pay quarterly", isByLink: true },
    });
    expect(await lastEvent(world, "shared")).toBeUndefined();
    expect(await byLink(came, fine, later(1))).toMatchObject({ ok: true });
    expect(await answersOf(came.forwardId)).toHaveLength(2);
  });

  it("[R4] one tap that comes five times at once is one answer and one event", async () => {
    const came = await passedOn(world, "champion", { name: "Twice" });
    const before = await world.owner.$count(event, eq(event.kind, "forward.answered"));
    await Promise.all([1, 2, 3, 4, 5].map(() => byLink(came)));
    expect(await answersOf(came.forwardId)).toHaveLength(1);
    expect(await world.owner.$count(event, eq(event.kind, "forward.answered"))).toBe(before + 1);
  });

  it("[S16] is the recipient's alone: another's link, a colleague and the seller find nothing", async () => {
    const came = await passedOn(world, "champion", { name: "Lena" });
    const other = await passedOn(world, "champion", { name: "Other" });
    const gone = { ok: false, refusal: "no-such-forward" };
    const crossed = { ...came, tokenHash: other.tokenHash };
    expect(await asLink(world, other.tokenHash, (viewer) => answerForward(viewer, crossed, fine))).toEqual(gone);
    expect(await as(world, "contributor", (viewer) => answerForward(viewer, came, fine))).toEqual(gone);
    expect(await as(world, "rep", (viewer) => answerForward(viewer, came, fine))).toEqual(gone);
    expect(await answersOf(came.forwardId)).toEqual([]);
  });

  it("[FW2] of somebody who proved who they are is not marked by link", async () => {
    const came = await passedOn(world, "champion", { to: world.participants.viewer });
    expect(
      await as(world, "viewer", (viewer) => answerForward(viewer, { ...came, tokenHash: null }, fine)),
    ).toMatchObject({
      ok: true,
    });
    expect(await answersOf(came.forwardId)).toMatchObject([{ isByLink: false, byName: "Vic View" }]);
  });

  it("[FW2] of a seller's forward stays in the shared lane", async () => {
    const came = await passedOn(world, "rep", { to: world.participants.viewer });
    await byLink(came);
    expect(await lastEvent(world, "shared")).toMatchObject({ kind: "forward.answered", payload: { by: "Vic View" } });
  });

  it("[FW2] asks the sender in the lane of the forward, once for a form, and lets the link read it again", async () => {
    const came = await passedOn(world, "champion", { name: "Lena Roth" });
    const form = { key: crypto.randomUUID(), text: "Which budget pays?" };
    for (let time = 0; time < 2; time += 1)
      await asLink(world, came.tokenHash, (viewer) => askSender(viewer, came, form));
    const rows = await world.owner.select().from(question).where(eq(question.forwardId, came.forwardId));
    expect(rows).toMatchObject([{ lane: "buyer", toSide: "buyer", isByLink: true, byName: "Lena Roth" }]);
    const shown = await asLink(world, came.tokenHash, ({ tx }) => tx.select({ text: question.text }).from(question));
    expect(shown).toEqual([{ text: "Which budget pays?" }]);
  });

  it("[CO1] tells the sender that it was read only when the reader says so, once", async () => {
    const came = await passedOn(world, "champion", { name: "Lena" });
    const readAt = async () =>
      (await world.owner.select().from(forward).where(eq(forward.id, came.forwardId)))[0]?.readSaidAt;
    await asLink(world, came.tokenHash, ({ tx }) => tx.select().from(forward));
    expect(await readAt()).toBeNull();
    await asLink(world, came.tokenHash, (viewer) => sayRead(viewer, came));
    const said = await readAt();
    expect(said).not.toBeNull();
    await asLink(world, came.tokenHash, (viewer) => sayRead(viewer, came), later(5));
    expect(await readAt()).toEqual(said);
  });

  it("[S19] ends after forty in an hour", async () => {
    const came = await passedOn(world, "champion", { name: "Eager" });
    const answers = [];
    for (let time = 0; time < 42; time += 1) answers.push(await byLink(came, time % 2 ? fine : yesIf, later(0)));
    expect(answers.at(-1)).toEqual({ ok: false, refusal: "too-often" });
  });
});

describe("taking a forward back", () => {
  it("[FW2] [S17] ends its link at once, and what hangs from it where that is ticked", async () => {
    const contentId = await makeContent(world, { title: "Chained" });
    const first = await passedOn(world, "champion", { contentId, to: world.participants.viewer });
    const second = await passedOn(world, "viewer", { contentId, name: "Two", address: "two@acme.example" });
    const third = await passedOn(world, "deputy", { contentId, name: "Three", from: second.forwardId });
    expect(
      await as(world, "contributor", (viewer) => revokeForward(viewer, first.forwardId, revokeForwardForm.parse({}))),
    ).toEqual({ ok: false, refusal: "not-yours" });
    const form = revokeForwardForm.parse({ also: [second.forwardId, third.forwardId] });
    expect(await as(world, "champion", (viewer) => revokeForward(viewer, first.forwardId, form))).toEqual({
      ok: true,
      value: { withChain: 1 },
    });
    expect(await byLink(first)).toBeNull();
    expect(await byLink(second)).toBeNull();
    expect(await byLink(third)).toMatchObject({ ok: true });
    const [link] = await world.owner.select().from(forwardLink).where(eq(forwardLink.forwardId, second.forwardId));
    expect(await findLink(tokenFor("link", link?.linkId ?? ""))).toEqual({ state: "revoked", askName: "Vic View" });
  });

  it("[S17] ends what it gave: who never took part can no longer sign in, who does only where the lead says so", async () => {
    const quiet = await passedOn(world, "champion", { name: "Quiet", address: "quiet@acme.example" });
    const part = await passedOn(world, "champion", { name: "Parter", address: "parter@acme.example" });
    const [to] = await world.owner.select().from(participant).where(eq(participant.address, "parter@acme.example"));
    const personId = crypto.randomUUID();
    await world.owner.insert(person).values({ id: personId, address: "parter@acme.example", provedAt: worldNow });
    await world.owner
      .update(participant)
      .set({ personId })
      .where(eq(participant.id, to?.id ?? ""));
    const access = async (address: string) =>
      (await world.owner.select().from(participant).where(eq(participant.address, address)))[0]?.access;
    const take = (id: string, words: Record<string, string> = {}) =>
      as(world, "champion", (viewer) => revokeForward(viewer, id, revokeForwardForm.parse(words)));
    await take(quiet.forwardId);
    expect(await access("quiet@acme.example")).toBe("none");
    await take(part.forwardId, { endAccess: "on" });
    expect(await access("parter@acme.example")).toBe("none");
  });
});

describe("the condition without the name", () => {
  it("[FW2] [LN3] is told in words alone: no shared row names who has it, or what was forwarded", async () => {
    const contentId = await makeContent(world, { lane: "buyer", title: "Our sums" });
    const came = await passedOn(world, "champion", { contentId, name: "Yorick Quist", address: "yq@acme.example" });
    await byLink(came);
    const tell = (text: string) =>
      as(world, "champion", (viewer) => tellCondition(viewer, came.forwardId, { key: crypto.randomUUID(), text }));
    expect(await tell("Yorick wants to pay quarterly")).toEqual({ ok: false, refusal: "name-in-words" });
    expect(await tell("pay quarterly")).toMatchObject({ ok: true });
    expect(await tell("pay quarterly")).toEqual({ ok: false, refusal: "told-already" });
    expect(await lastEvent(world, "shared")).toMatchObject({
      kind: "question.condition-told",
      payload: { text: "pay quarterly", toSide: "seller" },
    });
    expect(await lastEvent(world, "buyer")).toMatchObject({ kind: "forward.condition-told" });
    const seen = await as(world, "rep", async ({ tx }) =>
      JSON.stringify([
        await tx.select().from(question),
        await tx.select().from(event),
        await tx.select().from(participant),
      ]),
    );
    expect(seen).toContain("pay quarterly");
    expect(seen).not.toMatch(/Yorick|Quist|yq@|Our sums/);
  });

  it("[CO1] is not told of somebody who lets no single answer be told, nor beyond the most that may be shown", async () => {
    const came = await passedOn(world, "champion", { name: "Quill Held", address: "quill@acme.example" });
    await byLink(came);
    const tell = () =>
      as(world, "champion", (viewer) =>
        tellCondition(viewer, came.forwardId, { key: crypto.randomUUID(), text: "pay twice a year" }),
      );
    const held = { ok: false, refusal: "answers-held-back" };
    const lets = (showsAnswers: "nothing" | "summary" | "each-time") =>
      world.owner.update(participant).set({ showsAnswers }).where(eq(participant.address, "quill@acme.example"));
    for (const shows of ["nothing", "summary"] as const) {
      await lets(shows);
      expect(await tell()).toEqual(held);
    }
    await lets("each-time");
    const most = {
      workspaceId: world.workspaceId,
      planId: world.planId,
      byName: "Dana Kim",
      views: "by-name" as const,
    };
    await world.owner.insert(consentCeiling).values({ ...most, answers: "nothing" });
    expect(await tell()).toEqual(held);
    expect(await as(world, "rep", ({ tx }) => tx.select().from(question))).not.toContainEqual(
      expect.objectContaining({ text: "pay twice a year" }),
    );
    await world.owner.delete(consentCeiling);
    expect(await tell()).toMatchObject({ ok: true });
  });

  it("[LN6] tells somebody whom only the team knows that their name would show", async () => {
    const came = await passedOn(world, "hidden", { name: "Zed" });
    await byLink(came);
    const told = await as(world, "hidden", (viewer) =>
      tellCondition(viewer, came.forwardId, { key: crypto.randomUUID(), text: "pay quarterly" }),
    );
    expect(told).toEqual({ ok: false, refusal: "your-name-would-show" });
  });
});
