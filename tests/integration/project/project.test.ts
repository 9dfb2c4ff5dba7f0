import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";
import { readFigures } from "#app/outcome/figure.queries.server.ts";
import { addChecks, writeMeasured } from "#app/project/check.commands.server.ts";
import {
  addLine,
  changeLine,
  type LineWords,
  removeLine,
  shareLine,
  tickLine,
} from "#app/project/project.commands.server.ts";
import { type ProjectPage, readProject } from "#app/project/project.queries.server.ts";
import { event, measure, plan, projectLine } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(async () => {
  await world.owner.delete(projectLine);
  await world.owner.delete(measure);
  await world.owner.update(plan).set({ goLiveOn: null });
});
afterAll(() => world.end());

function read(who: Who): Promise<ProjectPage> {
  return as(world, who, readProject);
}

async function texts(who: Who): Promise<string[]> {
  return (await read(who)).open.map(({ text }) => text);
}

const purchase = "Northwind: nobody has said yet where you are";

type New = { dueOn?: IsoDate; readBy?: "team" | "own" };

async function add(who: Who, text: string, { dueOn, readBy = "team" }: New = {}): Promise<string> {
  const form = { key: crypto.randomUUID(), kind: "approval" as const, text, dueOn: dueOn ?? null, readBy };
  expect(await as(world, who, (viewer) => addLine(viewer, form))).toMatchObject({ ok: true });
  return form.key;
}

async function makeMeasure(name: string, lane: Lane = "shared"): Promise<string> {
  const id = crypto.randomUUID();
  const place = { workspaceId: world.workspaceId, planId: world.planId, lane, authorId: world.people.champion };
  await world.owner.insert(measure).values({
    ...{ ...place, id, name, numberNow: 31, numberWanted: 10, unit: "%" },
    ...{ bySide: "buyer", byName: "Dana Kim", at: worldNow },
  });
  return id;
}

async function last(lane: "buyer" | "own"): Promise<{ kind: string; payload: unknown } | undefined> {
  const [row] = await world.owner
    .select({ kind: event.kind, payload: event.payload })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(1);
  return row;
}

function words(over: Partial<LineWords>): LineWords {
  return { kind: "approval", text: "The council agrees", dueOn: null, who: null, whoWords: null, note: null, ...over };
}

/** As the page of a line just added shows it. */
const shown = { kind: "approval", text: "The council agrees", dueOn: "", who: "", whoWords: "", note: "" };

describe("the project", () => {
  it("[JN1] is the lines its company types, by their days, with the purchase among them", async () => {
    await add("champion", "No day yet");
    await add("contributor", "After it", { dueOn: "2027-02-01" });
    await add("champion", "Before it", { dueOn: "2026-11-20" });
    expect(await last("buyer")).toMatchObject({ kind: "project.added", payload: { text: "Before it" } });
    expect(await texts("viewer")).toEqual(["Before it", "After it", purchase, "No day yet"]);
    await world.owner.update(plan).set({ goLiveOn: "2027-01-15" }).where(eq(plan.id, world.planId));
    expect(await texts("viewer")).toEqual([
      "Before it",
      "Northwind: go-live Fri 15 Jan 2027",
      "After it",
      "No day yet",
    ]);
  });

  it("[JN1] is nothing the other company reads, writes or can tell from an empty one", async () => {
    const id = await add("champion", "Ask another vendor", { dueOn: "2026-11-20" });
    const reads = await as(world, "rep", ({ tx }) => tx.select().from(projectLine));
    expect(reads).toEqual([]);
    expect(await as(world, "rep", (viewer) => tickLine(viewer, id, true))).toMatchObject({ refusal: "no-such-line" });
    const form = { key: crypto.randomUUID(), kind: "own-work" as const, text: "x", dueOn: null };
    for (const readBy of ["team", "own"] as const)
      expect(await as(world, "rep", (viewer) => addLine(viewer, { ...form, readBy }))).toMatchObject({
        refusal: "not-yours",
      });
    const asShared = world.owner.update(projectLine).set({ lane: "shared" }).where(eq(projectLine.id, id));
    await expect(asShared.execute()).rejects.toThrow();
  });

  it("[PJ1] is the team's to read, and changed by whoever may edit the plan; one's own is for oneself", async () => {
    const id = await add("champion", "The council agrees");
    const own = await add("viewer", "Ask my own manager first", { readBy: "own" });
    expect(await last("own")).toMatchObject({ kind: "project.added" });
    expect(await texts("champion")).not.toContain("Ask my own manager first");
    const change = { is: words({ text: "x" }), was: shown };
    expect(await as(world, "viewer", (viewer) => changeLine(viewer, id, change))).toMatchObject({
      refusal: "not-yours",
    });
    expect(await as(world, "deputy", (viewer) => changeLine(viewer, own, change))).toMatchObject({
      refusal: "no-such-line",
    });
    expect(await as(world, "viewer", (viewer) => shareLine(viewer, own))).toMatchObject({ refusal: "not-yours" });
  });

  it("[PJ1] says who does it: somebody of the plan, or words", async () => {
    const id = await add("champion", "The council agrees");
    const lea = world.participants.contributor;
    const is = words({ who: lea, whoWords: "and the council's chair", dueOn: "2026-12-01", note: "By letter" });
    await as(world, "champion", (viewer) => changeLine(viewer, id, { is, was: shown }));
    expect(await last("buyer")).toMatchObject({
      kind: "project.changed",
      payload: {
        changes: [
          { field: "dueOn", is: "2026-12-01" },
          { field: "who", is: "Lea Moreau" },
          { field: "who", is: "and the council's chair" },
          { field: "note", is: "By letter" },
        ],
      },
    });
    const line = (await read("contributor")).open.find((one) => one.id === id);
    expect(line).toMatchObject({
      who: "You, and the council's chair",
      isMine: true,
      due: "Tue 1 Dec",
      note: "By letter",
    });
    const nobody = { is: words({ who: crypto.randomUUID() }), was: { ...shown, who: lea } };
    expect(await as(world, "champion", (viewer) => changeLine(viewer, id, nobody))).toMatchObject({
      refusal: "no-such-person",
    });
  });

  it("[PJ1] keeps both texts where somebody saved first", async () => {
    const id = await add("champion", "The council agrees");
    const change = (who: Who, text: string): Promise<unknown> =>
      as(world, who, (viewer) => changeLine(viewer, id, { is: words({ text }), was: shown }));
    expect(await change("deputy", "The council has agreed")).toMatchObject({ ok: true });
    expect(await change("champion", "The council said yes")).toMatchObject({
      value: { conflicts: [{ field: "text", mine: "The council said yes", theirs: "The council has agreed" }] },
    });
    expect(await texts("champion")).toContain("The council has agreed");
  });

  it("[PJ1] is ticked by a person, who and when, once; taken off and put back", async () => {
    const id = await add("champion", "The council agrees");
    await as(world, "viewer", (viewer) => tickLine(viewer, id, true));
    expect(await last("buyer")).toMatchObject({ kind: "project.ticked" });
    await as(world, "champion", (viewer) => tickLine(viewer, id, true));
    expect((await read("champion")).done).toMatchObject([{ id, done: "Vic View, Mon 2 Nov" }]);
    await as(world, "champion", (viewer) => tickLine(viewer, id, false));
    expect(await last("buyer")).toMatchObject({ kind: "project.unticked" });
    await as(world, "champion", (viewer) => removeLine(viewer, id, true));
    expect(await read("champion")).toMatchObject({ open: [{ id: "purchase" }], removed: [{ id }] });
    expect(await as(world, "champion", (viewer) => tickLine(viewer, id, true))).toMatchObject({ refusal: "removed" });
    await as(world, "champion", (viewer) => removeLine(viewer, id, false));
    expect(await texts("champion")).toContain("The council agrees");
  });

  it("[LN3] goes from oneself to the team by one act, as the word of whoever let them, and no further", async () => {
    const id = await add("deputy", "Headsets", { readBy: "own" });
    const before = await world.owner.select().from(event).where(eq(event.lane, "buyer"));
    expect(await as(world, "deputy", (viewer) => shareLine(viewer, id))).toMatchObject({ ok: true });
    expect(await last("buyer")).toMatchObject({ kind: "project.shared", payload: { lineId: id } });
    expect(await world.owner.select().from(event).where(eq(event.lane, "buyer"))).toHaveLength(before.length + 1);
    expect(await texts("viewer")).toContain("Headsets");
    expect(await as(world, "deputy", (viewer) => shareLine(viewer, id))).toMatchObject({ ok: true });
    expect(await as(world, "rep", ({ tx }) => tx.select().from(projectLine))).toEqual([]);
  });

  it("[JN1] lets a form that is sent twice add once", async () => {
    const form = { key: crypto.randomUUID(), kind: "milestone" as const, dueOn: null, readBy: "team" as const };
    const send = (text: string): Promise<unknown> =>
      as(world, "champion", (viewer) => addLine(viewer, { ...form, text }));
    expect(await send("Open")).toMatchObject({ ok: true });
    expect(await send("Open")).toMatchObject({ ok: true });
    expect(await send("Shut")).toMatchObject({ refusal: "key-used" });
    expect(await texts("champion")).toEqual([purchase, "Open"]);
  });
});

describe("checks of value", () => {
  it("[PJ3] are put in by one act for the measures of why, three each, once, and move with go-live", async () => {
    const id = await makeMeasure("Cases asked twice");
    expect((await read("champion")).measures).toMatchObject([
      { id, words: "Cases asked twice: 31 % now, 10 % wanted" },
    ]);
    expect(await as(world, "champion", (viewer) => addChecks(viewer, [id]))).toMatchObject({ value: { lines: 3 } });
    expect(await last("buyer")).toEqual({
      kind: "project.checks-added",
      payload: { lines: 3, measures: ["Cases asked twice"] },
    });
    expect(await as(world, "deputy", (viewer) => addChecks(viewer, [id]))).toMatchObject({ value: { lines: 0 } });
    const days = async (): Promise<unknown[]> =>
      (await read("viewer")).open.filter((one) => "check" in one && one.check).map(({ due }) => due);
    expect(await days()).toEqual(["30 days after go-live", "60 days after go-live", "90 days after go-live"]);
    expect((await read("champion")).measures).toEqual([]);
    await world.owner.update(plan).set({ goLiveOn: "2026-11-10" }).where(eq(plan.id, world.planId));
    expect(await days()).toEqual(["Thu 10 Dec", "Sat 9 Jan 2027", "Mon 8 Feb 2027"]);
    expect(await as(world, "viewer", (viewer) => addChecks(viewer, [id]))).toMatchObject({ refusal: "not-yours" });
    expect(await as(world, "rep", (viewer) => addChecks(viewer, [id]))).toMatchObject({ refusal: "not-yours" });
  });

  it("[PJ3] are done by what was measured, which stands beside what was and what was wanted", async () => {
    const measureId = await makeMeasure("Cases asked twice");
    await as(world, "champion", (viewer) => addChecks(viewer, [measureId]));
    const id = (await read("champion")).open.find((one) => one.due === "30 days after go-live")?.id ?? "";
    expect(await as(world, "champion", (viewer) => tickLine(viewer, id, true))).toMatchObject({
      refusal: "wants-a-number",
    });
    const write = (who: Who, measured: number | null, was: string): Promise<unknown> =>
      as(world, who, (viewer) => writeMeasured(viewer, id, { measured, was }));
    expect(await write("viewer", 18, "")).toMatchObject({ value: { words: "18 %" } });
    expect(await last("buyer")).toMatchObject({ kind: "project.measured", payload: { measured: "18 %" } });
    expect((await read("champion")).done).toMatchObject([
      {
        done: "Vic View, Mon 2 Nov",
        check: {
          ...{ after: "30 days after go-live", now: "31 %", wanted: "10 %", measured: "18 %" },
          comparison: "On the way: no longer as before, not yet as wanted.",
        },
      },
    ]);
    expect(await write("champion", 20, "")).toMatchObject({ refusal: "measured-meanwhile" });
    expect(await write("rep", 20, "18")).toMatchObject({ refusal: "no-such-line" });
    expect(await write("champion", null, "18")).toMatchObject({ ok: true });
    expect((await read("champion")).done).toEqual([]);
  });

  it("[PJ3] [LN2] [JN1] show what was measured beside the measure of why, to those who read the check and to nobody else", async () => {
    const figures = async (who: Who) => (await as(world, who, readFigures)).measures;
    const measureId = await makeMeasure("Cases asked twice");
    const mineId = await makeMeasure("My own evenings", "own");
    const before = JSON.stringify(await figures("rep"));
    await as(world, "champion", (viewer) => addChecks(viewer, [measureId, mineId]));
    const measured: Record<string, number> = { "30 days after go-live": 18, "60 days after go-live": 9 };
    for (const [due, number] of Object.entries(measured)) {
      const checks = (await read("champion")).open.filter((one) => one.due === due);
      for (const { id } of checks)
        await as(world, "champion", (viewer) => writeMeasured(viewer, id, { measured: number, was: "" }), {
          now: new Date(worldNow.getTime() + number * -86_400_000),
        });
    }
    const taken = async (who: Who) =>
      (await figures(who)).map(({ name, taken }) => [name, taken.map(({ number, on, chip }) => [number, on, chip])]);
    const team = ["18 %", "Thu 15 Oct", "Only Acme"];
    const sooner = ["9 %", "Sat 24 Oct", "Only Acme"];
    expect(await taken("deputy")).toEqual([["Cases asked twice", [team, sooner]]]);
    const own = [team, sooner].map(([number, on]) => [number, on, null]);
    expect((await taken("champion")).sort()).toEqual([
      ["Cases asked twice", [team, sooner]],
      ["My own evenings", own],
    ]);
    expect(JSON.stringify(await figures("rep"))).toBe(before);
    const { id = "" } = (await read("champion")).done.find(({ text }) => text === "Cases asked twice") ?? {};
    await as(world, "champion", (viewer) => removeLine(viewer, id, true));
    expect((await taken("deputy"))[0]?.[1]).toHaveLength(1);
  });

  it("[PJ3] of a measure that is one's own are one's own, and go to the team only after it", async () => {
    const measureId = await makeMeasure("My own evenings", "own");
    expect((await read("deputy")).measures).toEqual([]);
    expect(await as(world, "deputy", (viewer) => addChecks(viewer, [measureId]))).toMatchObject({
      refusal: "no-such-measure",
    });
    await as(world, "champion", (viewer) => addChecks(viewer, [measureId]));
    expect(await texts("deputy")).toEqual([purchase]);
    const id = (await read("champion")).open.find((one) => one.id !== "purchase")?.id ?? "";
    expect(await as(world, "champion", (viewer) => shareLine(viewer, id))).toMatchObject({
      refusal: "measure-of-yours",
    });
    await world.owner.update(measure).set({ lane: "shared" }).where(eq(measure.id, measureId));
    expect(await as(world, "champion", (viewer) => shareLine(viewer, id))).toMatchObject({ ok: true });
  });
});
