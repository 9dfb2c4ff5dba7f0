import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { addEstimate, keepNumbers, renameEstimate } from "#app/outcome/estimate.commands.server.ts";
import { checkFigure, removeFigure, shareFigure } from "#app/outcome/figure.commands.server.ts";
import { readFigures } from "#app/outcome/figure.queries.server.ts";
import { writeMeasure } from "#app/outcome/measure.commands.server.ts";
import { type MeasureFacts, measureFields } from "#app/outcome/measure.ts";
import { estimate, event, measure } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(measure);
  await world.owner.delete(estimate);
});
afterAll(() => world.end());

const asked: MeasureFacts = {
  ...{ name: "Cases asked twice", numberNow: 31, numberWanted: 10, unit: "%" },
  ...{ wantedOn: "2027-03-26", measuredBy: "Aylin" },
};

/** The fields as a form shows them. */
function shown(facts: MeasureFacts): Record<string, string> {
  return Object.fromEntries(measureFields.map((field) => [`was.${field}`, String(facts[field] ?? "")]));
}

function put(
  who: Who,
  key: string,
  facts: Partial<MeasureFacts> = {},
  { lane = "shared", was = {} }: { lane?: "shared" | "buyer" | "own"; was?: Record<string, string> } = {},
): Promise<unknown> {
  return as(world, who, (viewer) => writeMeasure(viewer, { ...asked, ...facts, key, lane, was }));
}

function measures(who: Who) {
  return as(world, who, async (viewer) => (await readFigures(viewer)).measures);
}

async function lastEvent(lane: "shared" | "buyer" = "shared"): Promise<string | undefined> {
  const [last] = await world.owner
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(1);
  return last?.kind;
}

function on(id: string): { noun: "measure"; id: string } {
  return { noun: "measure", id };
}

describe("a measure", () => {
  it("[WH6] [LN2] is written down in one lane and read there alone", async () => {
    const [all, team, own] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    expect(await put("champion", all)).toEqual({ ok: true, value: { measureId: all } });
    expect(await lastEvent()).toBe("measure.added");
    await put("contributor", team, { name: "Nights worked" }, { lane: "buyer" });
    expect(await lastEvent("buyer")).toBe("measure.added");
    await put("viewer", own, { name: "My evenings" }, { lane: "own" });
    const idsOf = async (who: Who): Promise<string[]> => (await measures(who)).map(({ id }) => id).sort();
    expect(await idsOf("champion")).toEqual([all, team].sort());
    expect(await idsOf("viewer")).toEqual([all, team, own].sort());
    expect(await idsOf("rep")).toEqual([all]);
    expect(await put("viewer", crypto.randomUUID())).toEqual({ ok: false, refusal: "may-not-write" });
    expect(await put("rep", crypto.randomUUID(), {}, { lane: "buyer" })).toEqual({
      ok: false,
      refusal: "may-not-write",
    });
    expect((await measures("rep"))[0]).toMatchObject({
      ...{ now: "31 %", wanted: "10 %", wantedBy: "Fri 26 Mar 2027", whose: "Measured by Aylin" },
    });
  });

  it("[WH6] of the selling side is unchecked until the company says so, and again with other numbers", async () => {
    const id = crypto.randomUUID();
    await put("rep", id, { measuredBy: null });
    const whose = async (who: Who): Promise<string | null | undefined> => (await measures(who))[0]?.whose;
    expect(await whose("champion")).toBe("Northwind's figure, not checked by us");
    expect(await whose("rep")).toBe("Northwind's figure, not checked by Acme");
    expect(await as(world, "rep", (viewer) => checkFigure(viewer, on(id)))).toEqual({
      ok: false,
      refusal: "theirs-to-check",
    });
    expect(await as(world, "champion", (viewer) => checkFigure(viewer, on(id)))).toMatchObject({ ok: true });
    expect(await lastEvent()).toBe("measure.checked");
    expect(await whose("rep")).toBe("Northwind's figure, checked by Dana Kim (Acme)");
    await put("rep", id, { measuredBy: null, numberNow: 40 }, { was: shown({ ...asked, measuredBy: null }) });
    expect(await whose("champion")).toBe("Northwind's figure, not checked by us");
    const was = shown({ ...asked, measuredBy: null, numberNow: 40 });
    await put("champion", id, { measuredBy: null, numberNow: 33 }, { was });
    expect(await whose("champion")).toBeNull();
    expect(await put("rep", id, { numberNow: 10 }, { was })).toEqual({ ok: false, refusal: "theirs-to-change" });
  });

  it("[WH6] changed meanwhile keeps what stands and gives back both", async () => {
    const id = crypto.randomUUID();
    await put("champion", id);
    await put("contributor", id, { numberNow: 30 }, { was: shown(asked) });
    expect(await lastEvent()).toBe("measure.changed");
    expect(await put("champion", id, { numberNow: 29 }, { was: shown(asked) })).toMatchObject({
      ok: true,
      value: { mine: "Cases asked twice: 29 % now, 10 % wanted by Fri 26 Mar 2027", by: "Lea Moreau" },
    });
    // What only differs from what the page showed because somebody else changed it is not this writer's change.
    const now = { ...asked, numberNow: 30 };
    expect(await put("champion", id, { ...now, unit: "of 100" }, { was: shown(now) })).toMatchObject({ ok: true });
    expect((await measures("rep"))[0]).toMatchObject({ now: "30 of 100" });
    expect(await put("champion", id)).toEqual({ ok: false, refusal: "key-used" });
  });

  it("[LN3] is shared in one act, and [ST10] taken away with two minutes to put it back", async () => {
    const id = crypto.randomUUID();
    await put("champion", id, {}, { lane: "own" });
    const share = (who: Who, to: "team" | "shared"): Promise<unknown> =>
      as(world, who, (viewer) => shareFigure(viewer, { ...on(id), to }), { now: new Date("2026-11-03T09:00:00Z") });
    expect(await share("deputy", "shared")).toEqual({ ok: false, refusal: "no-such-figure" });
    expect(await share("champion", "shared")).toMatchObject({ ok: true });
    expect(await lastEvent()).toBe("measure.shared");
    expect((await measures("rep"))[0]?.by).toBe("Shared by Dana Kim on Tue 3 Nov");
    expect(await share("champion", "team")).toEqual({ ok: false, refusal: "never-back" });
    const remove = (who: Who, isUndo: boolean, minutes = 0): Promise<unknown> =>
      as(world, who, (viewer) => removeFigure(viewer, { ...on(id), isUndo }), {
        now: new Date(worldNow.getTime() + minutes * 60_000),
      });
    expect(await remove("rep", false)).toEqual({ ok: false, refusal: "theirs-to-change" });
    expect(await remove("champion", false)).toMatchObject({ ok: true });
    expect(await measures("rep")).toEqual([]);
    expect(await remove("deputy", true)).toEqual({ ok: false, refusal: "not-your-act" });
    expect(await remove("champion", true, 3)).toEqual({ ok: false, refusal: "too-late" });
    expect(await remove("champion", true, 1)).toMatchObject({ ok: true });
    expect(await measures("rep")).toHaveLength(1);
  });
});

describe("a sum", () => {
  const factors = [
    { name: "people", value: 12 },
    { name: "hours a week", value: 3 },
  ];
  const add = (who: Who, key: string): Promise<unknown> =>
    as(world, who, (viewer) =>
      addEstimate(viewer, { key, lane: "shared", name: "Asked twice", unit: "hours", factors }),
    );
  const keep = (who: Who, id: string, numbers: number[], was: string): Promise<unknown> =>
    as(world, who, (viewer) => keepNumbers(viewer, { id, numbers, was }));

  it("[WH7] shows its numbers, and keeps others only where somebody says so", async () => {
    const id = crypto.randomUUID();
    expect(await add("rep", id)).toEqual({ ok: true, value: { estimateId: id } });
    expect(await add("rep", id)).toMatchObject({ ok: true });
    const sums = async (who: Who): Promise<unknown> =>
      as(world, who, async (viewer) => (await readFigures(viewer)).estimates);
    expect(await sums("champion")).toMatchObject([
      { sum: "12 people × 3 hours a week = 36 hours", whose: "Northwind's figure, not checked by us", mayCheck: true },
    ]);
    expect(await keep("viewer", id, [20, 3], "12 3")).toEqual({ ok: false, refusal: "may-not-write" });
    expect(await keep("champion", id, [20, 3], "12 3")).toMatchObject({ ok: true });
    expect(await lastEvent()).toBe("estimate.changed");
    expect(await sums("rep")).toMatchObject([{ sum: "20 people × 3 hours a week = 60 hours", whose: null }]);
    expect(await keep("contributor", id, [14, 3], "12 3")).toMatchObject({
      ok: true,
      value: { theirs: "20 people × 3 hours a week = 60 hours", by: "Dana Kim" },
    });
    expect(await keep("rep", id, [1, 1], "20 3")).toEqual({ ok: false, refusal: "theirs-to-change" });
  });

  it("[WH6] [LN2] is called differently by whoever may change it, its numbers stay, and nothing is overwritten", async () => {
    const id = crypto.randomUUID();
    await add("rep", id);
    const rename = (who: Who, name: string, names: string[], was: string): Promise<unknown> =>
      as(world, who, (viewer) => renameEstimate(viewer, { id, name, unit: "hours", names, was }));
    const was = "Asked twice\nhours\npeople\nhours a week";
    expect(await rename("viewer", "Mine", ["a", "b"], was)).toEqual({ ok: false, refusal: "may-not-write" });
    expect(await rename("champion", "What asking twice costs", ["agents", "hours a week"], was)).toMatchObject({
      ok: true,
    });
    expect(await lastEvent()).toBe("estimate.renamed");
    const [row] = await as(world, "rep", async (viewer) => (await readFigures(viewer)).estimates);
    expect(row).toMatchObject({ name: "What asking twice costs", sum: "12 agents × 3 hours a week = 36 hours" });
    expect(row?.whose).toBe("Northwind's figure, not checked by Acme");
    expect(await rename("rep", "Ours", ["people", "hours"], was)).toMatchObject({
      ok: true,
      value: { theirs: "What asking twice costs: 12 agents × 3 hours a week = 36 hours", by: "Dana Kim" },
    });
    const now = "What asking twice costs\nhours\nagents\nhours a week";
    expect(await rename("champion", "One", ["only one"], now)).toEqual({ ok: false, refusal: "no-such-figure" });
  });
});
