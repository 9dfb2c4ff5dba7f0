import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  addLine,
  changeLine,
  putLine,
  removeLine,
  startList,
  tickLine,
} from "#app/outcome/deciding.commands.server.ts";
import { startKeys } from "#app/outcome/deciding.ts";
import { type DecidingPage, readDeciding, readLineSharing } from "#app/outcome/deciding.queries.server.ts";
import { shareLine } from "#app/outcome/deciding-sharing.commands.server.ts";
import { addCriterion } from "#app/outcome/criterion.commands.server.ts";
import { decidingLine, event } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
beforeEach(() => world.owner.delete(decidingLine));
afterAll(() => world.end());

function read(who: Who): Promise<DecidingPage> {
  return as(world, who, readDeciding);
}

async function texts(who: Who): Promise<string[]> {
  return (await read(who)).rows.map(({ text }) => text);
}

async function add(who: Who, text: string, readBy: "team" | "own" = "team"): Promise<string> {
  const key = crypto.randomUUID();
  expect(await as(world, who, (viewer) => addLine(viewer, { key, text, readBy }))).toMatchObject({ ok: true });
  return key;
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

describe("before we decide", () => {
  it("[BD1] begins with one act, once, by whoever may edit the plan of the company", async () => {
    expect(await as(world, "viewer", startList)).toEqual({ ok: false, refusal: "not-yours" });
    expect(await as(world, "rep", startList)).toEqual({ ok: false, refusal: "not-yours" });
    expect(await as(world, "champion", startList)).toMatchObject({ value: { lines: startKeys.length } });
    expect(await last("buyer")).toEqual({ kind: "deciding.started", payload: { lines: startKeys.length } });
    const both = await Promise.all([as(world, "champion", startList), as(world, "deputy", startList)]);
    expect(both).toMatchObject([{ value: { lines: 0 } }, { value: { lines: 0 } }]);
    expect((await read("viewer")).rows).toHaveLength(startKeys.length);
  });

  it("[BD1] says what stands there already, from what its reader may read, and ticks nothing by itself", async () => {
    await as(world, "champion", startList);
    const words = async (who: Who): Promise<string | undefined> =>
      (await read(who)).rows.find(({ standing }) => standing?.place === "criteria")?.standing?.words;
    expect(await words("champion")).toBe("Nothing is written down yet.");
    const form = { text: "Works at night", weight: "must", judge: null, judgeWords: null, shownBy: null } as const;
    await as(world, "champion", (viewer) => addCriterion(viewer, { key: crypto.randomUUID(), ...form }));
    expect(await words("viewer")).toBe("One must-have is written down.");
    expect((await read("champion")).rows.every(({ ticked }) => ticked === null)).toBe(true);
  });

  it("[BD1] is ticked by a person, who and when, and unticked alike", async () => {
    const id = await add("champion", "The night shift agrees");
    await as(world, "viewer", (viewer) => tickLine(viewer, id, true));
    expect(await last("buyer")).toMatchObject({ kind: "deciding.ticked" });
    expect((await read("champion")).rows[0]).toMatchObject({ ticked: "Vic View, Mon 2 Nov" });
    expect(await as(world, "champion", (viewer) => tickLine(viewer, id, true))).toMatchObject({ ok: true });
    expect((await read("champion")).rows[0]?.ticked).toContain("Vic View");
    await as(world, "champion", (viewer) => tickLine(viewer, id, false));
    expect((await read("viewer")).rows[0]?.ticked).toBeNull();
  });

  it("[BD1] keeps one's own lines to oneself, between those of the team", async () => {
    const [first, own] = [await add("champion", "one"), await add("viewer", "mine", "own")];
    await add("champion", "two");
    expect(await last("own")).toMatchObject({ kind: "deciding.added", payload: { text: "mine" } });
    expect(await texts("viewer")).toEqual(["one", "mine", "two"]);
    expect(await texts("champion")).toEqual(["one", "two"]);
    const before = await world.owner.select().from(decidingLine).where(eq(decidingLine.lane, "buyer"));
    await as(world, "viewer", (viewer) => putLine(viewer, own, { by: "up" }));
    expect(await texts("viewer")).toEqual(["mine", "one", "two"]);
    expect(await world.owner.select().from(decidingLine).where(eq(decidingLine.lane, "buyer"))).toEqual(before);
    // The team's order is for whoever may edit.
    expect(await as(world, "viewer", (viewer) => putLine(viewer, first, { by: "down" }))).toMatchObject({
      refusal: "not-yours",
    });
    await as(world, "champion", (viewer) => putLine(viewer, first, { by: "down" }));
    expect(await texts("champion")).toEqual(["two", "one"]);
    expect(await as(world, "deputy", (viewer) => tickLine(viewer, own, true))).toMatchObject({
      refusal: "no-such-line",
    });
  });

  it("[BD1] keeps both texts where somebody saved first, and lines that were taken off for 30 days", async () => {
    const id = await add("champion", "Finance agrees");
    const change = (who: Who, text: string): Promise<unknown> =>
      as(world, who, (viewer) =>
        changeLine(viewer, id, { is: { text, note: null }, was: { text: "Finance agrees", note: "" } }),
      );
    expect(await change("deputy", "Finance has said yes")).toMatchObject({ value: { text: "Finance has said yes" } });
    expect(await change("champion", "Finance said so")).toMatchObject({
      value: { conflicts: [{ field: "text", mine: "Finance said so", theirs: "Finance has said yes" }] },
    });
    await as(world, "champion", (viewer) => removeLine(viewer, id, true));
    expect(await read("champion")).toMatchObject({ rows: [], removed: [{ id }] });
    await as(world, "champion", (viewer) => removeLine(viewer, id, false));
    expect(await last("buyer")).toMatchObject({ kind: "deciding.restored" });
    expect(await texts("viewer")).toEqual(["Finance has said yes"]);
  });

  it("[RD2] is nothing the other company reads, writes or can tell from an empty one", async () => {
    const before = JSON.stringify(await read("rep"));
    const id = await add("champion", "The price is right");
    expect(JSON.stringify(await read("rep"))).toBe(before);
    expect(await as(world, "rep", (viewer) => tickLine(viewer, id, true))).toMatchObject({ refusal: "no-such-line" });
    const key = crypto.randomUUID();
    expect(await as(world, "rep", (viewer) => addLine(viewer, { key, text: "x", readBy: "team" }))).toMatchObject({
      refusal: "not-yours",
    });
  });

  it("[LN3] [BD1] one's own line is given to the team once, as of today, and never back", async () => {
    await add("champion", "First");
    const id = await add("champion", "My doubt", "own");
    await add("champion", "Last");
    await as(world, "champion", (viewer) => tickLine(viewer, id, true));
    const share = (who: Who): Promise<unknown> =>
      as(world, who, (viewer) => shareLine(viewer, id), { now: new Date("2026-11-04T09:00:00Z") });
    expect(await share("deputy")).toEqual({ ok: false, refusal: "no-such-line" });
    expect(await as(world, "champion", (viewer) => readLineSharing(viewer, id))).toMatchObject({
      ...{ title: "My doubt", readBy: "Only you" },
      targets: [{ value: "team", label: "Let all of Acme read it" }],
    });
    expect(await share("champion")).toEqual({ ok: true, value: { text: "My doubt" } });
    expect(await last("buyer")).toMatchObject({ kind: "deciding.shared", payload: { text: "My doubt" } });
    expect(await texts("viewer")).toEqual(["First", "My doubt", "Last"]);
    expect((await read("viewer")).rows[1]?.ticked).toBe("Dana Kim, Wed 4 Nov");
    const before = await world.owner.$count(event);
    expect(await share("champion")).toMatchObject({ ok: true });
    expect(await world.owner.$count(event)).toBe(before);
    expect(await as(world, "champion", (viewer) => readLineSharing(viewer, id))).toBeNull();
    const mine = await add("viewer", "Only mine", "own");
    expect(await as(world, "viewer", (viewer) => shareLine(viewer, mine))).toEqual({ ok: false, refusal: "not-yours" });
    expect(await as(world, "viewer", (viewer) => readLineSharing(viewer, mine))).toBeNull();
  });
});
