import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { addStage, putStage, retireStage } from "#app/plan/path.commands.server.ts";
import { editStageForm } from "#app/plan/path.form.ts";
import { editStage } from "#app/plan/stage.commands.server.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { event, stage, stageMove, step, verification, verifier } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function idOf(kind: string): string {
  return world.stages.find((one) => one.kind === kind)?.id ?? "";
}

async function labels(): Promise<string[]> {
  return (await as(world, "champion", readStages)).filter(({ retired }) => !retired).map(({ label }) => label);
}

async function changes(): Promise<unknown[]> {
  const rows = await world.owner
    .select({ payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.kind, "path.changed")))
    .orderBy(event.seq);
  return rows.map(({ payload }) => (payload as { change: string }).change);
}

function edit(kind: string, values: Record<string, unknown> = {}) {
  const there = {
    label: "Trial",
    name: "Try it on our own case",
    "was.label": "Trial",
    "was.name": "Try it on our own case",
    factId: [],
    fact: [],
    "was.fact": [],
  };
  return as(world, "champion", (viewer) => editStage(viewer, idOf(kind), editStageForm.parse({ ...there, ...values })));
}

describe("the path", () => {
  it("[ST12] takes a new place after another, once however often it is sent", async () => {
    const form = {
      id: crypto.randomUUID(),
      kind: "needs" as const,
      label: "Pilot",
      name: "Ask the pilots",
      after: idOf("trial"),
    };
    await as(world, "champion", (viewer) => addStage(viewer, form));
    await as(world, "champion", (viewer) => addStage(viewer, form));
    expect(await labels()).toEqual([
      "Why change",
      "Options",
      "Needs",
      "Trial",
      "Pilot",
      "Choice",
      "Approval",
      "Go-live",
      "Results",
    ]);
    expect(await world.owner.$count(verifier, eq(verifier.stageId, form.id))).toBeGreaterThan(0);
    expect(await as(world, "champion", (viewer) => addStage(viewer, { ...form, id: crypto.randomUUID() }))).toEqual({
      ok: false,
      refusal: "too-many-stages",
    });
    await as(world, "champion", (viewer) => putStage(viewer, form.id, "earlier"));
    expect((await labels()).slice(2, 5)).toEqual(["Needs", "Pilot", "Trial"]);
    await as(world, "champion", (viewer) => retireStage(viewer, form.id, "leave-out"));
    expect(await changes()).toEqual(["added", "moved", "left-out"]);
  });

  it("[ST12] keeps all that hangs on a place that is left out, and takes it up again", async () => {
    await makeStep(world, { title: "In Choice", stageId: idOf("choice") });
    await as(world, "champion", (viewer) => retireStage(viewer, idOf("choice"), "leave-out"));
    expect(await labels()).not.toContain("Choice");
    expect(await world.owner.$count(step, eq(step.title, "In Choice"))).toBe(1);
    expect(await world.owner.$count(stage, eq(stage.id, idOf("choice")))).toBe(1);
    await as(world, "champion", (viewer) => retireStage(viewer, idOf("choice"), "take-up"));
    expect(await labels()).toEqual([
      "Why change",
      "Options",
      "Needs",
      "Trial",
      "Choice",
      "Approval",
      "Go-live",
      "Results",
    ]);
  });

  it("[ST12] renames a place and edits its one to three facts", async () => {
    const [first = "", second = ""] = world.stages.find(({ kind }) => kind === "trial")?.verifiers ?? [];
    const was = ["People who would use it have tried it", "The result is written down, whichever way it went"];
    const saved = await edit("trial", {
      label: "Pilot",
      factId: [first, second, ""],
      fact: ["Ten people have tried it", "", "Finance has seen it"],
      "was.fact": [...was, ""],
    });
    expect(saved).toEqual({ ok: true, value: "Pilot" });
    const facts = await world.owner
      .select()
      .from(verifier)
      .where(eq(verifier.stageId, idOf("trial")));
    expect(
      facts
        .filter(({ retiredAt }) => !retiredAt)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["Finance has seen it", "Ten people have tried it"]);
    expect((await changes()).slice(-4)).toEqual(["renamed", "verifier-changed", "verifier-removed", "verifier-added"]);
  });

  it("[ST12] stores nothing of a form that is older than somebody else's words", async () => {
    expect(await edit("trial", { label: "Test run", "was.label": "Trial" })).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect(await labels()).toContain("Pilot");
  });

  it("[ST12] leaves no place without a fact, and changes none that is met", async () => {
    const [fact = "", other = ""] = world.stages.find(({ kind }) => kind === "results")?.verifiers ?? [];
    const was = ["The same thing has been measured again", "We decided: keep it, change it or stop"];
    const results = {
      label: "Results",
      name: "See what it brought",
      "was.label": "Results",
      "was.name": "See what it brought",
    };
    expect(await edit("results", { ...results, factId: [fact, other], fact: ["", ""], "was.fact": was })).toEqual({
      ok: false,
      refusal: "last-fact",
    });
    await world.owner
      .insert(verification)
      .values({ verifierId: fact, workspaceId: world.workspaceId, planId: world.planId, byName: "Dana Kim" });
    expect(
      await edit("results", { ...results, factId: [fact], fact: ["Something else"], "was.fact": [was[0]] }),
    ).toEqual({ ok: false, refusal: "fact-is-met" });
  });

  it("[ST12] does not leave out the place where the company is", async () => {
    await world.owner.insert(stageMove).values({
      id: crypto.randomUUID(),
      workspaceId: world.workspaceId,
      planId: world.planId,
      number: 1,
      kind: "start",
      toStageId: idOf("needs"),
      byName: "Dana Kim",
    });
    expect(await as(world, "champion", (viewer) => retireStage(viewer, idOf("needs"), "leave-out"))).toEqual({
      ok: false,
      refusal: "you-are-here",
    });
  });

  it("does not know a place of another plan", async () => {
    expect(await as(world, "rivalChampion", (viewer) => retireStage(viewer, idOf("options"), "leave-out"))).toEqual({
      ok: false,
      refusal: "no-such-stage",
    });
  });
});
