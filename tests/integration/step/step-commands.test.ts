import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changePlan } from "#app/activity/change-plan.server.ts";
import { addStep, type NewStep } from "#app/step/add.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { acceptSteps, declineStep } from "#app/step/handshake.commands.server.ts";
import { answerProposal } from "#app/step/proposal.commands.server.ts";

import { changeOwner, handOverRoleSteps, setHelper } from "#app/step/owner.commands.server.ts";
import { completeStep, startStep } from "#app/step/progress.commands.server.ts";

import { readSteps } from "#app/step/step.queries.server.ts";

import { event, stepAssignment, stepProposal, verification } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";
import { lastEvents, seenBy, stepRow, undo } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function newStep(values: Partial<NewStep> = {}): NewStep {
  const stageId = world.stages[0]?.id ?? "";
  return { key: crypto.randomUUID(), title: "A new step", stageId, readBy: "shared", ...values };
}

describe("adding", () => {
  it("[SP3] proposes what one side puts on the other, and accepts what it takes on itself", async () => {
    const mine = newStep();
    const theirs = newStep({ owner: "seller" });
    expect(await as(world, "champion", (viewer) => addStep(viewer, mine))).toEqual({
      ok: true,
      value: { stepId: mine.key, isProposed: false },
    });
    expect(await as(world, "champion", (viewer) => addStep(viewer, theirs))).toEqual({
      ok: true,
      value: { stepId: theirs.key, isProposed: true },
    });
    expect(await stepRow(world, mine.key)).toMatchObject({ handshake: "accepted", ownerSide: "buyer" });
    expect(await stepRow(world, theirs.key)).toMatchObject({
      handshake: "proposed",
      ownerSide: "seller",
      proposedBySide: "buyer",
    });
    expect(await lastEvents(world)).toEqual(["step.added"]);
  });

  it.each(["team", "own"] as const)(
    "[LN1] [LN2] keeps a step of the lane %s from everybody else, and writes nothing shared",
    async (readBy) => {
      const before = await world.owner.select({ seq: event.seq }).from(event).where(eq(event.lane, "shared"));
      const form = newStep({ readBy });
      await as(world, "champion", (viewer) => addStep(viewer, form));
      expect(await stepRow(world, form.key)).toMatchObject({
        lane: readBy === "team" ? "buyer" : "own",
        handshake: null,
      });
      expect(await seenBy(world, "champion")).toContain(form.key);
      expect((await seenBy(world, "contributor")).includes(form.key)).toBe(readBy === "team");
      expect(await seenBy(world, "rep")).not.toContain(form.key);
      expect(await world.owner.select({ seq: event.seq }).from(event).where(eq(event.lane, "shared"))).toHaveLength(
        before.length,
      );
      const edited = await as(world, "rep", (viewer) =>
        editStep(viewer, { stepId: form.key, changes: { title: "x" }, was: { title: "A new step" } }),
      );
      expect(edited).toEqual({ ok: false, refusal: "no-such-step" });
    },
  );

  it("[LN6] writes the company as owner where the person is known to the team alone", async () => {
    const form = newStep({ owner: world.participants.hidden });
    await as(world, "champion", (viewer) => addStep(viewer, form));
    expect(await stepRow(world, form.key)).toMatchObject({ ownerId: null, ownerSide: "buyer" });
    const [shared] = await world.owner
      .select({ payload: event.payload })
      .from(event)
      .where(eq(event.lane, "shared"))
      .orderBy(desc(event.seq))
      .limit(1);
    expect(JSON.stringify(shared)).not.toContain("Hilda");
    expect((await as(world, "champion", readSteps)).find(({ id }) => id === form.key)?.owner).toBe("Hilda Hidden");
    expect((await as(world, "rep", readSteps)).find(({ id }) => id === form.key)?.owner).toBe("Acme");
  });

  it("[LN6] tells somebody known to the team alone that their name would show, and stores nothing", async () => {
    const form = newStep();
    expect(await as(world, "hidden", (viewer) => addStep(viewer, form))).toEqual({
      ok: false,
      refusal: "your-name-would-show",
    });
    expect(await seenBy(world, "champion")).not.toContain(form.key);
  });

  it("refuses a step for others by somebody who may only take part", async () => {
    expect(await as(world, "viewer", (viewer) => addStep(viewer, newStep()))).toEqual({
      ok: false,
      refusal: "may-not-edit",
    });
    expect(await as(world, "viewer", (viewer) => addStep(viewer, newStep({ readBy: "own" })))).toMatchObject({
      ok: true,
    });
  });

  it("[R4] has one effect and one answer however often a form is sent, at the same time or later", async () => {
    const form = newStep({ title: "once" });
    const send = (): Promise<unknown> => as(world, "champion", (viewer) => addStep(viewer, form));
    const answers = await Promise.all([send(), send(), send(), send(), send()]);
    answers.push(await send());
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { stepId: form.key, isProposed: false } })]),
    );
    const events = await world.owner.select({ payload: event.payload }).from(event).where(eq(event.kind, "step.added"));
    expect(events.filter(({ payload }) => (payload as { stepId: string }).stepId === form.key)).toHaveLength(1);
    expect(await as(world, "champion", (viewer) => addStep(viewer, { ...form, title: "other" }))).toEqual({
      ok: false,
      refusal: "key-used",
    });
    expect(await as(world, "rep", (viewer) => addStep(viewer, form))).toEqual({ ok: false, refusal: "key-used" });
  });

  it.each(["‏خطوة عربية ‫مختلطة‬", "👩🏽‍🚀🚀 launch", "x".repeat(300)])("takes %s as it is", async (title) => {
    const form = newStep({ title });
    await as(world, "champion", (viewer) => addStep(viewer, form));
    expect((await stepRow(world, form.key)).title).toBe(title);
  });
});

describe("editing", () => {
  const edit = (
    who: Who,
    stepId: string,
    changes: Parameters<typeof editStep>[1]["changes"],
    was: Parameters<typeof editStep>[1]["was"],
  ) => as(world, who, (viewer) => editStep(viewer, { stepId, changes, was }));

  it("[SP4] lets the owner's side change date and wording at once, and tells old and new", async () => {
    const id = await makeStep(world, { title: "move me", dueOn: "2026-11-10" });
    expect(await edit("champion", id, { dueOn: "2026-11-12" }, { dueOn: "2026-11-10" })).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-12", handshake: "accepted" });
    const [last] = await world.owner
      .select({ payload: event.payload })
      .from(event)
      .where(eq(event.kind, "step.changed"))
      .orderBy(desc(event.seq))
      .limit(1);
    expect(last?.payload).toMatchObject({
      stepId: id,
      changes: [{ field: "dueOn", was: "Tue 10 Nov", is: "Thu 12 Nov" }],
    });
  });

  it("[SP3] keeps the old value of a step of the other side until they agree", async () => {
    const id = await makeStep(world, { title: "theirs", dueOn: "2026-11-10" });
    expect(await edit("rep", id, { dueOn: "2026-11-20" }, { dueOn: "2026-11-10" })).toMatchObject({
      ok: true,
      value: { isProposed: true },
    });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10", handshake: "changed" });
    const row = (await as(world, "champion", readSteps)).find((one) => one.id === id);
    expect(row).toMatchObject({
      word: "Change suggested",
      waitsForUs: true,
      proposal: { changes: [{ was: "Tue 10 Nov", is: "Fri 20 Nov" }] },
    });
    expect(await edit("rep", id, { title: "again" }, { title: "theirs" })).toEqual({
      ok: false,
      refusal: "one-change-waits",
    });
    const answer = { stepId: id, proposalId: row?.proposal?.id ?? "", answer: "accepted" as const, reason: null };
    expect(await as(world, "rep", (viewer) => answerProposal(viewer, answer))).toEqual({
      ok: false,
      refusal: "theirs-to-answer",
    });
    expect(await as(world, "champion", (viewer) => answerProposal(viewer, answer))).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-20", handshake: "accepted" });
    expect(await lastEvents(world)).toEqual(["step.change-answered"]);
  });

  it("[SP3] leaves a step as it was when a change is declined or taken back", async () => {
    for (const [who, answer] of [
      ["champion", "declined"],
      ["rep", "withdrawn"],
    ] as const) {
      const id = await makeStep(world, { title: "stays" });
      await edit("rep", id, { title: "goes" }, { title: "stays" });
      const [waiting] = await world.owner.select().from(stepProposal).where(eq(stepProposal.stepId, id));
      await as(world, who, (viewer) =>
        answerProposal(viewer, { stepId: id, proposalId: waiting?.id ?? "", answer, reason: null }),
      );
      expect(await stepRow(world, id)).toMatchObject({ title: "stays", handshake: "accepted" });
    }
  });

  it("shows both texts where somebody wrote in between, and stores nothing", async () => {
    const id = await makeStep(world, { title: "before" });
    await edit("champion", id, { title: "Dana's" }, { title: "before" });
    const late = await edit(
      "contributor",
      id,
      { title: "Lea's", doneWhen: "never stored" },
      { title: "before", doneWhen: null },
    );
    expect(late).toMatchObject({
      ok: true,
      value: {
        by: "Dana Kim changed this at 10:00 Berlin time",
        conflicts: [{ field: "title", mine: "Lea's", theirs: "Dana's" }],
      },
    });
    expect(await stepRow(world, id)).toMatchObject({ title: "Dana's", doneWhen: null });
    expect(await edit("contributor", id, { doneWhen: "another field" }, { doneWhen: null })).toMatchObject({
      ok: true,
    });
  });

  it("[R3] loses none of 1,000 edits of one title by 20 people at once, and shows each conflict with both texts", async () => {
    const id = await makeStep(world, { title: "0" });
    const chain = new Map<string, string>();
    let conflicts = 0;
    const editor = async (name: number): Promise<void> => {
      let was = "0";
      for (let count = 0; count < 50; count += 1) {
        const mine = `${name}.${count}`;
        const result = await edit(name % 2 ? "champion" : "contributor", id, { title: mine }, { title: was });
        if (!result.ok) throw new Error(result.refusal);
        if ("conflicts" in result.value) {
          const [conflict] = result.value.conflicts;
          expect(conflict?.mine).toBe(mine);
          expect(conflict?.theirs).not.toBe(was);
          conflicts += 1;
          was = conflict?.theirs ?? "";
        } else {
          expect(chain.has(was)).toBe(false);
          chain.set(was, mine);
          was = mine;
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, name) => editor(name)));
    // Each stored title was written over exactly one other: from the first to the last the chain has no gap and no fork.
    let at = "0";
    let length = 0;
    for (; chain.has(at); length += 1) at = chain.get(at) ?? "";
    expect(length).toBe(chain.size);
    expect((await stepRow(world, id)).title).toBe(at);
    expect(chain.size + conflicts).toBe(1000);
  }, 120_000);

  it("lets somebody who only takes part change their own step, and no other", async () => {
    const own = await makeStep(world, { title: "Vic's", ownerId: world.participants.viewer, ownerLane: "shared" });
    const other = await makeStep(world, { title: "not Vic's" });
    expect(await edit("viewer", own, { title: "still Vic's" }, { title: "Vic's" })).toMatchObject({ ok: true });
    expect(await edit("viewer", other, { title: "no" }, { title: "not Vic's" })).toEqual({
      ok: false,
      refusal: "not-yours",
    });
    expect(await as(world, "viewer", (viewer) => completeStep(viewer, { stepId: other }))).toEqual({
      ok: false,
      refusal: "not-yours",
    });
  });
});

describe("owners", () => {
  it("[SP1] [LN6] gives a shared step to somebody of the buyer lane without a word of it on the shared plan", async () => {
    const id = await makeStep(world, { title: "inside" });
    const before = await stepRow(world, id);
    expect(
      await as(world, "champion", (viewer) => changeOwner(viewer, { stepId: id, owner: world.participants.hidden })),
    ).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toEqual(before);
    expect(await lastEvents(world, "buyer")).toEqual(["step.handed-over"]);
    expect((await as(world, "rep", readSteps)).find((one) => one.id === id)?.owner).toBe("Acme");
    expect(await as(world, "hidden", (viewer) => startStep(viewer, { stepId: id }))).toEqual({
      ok: false,
      refusal: "your-name-would-show",
    });
  });

  it("[SP3] hands a step to the other side as a suggestion, and takes none away from them", async () => {
    const id = await makeStep(world, { title: "you do it", ownerSide: "seller" });
    expect(await as(world, "rep", (viewer) => changeOwner(viewer, { stepId: id, owner: "buyer" }))).toMatchObject({
      ok: true,
      value: { isProposed: true },
    });
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "buyer", handshake: "proposed" });
    const theirs = await makeStep(world, { title: "Northwind's", ownerSide: "seller" });
    expect(await as(world, "champion", (viewer) => changeOwner(viewer, { stepId: theirs, owner: "buyer" }))).toEqual({
      ok: false,
      refusal: "theirs-to-give",
    });
  });

  it("[SP1] hands over all steps of a role, those of private lanes too, and names nobody to the other side", async () => {
    const shared = await makeStep(world, {
      title: "role, shared",
      ownerId: world.participants.role,
      ownerLane: "shared",
    });
    const team = await makeStep(world, {
      title: "role, team",
      lane: "buyer",
      authorId: world.people.champion,
      ownerId: world.participants.role,
      ownerLane: "shared",
    });
    const result = await as(world, "champion", (viewer) =>
      changePlan(viewer, async (tx) => {
        const to = {
          id: world.participants.hidden,
          lane: "buyer" as const,
          side: "buyer" as const,
          name: "Hilda Hidden",
        };
        const { steps, events } = await handOverRoleSteps(tx, viewer, { fromId: world.participants.role, to });
        return { result: steps, events };
      }),
    );
    expect(result).toEqual({ ok: true, value: 2 });
    expect(await stepRow(world, shared)).toMatchObject({ ownerId: null });
    expect(await stepRow(world, team)).toMatchObject({ ownerId: world.participants.hidden });
    expect(await world.owner.select().from(stepAssignment).where(eq(stepAssignment.stepId, shared))).toMatchObject([
      { lane: "buyer", participantId: world.participants.hidden },
    ]);
  });

  it("[SP1] adds helpers, on a shared step only people both sides know", async () => {
    const id = await makeStep(world, { title: "help" });
    const help = (participantId: string): Promise<unknown> =>
      as(world, "champion", (viewer) => setHelper(viewer, { stepId: id, participantId, helps: true }));
    expect(await help(world.participants.contributor)).toMatchObject({ ok: true });
    expect(await help(world.participants.hidden)).toEqual({ ok: false, refusal: "only-private" });
    expect((await as(world, "rep", readSteps)).find((one) => one.id === id)?.helpers).toEqual(["Lea Moreau"]);
  });
});

describe("answers and progress", () => {
  it("[SP3] accepts by doing, and lets nobody say how far the other side is", async () => {
    const id = await makeStep(world, { title: "suggested", handshake: "proposed", proposedBySide: "seller" });
    expect(await as(world, "rep", (viewer) => completeStep(viewer, { stepId: id }))).toEqual({
      ok: false,
      refusal: "theirs-to-do",
    });
    expect(await as(world, "champion", (viewer) => startStep(viewer, { stepId: id }))).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ progress: "in-progress", handshake: "accepted" });
  });

  it("[SP3] takes all that was shown in one act, and declines one with its reason", async () => {
    const ids = await Promise.all(
      [1, 2, 3].map((n) => makeStep(world, { title: `offer ${n}`, handshake: "proposed" })),
    );
    const [first = "", second = "", third = ""] = ids;
    expect(await as(world, "champion", (viewer) => acceptSteps(viewer, { stepIds: [first, second] }))).toEqual({
      ok: true,
      value: 2,
    });
    expect(
      await as(world, "champion", (viewer) => declineStep(viewer, { stepId: third, reason: "not us" })),
    ).toMatchObject({ ok: true });
    expect((await stepRow(world, first)).handshake).toBe("accepted");
    expect(await stepRow(world, third)).toMatchObject({ handshake: "declined", handshakeReason: "not us" });
    expect(await as(world, "champion", (viewer) => acceptSteps(viewer, { stepIds: ids }))).toEqual({
      ok: false,
      refusal: "nothing-waits",
    });
    expect(await lastEvents(world, "shared", 2)).toEqual(["steps.accepted", "step.declined"]);
  });

  it("[ST13] meets the verifier a step carries, by a buyer who may; the undo takes it back", async () => {
    const verifierId = world.stages[0]?.verifiers[0] ?? "";
    const id = await makeStep(world, { title: "carries", verifierId });
    const met = (): Promise<unknown[]> =>
      world.owner.select().from(verification).where(eq(verification.verifierId, verifierId));
    const done = await as(world, "champion", (viewer) => completeStep(viewer, { stepId: id }));
    expect(await met()).toHaveLength(1);
    expect(await lastEvents(world, "shared", 2)).toEqual(["step.completed", "verifier.met"]);
    expect(await undo(world, { who: "champion", stepId: id, done: done })).toMatchObject({ ok: true });
    expect(await met()).toHaveLength(0);
    const mine = await makeStep(world, { title: "Northwind carries", verifierId, ownerSide: "seller" });
    expect(await as(world, "rep", (viewer) => completeStep(viewer, { stepId: mine }))).toMatchObject({ ok: true });
    expect(await met()).toHaveLength(0);
  });
});
