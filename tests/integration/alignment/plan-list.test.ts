import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAsked } from "#app/alignment/plan-list.ts";
import { type PlanList, readPlanList } from "#app/alignment/plan-list.queries.server.ts";
import type { PlanLine } from "#app/alignment/plan-line.ts";
import {
  event,
  inStepAnswer,
  laneHead,
  participant,
  stageMove,
  stageMoveNote,
  stageOverrule,
  step,
} from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { asMember, makeWorld, type World, worldNow } from "#tests/support/world.ts";

import { addPlan, addStep, daysAgo } from "./small-list.ts";

const database = useDatabase();
let world: World;
const plans: Record<string, { planId: string; stageIds: string[] }> = {};

// Monday 2 November 2026.
beforeAll(async () => {
  world = await makeWorld(database.url);
  plans["inStep"] = await addPlan(world, { company: "In step", buyerAt: 4, begunAt: [2, 4], actedAt: daysAgo(1) });
  plans["ahead1"] = await addPlan(world, { company: "One behind us", buyerAt: 4, begunAt: [5], actedAt: daysAgo(2) });
  plans["ahead2"] = await addPlan(world, { company: "Two behind us", buyerAt: 2, begunAt: [4] });
  plans["buyerAhead"] = await addPlan(world, { company: "Ahead of us", buyerAt: 3, begunAt: [2] });
  plans["quiet"] = await addPlan(world, { company: "Quiet", buyerAt: 4, begunAt: [4], actedAt: daysAgo(21) });
  plans["short"] = await addPlan(world, { company: "Short", buyerAt: 4, begunAt: [4], goLiveOn: "2026-11-20" });
  plans["draft"] = await addPlan(world, { company: "Draft", isAdopted: false, begunAt: [1] });
  plans["paused"] = await addPlan(world, { company: "Paused", buyerAt: 3, begunAt: [4], standing: "paused" });
  plans["ended"] = await addPlan(world, { company: "Ended", buyerAt: 7, standing: "ended" });
  plans["owed"] = await addPlan(world, { company: "Owed", buyerAt: 4, begunAt: [4], goLiveOn: "2027-03-01" });
  const at = (name: string, place: number) => ({
    planId: plans[name]!.planId,
    stageId: plans[name]!.stageIds[place - 1]!,
  });
  await addStep(world, { ...at("owed", 4), title: "Late of ours", ownerSide: "seller", dueOn: "2026-10-28" });
  await addStep(world, { ...at("owed", 4), title: "Due of ours", ownerSide: "seller", dueOn: "2026-11-02" });
  await addStep(world, { ...at("owed", 4), title: "Their late one", dueOn: "2026-10-30" });
  await addStep(world, { ...at("owed", 4), title: "Their next one", dueOn: "2026-11-05" });
  await addStep(world, {
    ...at("inStep", 4),
    title: "Promised without a go-live",
    ownerSide: "seller",
    dueOn: "2026-10-30",
  });
  // 20 November minus 20 working days is 23 October: past by 6 working days on 2 November.
  await addStep(world, { ...at("short", 4), title: "Security answers", isRequired: true, offsetDays: -20 });
});
afterAll(() => world.end());

function list(who: "rep" | "manager" | "rivalRep", address = ""): Promise<PlanList> {
  return asMember(world, who, (viewer) =>
    readPlanList(viewer, listAsked(new URLSearchParams(address), viewer.member.role)),
  );
}

async function lineOf(company: string, address = "owner=everyone"): Promise<PlanLine> {
  return (await list("manager", address)).lines.find((line) => line.company === company)!;
}

describe("a line of the seller's list", () => {
  it("[AL1] puts us into the furthest stage in which we have begun a step", async () => {
    expect((await lineOf("In step")).ourStageLabel).toBe("Trial");
    expect((await lineOf("One behind us")).ourStageLabel).toBe("Choice");
  });

  it("[AL2] says how far apart we are, in places on the plan's path", async () => {
    expect(await lineOf("One behind us")).toMatchObject({ gap: 1, gapWords: "1 stage ahead of One behind us" });
    expect(await lineOf("Two behind us")).toMatchObject({ gap: 2, rail: { count: 8, at: 1, otherAt: 3 } });
    expect(await lineOf("Ahead of us")).toMatchObject({ gap: -1, gapWords: "Ahead of us is 1 stage ahead" });
    expect(await lineOf("In step")).toMatchObject({ gap: 0, gapWords: "in step" });
  });

  it("[AL2] has no gap and no picture before the buyer has said where they are", async () => {
    expect(await lineOf("Draft")).toMatchObject({
      standing: "draft",
      notSaid: "Draft has not said yet",
      gap: null,
      gapWords: null,
      rail: null,
      next: { say: "Take up the draft" },
    });
    expect(await lineOf("Acme")).toMatchObject({
      notSaid: "Acme has not said yet",
      next: { say: "Say where they are" },
    });
  });

  it("[AL4] counts what we owe: late by a go-live of theirs, else due by the day we promised", async () => {
    expect((await lineOf("Owed")).owed).toEqual({ late: 1, due: 1, questions: 0 });
    expect((await lineOf("In step")).owed).toEqual({ late: 0, due: 1, questions: 0 });
  });

  it("says by how many working days the go-live does not fit", async () => {
    expect(await lineOf("Short")).toMatchObject({ shortBy: 6, fitWords: "6 working days short" });
    expect(await lineOf("Owed")).toMatchObject({ shortBy: 0, fitWords: "fits", goLive: "Mon 1 Mar 2027" });
  });

  it("shows the buyer's next step, what is late first", async () => {
    expect((await lineOf("Owed")).next).toEqual({ say: "Their late one", date: "was due Fri 30 Oct", isLate: true });
    expect((await lineOf("In step")).next).toEqual({ say: "None open", date: null, isLate: false });
  });

  it("[CO4] counts quiet days from the last act of the buyer in the shared lane", async () => {
    expect(await lineOf("Quiet")).toMatchObject({ quietDays: 15, quietWords: "15 days quiet" });
    expect(await lineOf("One behind us")).toMatchObject({ quietDays: 1, quietWords: null });
    expect((await lineOf("Two behind us")).quietDays).toBeNull();
  });

  it("[ST11] lets a plan that sleeps be: nothing owed, nothing late, no quiet days", async () => {
    expect(await lineOf("Paused")).toMatchObject({
      standing: "paused",
      owed: { late: 0, due: 0, questions: 0 },
      quietDays: null,
      next: { say: "Paused until Mon 11 Jan 2027." },
    });
    expect((await lineOf("Ended", "owner=everyone&state=ended")).next.say).toBe("Ended went ahead.");
  });

  it("[AL1] follows the rep's own word, and the last one of several", async () => {
    const { planId, stageIds } = plans["ahead2"]!;
    const say = (place: number | null, at: Date) =>
      world.owner.insert(stageOverrule).values({
        id: crypto.randomUUID(),
        workspaceId: world.workspaceId,
        planId,
        lane: "seller",
        stageId: place === null ? null : stageIds[place - 1]!,
        reason: "They asked us to wait",
        byName: "Sam Rep",
        at,
      });
    await say(5, daysAgo(3));
    await say(2, daysAgo(2));
    expect(await lineOf("Two behind us")).toMatchObject({
      gap: 0,
      ourStageLabel: "Options",
      ourStageIsOverruled: true,
    });
    await say(null, daysAgo(1));
    expect(await lineOf("Two behind us")).toMatchObject({ gap: 2, ourStageIsOverruled: false });
  });

  it("[AL6] carries what the buyer said of us", async () => {
    const { planId } = plans["ahead1"]!;
    const answer = { workspaceId: world.workspaceId, planId, byName: "Champion" };
    await world.owner.insert(inStepAnswer).values([
      { id: crypto.randomUUID(), ...answer, answer: "in-step", at: daysAgo(4) },
      { id: crypto.randomUUID(), ...answer, answer: "ahead-of-us", at: daysAgo(2) },
    ]);
    expect((await lineOf("One behind us")).inStep).toBe("ahead-of-us");
    expect((await lineOf("In step")).inStep).toBeNull();
  });

  it("[AL3] never carries the odds", async () => {
    expect(JSON.stringify(await list("manager"))).not.toMatch(/odds|%|rule of thumb/i);
  });
});

describe("the list", () => {
  const companies = async (who: "rep" | "manager", address: string): Promise<string[]> =>
    (await list(who, address)).lines.map(({ company }) => company);

  it("[AL4] puts what we owe first, then the gap, then quiet days, then what does not fit", async () => {
    const order = await companies("manager", "owner=everyone");
    expect(order.slice(0, 3)).toEqual(["Owed", "In step", "Two behind us"]);
    expect(order.indexOf("One behind us")).toBeLessThan(order.indexOf("Quiet"));
    expect(order.indexOf("Quiet")).toBeLessThan(order.indexOf("Short"));
    expect(order.indexOf("Short")).toBeLessThan(order.indexOf("Draft"));
  });

  it("[AL4] takes other orders, never the odds", async () => {
    expect((await companies("manager", "owner=everyone&sort=company"))[0]).toBe("Acme");
    expect((await companies("manager", "owner=everyone&sort=quiet"))[0]).toBe("Quiet");
    expect((await companies("manager", "owner=everyone&sort=gap"))[0]).toBe("Two behind us");
    expect((await companies("manager", "owner=everyone&sort=go-live"))[0]).toBe("Short");
    expect((await companies("manager", "owner=everyone&sort=odds"))[0]).toBe("Owed");
  });

  it("shows a rep their own plans, and everyone's if asked", async () => {
    expect(await companies("rep", "")).toEqual(["Acme"]);
    expect(await companies("rep", "owner=everyone&q=behind")).toEqual(["Two behind us", "One behind us"]);
    expect(await companies("manager", "state=paused")).toEqual(["Paused"]);
    expect(await companies("manager", "state=ended")).toEqual(["Ended"]);
  });

  it("sums it up in one line", async () => {
    expect((await list("manager")).summary).toEqual({
      owed: "We owe buyers 3 things (1 late)",
      parts: ["2 plans: we are ahead", "1 buyer ahead", "1 quiet over 10 days", "1 go-live does not fit"],
    });
  });

  it("shows a rival workspace none of it", async () => {
    expect((await list("rivalRep", "owner=everyone")).lines.map(({ company }) => company)).toEqual(["Bolt"]);
  });
});

describe("what the buyer keeps to themselves", () => {
  it("[LN2] [LN5] 200 rows of the buyer's lanes leave the list the same, byte for byte", async () => {
    const before = JSON.stringify(await list("rep", "owner=everyone"));
    await writeInBuyerLanes(200);
    expect(JSON.stringify(await list("rep", "owner=everyone"))).toBe(before);
  });
});

/** Steps, people, notes and events, over all plans, in the lanes buyer and own. */
async function writeInBuyerLanes(count: number): Promise<void> {
  const of = world.owner;
  const { champion } = world.people;
  const all = Object.values(plans);
  for (let index = 0; index < count; index += 4) {
    const { planId, stageIds } = all[index % all.length]!;
    const lane = index % 8 === 0 ? ("buyer" as const) : ("own" as const);
    const row = { workspaceId: world.workspaceId, planId, lane, authorId: champion };
    const stageId = stageIds[index % stageIds.length]!;
    await of.insert(step).values({
      id: crypto.randomUUID(),
      ...row,
      ...{ stageId, title: `Private ${index}`, ownerSide: index % 3 ? ("buyer" as const) : ("seller" as const) },
      ...{ rank: index, dueOn: "2026-10-01", isRequired: true, offsetDays: -60, progress: "in-progress" as const },
      createdByName: "Champion",
    });
    await of.insert(participant).values({
      id: crypto.randomUUID(),
      ...row,
      lane: "buyer",
      side: "buyer",
      ...{ name: `Private ${index}`, title: "Finance", field: "finance", createdByName: "Champion" },
    });
    const [move] = await of.select({ id: stageMove.id, planId: stageMove.planId }).from(stageMove).limit(1);
    const note = { ...row, planId: move!.planId, lane: "buyer" as const, moveId: move!.id, text: "Only for us" };
    await of.insert(stageMoveNote).values(note).onConflictDoNothing();
    const authorId = lane === "own" ? champion : "00000000-0000-0000-0000-000000000000";
    const seq = 1_000 + index;
    await of
      .insert(laneHead)
      .values({ ...row, authorId, seq })
      .onConflictDoNothing();
    await of.insert(event).values({
      ...{ ...row, authorId, seq, kind: "step.added", payload: {}, at: worldNow },
      ...{ actorSide: "buyer" as const, actorName: "Champion" },
    });
  }
}
