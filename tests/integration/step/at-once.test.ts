// Twenty people at one plan at the same time, two hundred acts each: on one step, on the order of one list, on the stage.
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";

import { shownToken } from "#app/stage-move/left-behind.ts";
import { readTouched } from "#app/stage-move/open-item.queries.server.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { readMoves } from "#app/stage-move/stage-move.queries.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { putStepAfter } from "#app/step/order.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { event, stageMove, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";
import { stepRow } from "./facts.ts";

const editors = 20;
const edits = { step: 100, order: 80, stage: 20 };
const people: readonly Who[] = ["champion", "deputy", "named"];
const fields = ["title", "note", "doneWhen"] as const;

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

it("[R3] 20 editors with 200 edits each lose nothing and double nothing, on one step, one list and one stage", async () => {
  const id = await makeStep(world, { title: "0", note: "0", doneWhen: "0" });
  const stageId = world.stages[5]?.id ?? "";
  const listed = await Promise.all(
    Array.from({ length: 8 }, (_, rank) => makeStep(world, { stageId, title: `line ${rank}`, rank: rank * 10 })),
  );
  const chains = new Map(fields.map((field) => [field, new Map<string, string>()]));
  const told = { conflicts: 0, edits: 0, refused: 0, answered: 0 };
  // The same form sent again is answered by the one move it made (R4): told apart by their ids.
  const made = new Set<string>();

  async function editOne(who: Who, was: Record<(typeof fields)[number], string>, mine: string, turn: number) {
    const field = fields[turn % fields.length] ?? "title";
    const result = await as(world, who, (viewer) =>
      editStep(viewer, { stepId: id, changes: { [field]: mine }, was: { [field]: was[field] } }),
    );
    if (!result.ok) throw new Error(result.refusal);
    if ("conflicts" in result.value) {
      told.conflicts += 1;
      expect(result.value.conflicts).toMatchObject([{ field, mine }]);
      was[field] = result.value.conflicts[0]?.theirs ?? "";
      return;
    }
    told.edits += 1;
    // Each text was written over by exactly one other.
    expect(chains.get(field)?.has(was[field])).toBe(false);
    chains.get(field)?.set(was[field], mine);
    was[field] = mine;
  }

  async function orderOne(who: Who, turn: number) {
    const moved = listed[turn % listed.length] ?? "";
    const afterId = turn % 5 === 0 ? null : (listed[(turn * 3 + 1) % listed.length] ?? null);
    const result = await as(world, who, (viewer) => putStepAfter(viewer, moved, { afterId }));
    expect(result).toMatchObject({ ok: true, value: { of: listed.length } });
  }

  async function moveOne(who: Who, turn: number) {
    const now = await as(world, who, async (viewer) => ({
      last: (await readMoves(viewer)).at(-1),
      open: (await readTouched(viewer)).open,
    }));
    const to = world.stages[turn % world.stages.length]?.id ?? "";
    const form = { toStageId: to, shown: shownToken(now.open), ...(now.last ? { after: now.last.id } : {}) };
    const result = await as(world, who, (viewer) => moveStage(viewer, form));
    if (result.ok) made.add(result.value.moveId);
    told[result.ok ? "answered" : "refused"] += 1;
  }

  async function editor(name: number): Promise<void> {
    const who = people[name % people.length] ?? "champion";
    const was = { title: "0", note: "0", doneWhen: "0" };
    for (let turn = 0; turn < edits.step; turn += 1) {
      await editOne(who, was, `${name}.${turn}`, turn + name);
      if (turn < edits.order) await orderOne(who, turn * editors + name);
      if (turn < edits.stage) await moveOne(who, turn * editors + name);
    }
  }
  await Promise.all(Array.from({ length: editors }, (_, name) => editor(name)));

  expect(told.edits + told.conflicts).toBe(editors * edits.step);
  const row = await stepRow(world, id);
  for (const field of fields) {
    const chain = chains.get(field) ?? new Map<string, string>();
    let at = "0";
    let length = 0;
    for (; chain.has(at); length += 1) at = chain.get(at) ?? "";
    expect(length).toBe(chain.size);
    expect(row[field]).toBe(at);
  }
  expect(await countEvents("step.changed")).toBe(told.edits);

  const shown = (await as(world, "rep", readSteps)).filter((one) => one.stageId === stageId).map((one) => one.id);
  expect([...shown].sort()).toEqual([...listed].sort());
  const ranks = await world.owner.select({ rank: step.rank }).from(step).where(eq(step.stageId, stageId));
  expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(listed.length);

  const moves = await world.owner.select().from(stageMove).orderBy(asc(stageMove.number));
  expect(new Set(moves.map(({ id: moveId }) => moveId))).toEqual(made);
  expect(told.answered + told.refused).toBe(editors * edits.stage);
  for (const [place, move] of moves.entries()) {
    expect(move.number).toBe(place + 1);
    expect(move.fromStageId).toBe(moves[place - 1]?.toStageId ?? null);
  }
  expect(await countEvents("stage.moved")).toBe(made.size);
}, 300_000);

async function countEvents(kind: "step.changed" | "stage.moved"): Promise<number> {
  return world.owner.$count(event, and(eq(event.planId, world.planId), eq(event.kind, kind)));
}
