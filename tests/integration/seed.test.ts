import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { inPlan, inWorkspace } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readSampleState } from "#app/access/sample-workspace.server.ts";
import { removeSample } from "#app/access/sample.server.ts";
import { planLine } from "#app/alignment/plan-line.ts";
import { readPlanFacts } from "#app/alignment/plan-facts.server.ts";
import { readSuggestedRoles } from "#app/participant/suggested-role.queries.server.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { readPlanFit } from "#app/schedule/fit.queries.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { fillSampleWorld, isFilled } from "#db/seed/index.ts";
import { samplePersonas } from "#db/seed/personas.ts";
import { delivery, event, member, participant, person, plan, serverFact, step, workspace } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { openAsOwner } from "#tests/support/world.ts";

const database = useDatabase();
let owner: ReturnType<typeof openAsOwner>;
beforeAll(async () => {
  owner = openAsOwner(database.url);
  await Promise.all([fillSampleWorld(), fillSampleWorld(), fillSampleWorld()]);
}, 60_000);
afterAll(() => owner.end());

async function personOf(address: string): Promise<string> {
  const [found] = await owner.db.select({ id: person.id }).from(person).where(eq(person.address, address));
  return found?.id ?? "";
}

/** Acme's plan, as somebody of the story reads it now. */
async function onAcme<T>(address: string, read: (viewer: PlanViewer) => Promise<T>): Promise<T | null> {
  const [acme] = await owner.db
    .select({ id: plan.id })
    .from(plan)
    .where(eq(plan.template, "large"))
    .orderBy(plan.createdAt);
  return inPlan({ personId: await personOf(address), tokenHash: null, planId: acme?.id ?? "", now: new Date() }, read);
}

describe("the sample world", () => {
  it("is told once, though three processes start at the same time", async () => {
    expect(await isFilled()).toBe(true);
    expect(await owner.db.select({ name: workspace.name }).from(workspace)).toEqual([{ name: "Northwind" }]);
    expect(await owner.db.$count(plan)).toBe(12);
  });

  it("asks for no mail", async () => {
    expect(await owner.db.$count(delivery)).toBe(0);
  });

  it("lets the personas in: their addresses are proved, and nobody named the approver of the money", async () => {
    for (const persona of Object.values(samplePersonas)) {
      if (!("address" in persona)) continue;
      const [found] = await owner.db.select().from(person).where(eq(person.address, persona.address));
      expect(found?.provedAt, persona.address).toBeInstanceOf(Date);
    }
    const { linkOf } = samplePersonas.finance;
    const [role] = await owner.db.select().from(participant).where(eq(participant.title, linkOf));
    expect(role).toMatchObject({ name: null, address: null, lane: "shared", access: "none" });
  });

  it("leaves Acme three working days to spare, for both companies", async () => {
    for (const address of ["dana@acme.example", "sam@northwind.example"]) {
      const fit = await onAcme(address, readPlanFit);
      expect(JSON.stringify(fit)).toContain("3 working days to spare");
    }
  });

  it("[SP2] [SP5] holds a step in every state, the handshakes, and what waits between the two", async () => {
    const steps = await owner.db
      .select()
      .from(step)
      .where(eq(step.planId, (await onAcme("dana@acme.example", async (v) => v.planId)) ?? ""));
    expect(new Set(steps.map(({ progress }) => progress))).toEqual(
      new Set(["open", "in-progress", "blocked", "left-out"]),
    );
    expect(new Set(steps.map(({ handshake }) => handshake))).toEqual(
      new Set(["accepted", "proposed", "declined", "changed", null]),
    );
    const waiting = await onAcme("dana@acme.example", async (viewer) =>
      (await readSteps(viewer)).flatMap(({ proposal }) => proposal ?? []),
    );
    expect(
      new Set(waiting?.map(({ kind, bySide, isAnswer }) => [kind, bySide, ...(isAnswer ? ["answer"] : [])].join(" "))),
    ).toEqual(new Set(["change seller", "change buyer answer", "take-over seller", "take-over buyer"]));
    expect(new Set(steps.map(({ lane }) => lane))).toEqual(new Set(["shared", "buyer", "seller", "own"]));
    expect(steps.some(({ removedAt }) => removedAt !== null)).toBe(true);
  });

  it("[LN2] shows the rep nothing of what Acme keeps to itself", async () => {
    const read = await onAcme("sam@northwind.example", async (viewer) => JSON.stringify([await readSteps(viewer)]));
    const dana = await onAcme("dana@acme.example", async (viewer) => JSON.stringify([await readSteps(viewer)]));
    for (const kept of ["Before I talk to finance", "over coffee"]) {
      expect(read).not.toContain(kept);
      expect(dana).toContain(kept);
    }
  });

  it("[AL2] has plans in step, ahead by one and by two, behind, quiet, short, paused, ended, and one where nobody said a word", async () => {
    const lines = await inWorkspace(
      { personId: await personOf("mara@northwind.example"), now: new Date() },
      async (viewer) => (await readPlanFacts(viewer.tx, viewer)).map((facts) => planLine(facts, viewer.now)),
    );
    const told = Object.fromEntries(
      (lines ?? []).filter(({ isArchived }) => !isArchived).map((line) => [line.company, line]),
    );
    expect(told["Acme"]).toMatchObject({ gap: 1, stageLabel: "Trial", shortBy: 0 });
    expect(told["Brightwater"]).toMatchObject({ gap: 0, shortBy: 0 });
    expect(told["Cobalt"]).toMatchObject({ gap: -1 });
    expect(told["Dunmore"]?.quietDays).toBeGreaterThan(10);
    expect(told["Eastfield"]).toMatchObject({ standing: "draft", gap: null, notSaid: "Eastfield has not said yet" });
    expect(told["Fernhill"]).toMatchObject({ gap: 2, ourStageIsOverruled: true });
    expect(told["Greyline"]?.shortBy).toBeGreaterThan(0);
    expect(told["Harbour & Sons"]).toMatchObject({ standing: "paused" });
    expect(told["Inverness Foods"]).toMatchObject({ gap: 0, stageLabel: "Results" });
    expect(told["Kestrel Logistics"]).toMatchObject({ gap: 1, owed: { late: 1 } });
    expect(told["Larkspur Clinics"]).toMatchObject({ standing: "ended" });
  });

  it("[PE2] [EX1] has an earlier plan of Acme that went ahead: put away it is read still, and it reminds Dana of whom it had", async () => {
    const suggested = await onAcme("dana@acme.example", readSuggestedRoles);
    expect(suggested?.map(({ title }) => title)).toContain("Internal communication");
    const [before] = await owner.db.select().from(plan).where(isNotNull(plan.archivedAt));
    const who = { tokenHash: null, planId: before?.id ?? "", now: new Date() };
    for (const address of ["rolf.adler@acme.example", "sam@northwind.example"]) {
      const place = await inPlan({ ...who, personId: await personOf(address) }, readPlace);
      expect([address, place?.standing]).toEqual([address, "ended"]);
    }
    expect(await inPlan({ ...who, personId: await personOf("dana@acme.example") }, readPlace)).toBeNull();
  });

  it("happened in the order of its numbers, and all of it before now", async () => {
    const events = await owner.db.select().from(event).orderBy(event.planId, event.lane, event.authorId, event.seq);
    for (const [index, one] of events.entries()) {
      expect(one.at.getTime()).toBeLessThan(Date.now());
      const before = events[index - 1];
      if (before?.planId !== one.planId || before.lane !== one.lane || before.authorId !== one.authorId) continue;
      expect(one.at.getTime(), one.kind).toBeGreaterThanOrEqual(before.at.getTime());
    }
  });

  it("goes in one act and does not come back; what was told half is told anew", async () => {
    await removeSample();
    expect(await owner.db.$count(plan)).toBe(0);
    expect(await owner.db.$count(person)).toBe(0);
    await fillSampleWorld();
    expect(await owner.db.$count(plan)).toBe(0);
    expect(await readSampleState()).toBe("filled");

    await owner.db.delete(serverFact).where(inArray(serverFact.key, ["sample"]));
    await owner.db.insert(serverFact).values({ key: "sample", value: "filling" });
    await owner.db
      .insert(workspace)
      .values({ id: crypto.randomUUID(), name: "Half", country: "DE", timeZone: "Europe/Berlin", isSample: true });
    await fillSampleWorld();
    expect(await owner.db.select({ name: workspace.name }).from(workspace)).toEqual([{ name: "Northwind" }]);
    expect(await owner.db.$count(member, and(eq(member.role, "owner")))).toBe(1);
  }, 60_000);
});
