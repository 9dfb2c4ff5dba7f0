import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startPlan } from "#app/template/start-plan.commands.server.ts";
import { startPlanForm, type StartPlanForm } from "#app/template/start-plan.form.ts";
import { company, event, participant, plan, stage, step, verifier } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asMember, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function form(values: Partial<Record<keyof StartPlanForm, string>> = {}): StartPlanForm {
  return startPlanForm.parse({
    planId: crypto.randomUUID(),
    template: "middle",
    company: "Bolt",
    country: "DE",
    ...values,
  });
}

function start(values: StartPlanForm) {
  return asMember(world, "rep", (viewer) => startPlan(viewer, values));
}

describe("starting a plan", () => {
  it("[SP8] makes a draft whose steps of the company are suggestions, and the seller's promises", async () => {
    const sent = form({ firstName: "Bea Bolt", firstAddress: "Bea@Bolt.example " });
    expect(await start(sent)).toMatchObject({ ok: true, value: { planId: sent.planId, first: { hasAddress: true } } });
    const [made] = await world.owner.select().from(plan).where(eq(plan.id, sent.planId));
    expect(made).toMatchObject({
      adoptedAt: null,
      goLiveOn: null,
      country: "DE",
      timeZone: "Europe/Berlin",
      name: "Bolt with Northwind",
    });
    const steps = await world.owner.select().from(step).where(eq(step.planId, sent.planId));
    expect(steps.length).toBeGreaterThan(10);
    expect(new Set(steps.filter((one) => one.ownerSide === "buyer").map((one) => one.handshake))).toEqual(
      new Set(["proposed"]),
    );
    expect(new Set(steps.filter((one) => one.ownerSide === "seller").map((one) => one.handshake))).toEqual(
      new Set(["accepted"]),
    );
    expect(await world.owner.$count(stage, eq(stage.planId, sent.planId))).toBe(8);
    expect(await world.owner.$count(verifier, eq(verifier.planId, sent.planId))).toBeGreaterThan(15);
    const kinds = await world.owner
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.planId, sent.planId))
      .orderBy(event.seq);
    expect(kinds.map(({ kind }) => kind)).toEqual(["plan.drafted", "participant.joined", "participant.added"]);
    const [champion] = await world.owner
      .select()
      .from(participant)
      .where(and(eq(participant.planId, sent.planId), eq(participant.access, "champion")));
    expect(champion).toMatchObject({ name: "Bea Bolt", address: "bea@bolt.example", side: "buyer", invitedAt: null });
  });

  it("[SC4] keeps a date the company told as a proposal: only they set go-live", async () => {
    const sent = form({ goLiveOn: "2027-01-15" });
    await start(sent);
    const [made] = await world.owner.select().from(plan).where(eq(plan.id, sent.planId));
    expect(made).toMatchObject({ goLiveOn: null, proposedGoLiveOn: "2027-01-15", proposedGoLiveByName: "Sam Rep" });
  });

  it("[R4] starts one plan when the form is sent twice, at once or later", async () => {
    const sent = form({ company: "Twice" });
    const answers = await Promise.all([start(sent), start(sent)]);
    answers.push(await start(sent));
    expect(answers.map((answer) => answer.ok && answer.value.planId)).toEqual([sent.planId, sent.planId, sent.planId]);
    expect(await world.owner.$count(event, and(eq(event.planId, sent.planId), eq(event.kind, "plan.drafted")))).toBe(1);
    expect(await world.owner.$count(company, eq(company.name, "Twice"))).toBe(1);
  });

  it("takes a company it knows, however its name is written", async () => {
    await start(form({ company: "acme " }));
    expect(
      await world.owner.$count(company, and(eq(company.workspaceId, world.workspaceId), eq(company.name, "acme"))),
    ).toBe(0);
  });

  it.each(["max@northwind.example", "MIA@Northwind.example"])(
    "[ST1] refuses %s as the one who leads for the company, and keeps nothing",
    async (firstAddress) => {
      const sent = form({ company: "Own", firstName: "Me", firstAddress });
      expect(await start(sent)).toEqual({ ok: false, refusal: "one-of-ours" });
      expect(await world.owner.$count(plan, eq(plan.id, sent.planId))).toBe(0);
      expect(await world.owner.$count(company, eq(company.name, "Own"))).toBe(0);
    },
  );

  it("does not tell of a plan of another workspace, nor touch it", async () => {
    expect(await start(form({ company: "Elsewhere" }))).toMatchObject({ ok: true });
    expect(await start({ ...form({ company: "Thief" }), planId: world.rival.planId })).toEqual({
      ok: false,
      refusal: "plan-exists-elsewhere",
    });
    expect(await world.owner.$count(company, eq(company.name, "Thief"))).toBe(0);
  });

  it("[LN5] lets the seller write nothing where only the company reads", async () => {
    const sent = form({ company: "Lanes" });
    await start(sent);
    const lanes = await world.owner.select({ lane: event.lane }).from(event).where(eq(event.planId, sent.planId));
    expect(new Set(lanes.map(({ lane }) => lane))).toEqual(new Set(["shared"]));
  });

  it("starts from a blank path without a step", async () => {
    const sent = form({ template: "blank", company: "Empty" });
    await start(sent);
    expect(await world.owner.$count(step, eq(step.planId, sent.planId))).toBe(0);
    expect(await as(world, "rep", (viewer) => Promise.resolve(viewer.isAdopted), { planId: sent.planId })).toBe(false);
  });
});

describe("what is typed wrong", () => {
  const bad: [string, Record<string, string>, string][] = [
    ["company", { company: "   " }, "For which company is it?"],
    ["company", { company: "x".repeat(300) }, "Please keep this to 120 characters."],
    ["country", { country: "Atlantis" }, "Please choose the country whose working days count."],
    [
      "timeZone",
      { timeZone: "Mars/North" },
      "We do not know this time zone. Leave it empty for the usual one of the country.",
    ],
    ["goLiveOn", { goLiveOn: "2027-02-30" }, "That is no day of the calendar. Please write it like 2027-01-15."],
    [
      "firstAddress",
      { firstName: "Dana", firstAddress: "dana at acme" },
      "That does not look like a mail address. It should read like dana@acme.example.",
    ],
    ["firstName", { firstAddress: "dana@acme.example" }, "What is their name? The invitation greets them by it."],
    ["template", { template: "giant" }, "Please choose how the plan begins."],
  ];
  it.each(bad)("answers a wrong %s with a sentence (%o)", (field, values, sentence) => {
    const read = startPlanForm.safeParse({
      planId: crypto.randomUUID(),
      template: "middle",
      company: "Bolt",
      country: "DE",
      ...values,
    });
    expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, sentence]]);
  });
});
