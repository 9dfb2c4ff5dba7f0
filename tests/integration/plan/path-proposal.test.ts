import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  answerPathProposal,
  changePath,
  readPathProposals,
  readPathWaits,
} from "#app/plan/path-proposal.commands.server.ts";
import { editStageForm } from "#app/plan/path.form.ts";
import type { PathWish } from "#app/plan/path-wish.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { event, pathProposal } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makePlan, makeWorld, type Who, type World } from "#tests/support/world.ts";

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
  return (await as(world, "rep", readStages)).filter(({ retired }) => !retired).map(({ label }) => label);
}
function wish(who: Who, asked: PathWish): Promise<unknown> {
  return as(world, who, (viewer) => changePath(viewer, asked));
}
async function waiting(who: Who = "rep"): Promise<{ id: string; what: string; by: string }[]> {
  return as(world, who, readPathProposals);
}
async function answer(who: Who, given: "accepted" | "declined" | "withdrawn", proposalId?: string): Promise<unknown> {
  const id = proposalId ?? (await waiting())[0]?.id ?? "";
  return as(world, who, (viewer) => answerPathProposal(viewer, { proposalId: id, answer: given }));
}
async function told(kind: string): Promise<unknown[]> {
  const of = and(eq(event.planId, world.planId), eq(event.kind, kind));
  return (await world.owner.select().from(event).where(of).orderBy(event.seq)).map(({ payload }) => payload);
}
function rename(label: string, was = "Trial"): PathWish {
  const words = { name: "Try it on our own case", "was.name": "Try it on our own case" };
  const form = { label, "was.label": was, ...words, factId: [], fact: [], "was.fact": [] };
  return { kind: "edit", stageId: idOf("trial"), form: editStageForm.parse(form) };
}

describe("the seller's change of the path", () => {
  it("[ST12] is a suggestion: the old path counts until whoever leads there takes it, once", async () => {
    const before = await labels();
    expect(await wish("rep", rename("Pilot"))).toMatchObject({ ok: true, value: { isProposed: true } });
    expect(await wish("rep", rename("Pilot"))).toMatchObject({ ok: true });
    expect(await labels()).toEqual(before);
    expect(await waiting("viewer")).toMatchObject([{ what: "Trial: call it “Pilot”", by: "Sam Rep" }]);
    expect(await told("path.change-proposed")).toMatchObject([{ what: "Trial: call it “Pilot”" }]);
    expect(await as(world, "champion", readPathWaits)).toBe("Sam Rep suggests for the path: Trial: call it “Pilot”.");
    expect(await as(world, "contributor", readPathWaits)).toBeNull();
    for (const who of ["rep", "contributor", "named"] as const)
      expect(await answer(who, "accepted")).toEqual({ ok: false, refusal: "theirs-to-shape" });
    const id = (await waiting())[0]?.id ?? "";
    expect(await answer("champion", "accepted", id)).toEqual({ ok: true, value: "Trial: call it “Pilot”" });
    expect(await labels()).toContain("Pilot");
    expect(await answer("deputy", "accepted", id)).toEqual({ ok: false, refusal: "nothing-waits" });
    expect(await told("path.change-answered")).toMatchObject([{ answer: "accepted" }]);
    expect(await told("path.changed")).toMatchObject([{ change: "renamed", was: "Trial", is: "Pilot" }]);
  });

  it("[ST12] may add, order and leave out; declined or taken back, everything stays", async () => {
    const before = await labels();
    const form = {
      id: crypto.randomUUID(),
      kind: "needs",
      label: "Ask",
      name: "Ask the pilots",
      after: idOf("needs"),
    } as const;
    await wish("rep", { kind: "add", form });
    await wish("rep", { kind: "leave-out", stageId: idOf("options") });
    expect(await as(world, "champion", readPathWaits)).toBe("Northwind suggests 2 changes of the path.");
    expect(await answer("champion", "declined")).toMatchObject({ ok: true });
    expect(await answer("champion", "withdrawn")).toEqual({ ok: false, refusal: "theirs-to-shape" });
    expect(await answer("rep", "withdrawn")).toMatchObject({ ok: true });
    expect(await labels()).toEqual(before);
    await wish("rep", { kind: "move", stageId: idOf("options"), where: "earlier" });
    await answer("champion", "accepted");
    expect((await labels()).slice(0, 2)).toEqual([before[1], before[0]]);
  });

  it("[ST12] is not taken where the path changed since, and stores nothing then", async () => {
    await wish("rep", rename("Test", "Pilot"));
    await wish("champion", rename("Dry run", "Pilot"));
    expect(await answer("champion", "accepted")).toEqual({ ok: false, refusal: "wish-is-old" });
    expect(await waiting()).toHaveLength(1);
    await answer("champion", "declined");
  });

  it("[ST12] counts at once on a draft nobody adopted, and nobody else of the buying side suggests", async () => {
    expect(await wish("contributor", rename("Mine", "Dry run"))).toEqual({ ok: false, refusal: "theirs-to-shape" });
    const draft = await makePlan(world.owner, {
      workspaceId: world.workspaceId,
      companyName: "Blank",
      isAdopted: false,
    });
    const out: PathWish = { kind: "leave-out", stageId: draft.stages[1]?.id ?? "" };
    const done = await as(world, "rep", (viewer) => changePath(viewer, out), { planId: draft.planId });
    expect(done).toEqual({ ok: true, value: { value: "Options", isProposed: false } });
  });

  it("[ST12] is held by the database too: no seller writes a stage of an adopted plan, or answers", async () => {
    await wish("rep", { kind: "leave-out", stageId: idOf("options") });
    const [open] = await waiting();
    for (const write of [
      sql`update stage set label = 'Taken' where plan_id = ${world.planId}`,
      sql`delete from stage where plan_id = ${world.planId}`,
      sql`update path_proposal set answer = 'accepted' where id = ${open?.id ?? ""}`,
    ]) {
      const written = as(world, "owner", ({ tx }) => tx.execute(write));
      await expect(written).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    expect(await as(world, "rivalChampion", readPathProposals)).toEqual([]);
    expect(await world.owner.$count(pathProposal)).toBeGreaterThan(0);
  });
});
