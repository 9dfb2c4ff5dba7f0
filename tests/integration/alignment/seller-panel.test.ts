import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { inPlan, openPlanOf } from "#app/access/context.server.ts";
import { narrowed } from "#app/access/narrowed.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { answerInStep } from "#app/alignment/in-step.commands.server.ts";
import { readInStep } from "#app/alignment/in-step.queries.server.ts";
import {
  readAskedFor,
  readPlanGlance,
  readSellerPanel,
  type SellerPanel,
} from "#app/alignment/seller-panel.queries.server.ts";
import { readHistory } from "#app/stage-move/history.queries.server.ts";
import { overruleSellerStage } from "#app/alignment/seller-stage.commands.server.ts";
import { event, participant, stageMove, stageQuestion, step, verification } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  as,
  asMember,
  makeParticipant,
  makeStep,
  makeWorld,
  type Who,
  type World,
  worldNow,
} from "#tests/support/world.ts";

import { addPlan, daysAgo } from "./small-list.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
  const trial = { stageId: world.stages[3]!.id };
  await makeStep(world, {
    ...trial,
    title: "Pilot access",
    ownerSide: "seller",
    progress: "in-progress",
    dueOn: "2026-10-30",
  });
  await makeStep(world, {
    ...trial,
    title: "Talk to finance",
    lane: "seller",
    ownerSide: "seller",
    authorId: world.people.rep,
  });
  await world.owner.insert(stageMove).values([
    {
      ...ofWorld(),
      id: crypto.randomUUID(),
      number: 1,
      kind: "start",
      toStageId: world.stages[1]!.id,
      byName: "Dana Kim",
      at: daysAgo(20),
    },
    {
      ...ofWorld(),
      id: crypto.randomUUID(),
      number: 2,
      kind: "advance",
      fromStageId: world.stages[1]!.id,
      toStageId: world.stages[2]!.id,
      byName: "Dana Kim",
      at: daysAgo(3),
    },
  ]);
});
afterAll(() => world.end());

function atPlace(place: number): string {
  return world.stages[place - 1]!.id;
}

function ofWorld(): { workspaceId: string; planId: string } {
  return { workspaceId: world.workspaceId, planId: world.planId };
}

async function panel(who: Who = "rep", now = worldNow): Promise<SellerPanel> {
  return (await as(world, who, readSellerPanel, { now }))!;
}

describe("the panel that only the workspace reads", () => {
  it("[AL2] says where the buyer is, where we are, and how far apart that is", async () => {
    const { line, ours } = await panel();
    expect(line.rail?.label).toBe("Acme is in Needs, we are in Trial: 1 stage ahead of Acme");
    expect(ours).toEqual({ stageId: atPlace(4), because: "begun" });
  });

  it("[AL3] explains the odds there and nowhere else, as a rule of thumb with its source", async () => {
    const { odds } = await panel();
    expect(odds).toContain("rule of thumb, not a measurement");
    expect(odds).toContain("6 to 7 % off the odds");
    expect(odds).toContain("The Buyer’s Journey, One Step At A Time");
  });

  it("[AL4] names what we owe, without calling it late before a go-live is set", async () => {
    expect((await panel()).owed).toEqual([{ title: "Pilot access", when: "planned for Fri 30 Oct", isLate: false }]);
  });

  it("is nothing a buyer could read", async () => {
    expect(await as(world, "champion", readSellerPanel)).toBeNull();
    expect(await as(world, "champion", readPlanGlance)).toBeNull();
  });

  it("[AL5] marks a move that followed our question, and trusts it once a fact is met", async () => {
    expect((await panel()).askedFor).toBeNull();
    const question = { id: crypto.randomUUID(), ...ofWorld(), byName: "Sam Rep", at: daysAgo(4) };
    await world.owner.insert(stageQuestion).values(question);
    expect((await panel()).askedFor).toContain("no fact shows it yet");
    const verifierId = world.stages[1]!.verifiers[0]!;
    await world.owner.insert(verification).values({ verifierId, ...ofWorld(), byName: "Dana Kim" });
    expect((await panel()).askedFor).toContain("a fact of the stage is met");
  });

  it("[AL5] marks it in the history too, for the workspace alone", async () => {
    const marks = await as(world, "rep", readAskedFor);
    const last = (await as(world, "rep", readHistory)).entries[0];
    expect(Object.keys(marks ?? {})).toEqual([last?.id]);
    expect(marks?.[last?.id ?? ""]).toContain("Asked for: they said this after we asked");
    expect(await as(world, "champion", readAskedFor)).toBeNull();
  });

  it("[ST9] says from when on we may ask again", async () => {
    expect((await panel()).ask).toEqual({
      may: false,
      say: "You asked Acme lately. You can ask again from Thu 12 Nov.",
    });
    expect((await panel("rep", new Date("2026-11-12T09:00:00Z"))).ask).toEqual({ may: true });
  });

  it("says what would help, and why it helps them", async () => {
    const glance = await as(world, "rep", readPlanGlance);
    expect(glance!.help[0]).toEqual({
      what: "Pilot access",
      why: "We promised it on Fri 30 Oct, and Acme plans with that.",
    });
    expect(glance!.help.map(({ what }) => what)).toContain("Let Trial rest and work on Needs with them");
  });

  it("[PE2] reads the same of who is missing after the buyer named somebody in private", async () => {
    const before = JSON.stringify(await as(world, "rep", readPlanGlance));
    await makeParticipant({
      db: world.owner,
      ...ofWorld(),
      personId: null,
      name: "Fay Finance",
      title: "Finance approver",
      address: null,
      access: "none",
      lane: "buyer",
      authorId: world.people.champion,
    });
    await world.owner.update(participant).set({ field: "finance" }).where(eq(participant.name, "Fay Finance"));
    await makeStep(world, { title: "Private", lane: "buyer", authorId: world.people.champion, isRequired: true });
    expect(JSON.stringify(await as(world, "rep", readPlanGlance))).toBe(before);
    expect(before).toContain("notOnPlan");
  });
});

describe("saying where we are", () => {
  it("[AL1] overrules what our steps say, with the reason, in the seller lane", async () => {
    const said = await as(world, "rep", (viewer) =>
      overruleSellerStage(viewer, { stageId: atPlace(3), reason: "The pilot waits for them" }),
    );
    expect(said).toEqual({ ok: true, value: { label: "Needs" } });
    const { line, overrule, odds } = await panel("manager");
    expect(line).toMatchObject({ gap: 0, ourStageIsOverruled: true });
    expect(overrule).toMatchObject({ label: "Needs", reason: "The pilot waits for them", byName: "Sam Rep" });
    expect(odds).toBeNull();
    const told = await as(world, "champion", ({ tx }) => tx.select({ kind: event.kind }).from(event));
    expect(told.map(({ kind }) => kind)).not.toContain("seller-stage.overruled");
    const ours = await as(world, "manager", ({ tx }) => tx.select({ kind: event.kind, lane: event.lane }).from(event));
    expect(ours).toContainEqual({ kind: "seller-stage.overruled", lane: "seller" });
  });

  it("[AL1] says nothing new twice, and lets our steps speak again when it is taken back", async () => {
    const count = async (): Promise<number> =>
      (await world.owner.select({ seq: event.seq }).from(event).where(eq(event.lane, "seller"))).length;
    const before = await count();
    const say = (stageId: string | null, reason: string, minutes: number) =>
      as(world, "rep", (viewer) => overruleSellerStage(viewer, { stageId, reason }), {
        now: new Date(worldNow.getTime() + minutes * 60_000),
      });
    await say(atPlace(3), "The pilot waits for them", 1);
    expect(await count()).toBe(before);
    expect(await say(null, "They are in the pilot now", 2)).toEqual({ ok: true, value: { label: null } });
    expect((await panel()).ours).toEqual({ stageId: atPlace(4), because: "begun" });
    expect(await say(null, "Again", 3)).toEqual({ ok: false, refusal: "nothing-to-withdraw" });
    expect(await say(crypto.randomUUID(), "Nowhere", 4)).toEqual({ ok: false, refusal: "no-such-stage" });
  });
});

describe("is the seller in step with us", () => {
  it("[AL6] takes a buyer's answer, and the seller reads it beside the gap", async () => {
    expect(await as(world, "contributor", (viewer) => answerInStep(viewer, "ahead-of-us"))).toMatchObject({ ok: true });
    expect((await panel()).inStep).toEqual({
      sentence: "Acme says you are ahead of them.",
      byName: "Lea Moreau",
      on: "Mon 2 Nov",
    });
    expect(await as(world, "champion", readInStep)).toMatchObject({ answer: "ahead-of-us", byName: "Lea Moreau" });
  });

  it("[AL6] counts the last answer, and the same one twice as one", async () => {
    const later = { now: new Date(worldNow.getTime() + 60_000) };
    await as(world, "champion", (viewer) => answerInStep(viewer, "in-step"), later);
    await as(world, "champion", (viewer) => answerInStep(viewer, "in-step"), later);
    expect((await panel()).inStep?.sentence).toBe("Acme says you are in step with them.");
    const told = await world.owner.select({ lane: event.lane }).from(event).where(eq(event.kind, "in-step.answered"));
    expect(told).toEqual([{ lane: "shared" }, { lane: "shared" }]);
  });

  it("[AL6] is nothing the seller could say, and [LN6] shows no name by accident", async () => {
    expect(await as(world, "rep", (viewer) => answerInStep(viewer, "in-step"))).toEqual({
      ok: false,
      refusal: "theirs-to-say",
    });
    expect(await as(world, "hidden", (viewer) => answerInStep(viewer, "behind-us"))).toEqual({
      ok: false,
      refusal: "your-name-would-show",
    });
  });
});

describe("view as buyer", () => {
  it("[LN2] reads the shared lane alone, and can do nothing, whatever the page asks for", async () => {
    await makeStep(world, { title: "Rep's own", lane: "own", authorId: world.people.rep });
    const seen = await as(world, "rep", async (viewer) => {
      const buyer = await narrowed(viewer);
      const read = (tx: PlanViewer["tx"]) => tx.select({ title: step.title }).from(step);
      return {
        lanes: (await read(buyer.tx)).map(({ title }) => title),
        // The wall is drawn in for the whole transaction, not only for the new viewer.
        before: (await read(viewer.tx)).map(({ title }) => title),
        may: (["readShared", "readOwnLane", "takePart", "editSteps", "moveStage", "runSellerSide"] as const).filter(
          (can) => buyer.can(can) || buyer.couldAfterProof(can),
        ),
        panel: await readSellerPanel(buyer),
        who: { kind: buyer.kind, side: buyer.side, name: buyer.name, cursor: Object.keys(buyer.cursor) },
      };
    });
    expect(seen).toEqual({
      lanes: ["Pilot access"],
      before: ["Pilot access"],
      may: ["readShared"],
      panel: null,
      who: { kind: "link", side: "buyer", name: "", cursor: ["shared"] },
    });
  });

  it("[ST1] leaves nothing through which the seller could move the stage", async () => {
    const move = as(world, "owner", async (viewer) => {
      const { tx } = await narrowed(viewer);
      const values = { id: crypto.randomUUID(), ...ofWorld(), number: 9, kind: "advance" as const, byName: "x" };
      await tx.insert(stageMove).values({ ...values, toStageId: atPlace(5) });
    });
    await expect(move).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("opening one plan from the list", () => {
  const open = (who: "rep" | "rivalRep", planId: string): Promise<string[] | null> =>
    asMember(world, who, async (member) => {
      const viewer = await openPlanOf(member, planId);
      const rows = await member.tx.select({ planId: step.planId }).from(step);
      return viewer && [viewer.companyName, ...new Set(rows.map((row) => row.planId))];
    });

  it("[LN2] shows that plan and no other, and nothing at all of another workspace's", async () => {
    await addPlan(world, { company: "Cobalt", begunAt: [1] });
    expect(await open("rep", world.planId)).toEqual(["Acme", world.planId]);
    expect(await open("rep", world.rival.planId)).toBeNull();
    expect(await open("rivalRep", world.planId)).toBeNull();
    expect(await open("rep", crypto.randomUUID())).toBeNull();
  });

  it("does not open a plan on which a member is a buyer of another workspace", async () => {
    await makeParticipant({
      db: world.owner,
      workspaceId: world.rival.workspaceId,
      planId: world.rival.planId,
      personId: world.people.rep,
      name: "Sam as a buyer",
      address: "sam@northwind.example",
      access: "contribute",
    });
    const who = { personId: world.people.rep, tokenHash: null, planId: world.rival.planId, now: worldNow };
    expect(await inPlan(who, (viewer) => Promise.resolve(viewer.side))).toBe("buyer");
    expect(await open("rep", world.rival.planId)).toBeNull();
  });
});
