// CO2: what a buyer is shown of the other company's reading is what its members' own pages are given, to the byte.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { asWorkspaceReads } from "#app/access/other-side.server.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { answerContent } from "#app/content/answer.commands.server.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { mostShown } from "#app/home/mirror.ts";
import { type Mirror, readMirror } from "#app/home/mirror.queries.server.ts";
import { setCeiling, setMine } from "#app/participant/consent.commands.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { participant, step } from "#db/schema/index.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeMatrixWorld, type MatrixWorld, type Reader } from "#tests/support/matrix.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { asData, ofBoth, theirPages } from "#tests/support/their-pages.ts";
import { as, makeStep, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;
let paper: string;

const buyers = ["champion", "deputy", "contributor", "named", "viewer"] as const;
const nothing: Parameters<typeof setMine>[1] = {
  showsPresence: false,
  showsViewsToTeam: false,
  showsViews: "nothing",
  showsAnswers: "each-time",
};

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
  for (let index = 0; index < 6; index += 1) await makeStep(world, { title: `Step ${index}`, lane: "shared" });
  paper = crypto.randomUUID();
  const words = { title: "A paper", question: "What does it cost?", purpose: null, stageKinds: [], fields: [] };
  await as(world, "rep", (viewer) =>
    addContent(viewer, { key: paper, words: { ...words, isWhenNot: false }, readBy: "shared", body: "In full" }),
  );
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await world.end();
});

/** What the loader of a page gives somebody. */
async function loaded<T>(who: Reader, path: string, route: string): Promise<T> {
  const asked = `/plans/${world.planId}${path}?_data=${encodeURIComponent(`routes/plan/${route}`)}`;
  const { status, text } = await app.ask(asked, { cookie: world.cookies[who] });
  expect(status, asked).toBe(200);
  return JSON.parse(text) as T;
}

function mirrored(who: (typeof buyers)[number] = "champion"): Promise<Mirror> {
  return as(world, who, readMirror);
}

/** The parts of the mirror, beside what the pages of a member who has done nothing here are given. */
async function bothSides(who: "manager"): Promise<[string, unknown, unknown][]> {
  const mirror = await mirrored();
  const isShared = (row: unknown): boolean => [...canariesIn(JSON.stringify(row))].every((zone) => zone === "shared");
  const theirs = await theirPages((path, route) => loaded(who, path, route), isShared);
  // Its page leaves out what a list does not show; this is what it leaves it out of.
  const steps = await as(world, who, readSteps);
  const sentences = (rows: Mirror["updates"]): string[] =>
    rows.map(({ key, at, sentence }) => `${key} ${at} ${sentence}`);
  const told = sentences(theirs.updates);
  return [
    ["people", mirror.people, theirs.people],
    ["why", mirror.why, theirs.why],
    ["figures", mirror.figures, theirs.figures],
    ["where people stand", mirror.told, theirs.told],
    ["library", mirror.library.map(({ card }) => card), theirs.library],
    ["questions", mirror.questions, theirs.questions],
    ["forwards", asData(mirror.forwards), theirs.forwards],
    ["moves", mirror.moves, theirs.moves],
    // Both pages hold fifty, of which some are the members' own.
    ["updates", sentences(mirror.updates).slice(0, told.length), told],
    ["steps", mirror.steps, ofBoth(steps)],
    ["who opened it", mirror.library.map(({ readBy }) => readBy), theirs.readBy],
    ["answers", mirror.answers.map(({ title: _, ...one }) => one), theirs.answers],
  ];
}

async function expectAlike(): Promise<string> {
  const parts = await bothSides("manager");
  for (const [part, ours, theirs] of parts) expect(JSON.stringify(ours), part).toBe(JSON.stringify(theirs));
  return JSON.stringify(parts.map(([, ours]) => ours));
}

describe("what the other company can see", () => {
  it("[CO2] is the data of its members' own pages, to the byte, and holds nothing that is anybody's own", async () => {
    const text = await expectAlike();
    expect(JSON.parse(text)).toHaveLength(12);
    expect([...canariesIn(text)]).toEqual(["shared"]);
    for (const who of buyers) expect(JSON.stringify(await mirrored(who))).toBe(JSON.stringify(await mirrored()));
  });

  it("[CO2] [CO1] changes with each choice, for both at once", async () => {
    const before = await expectAlike();
    for (const who of buyers) {
      await as(world, who, (viewer) =>
        setMine(viewer, { ...nothing, showsViews: who === "champion" ? "by-name" : "counted" }),
      );
      await as(world, who, (viewer) => markRead(viewer, paper, 1));
      await as(world, who, (viewer) =>
        answerContent(viewer, paper, { answer: "yes", missing: null, readBy: "shared" }),
      );
    }
    const named = await expectAlike();
    expect(named).not.toBe(before);
    expect(named).toContain("Read by Dana Kim, who let it be seen.");
    const most = {
      mostViews: "counted",
      mostAnswers: "summary",
      mostNames: "name",
      "was.mostNames": "name",
      "was.mostViews": "by-name",
      "was.mostAnswers": "by-name",
    };
    await as(world, "champion", (viewer) => setCeiling(viewer, most as Parameters<typeof setCeiling>[1]));
    const counted = await expectAlike();
    expect(counted).toContain("Read by 5 people, who let it be seen.");
    expect(counted).toContain('{"yes":5,"notQuite":0}');
    await as(world, "viewer", (viewer) => setMine(viewer, { ...nothing, showsAnswers: "nothing" }));
    const less = await expectAlike();
    expect(less).not.toContain("5 people");
    expect(less).not.toContain('"yes":5');
  });

  it("[CO2] shows a buyer the first of each part with how much there is", async () => {
    const page = await loaded<{ shown: Record<string, { count: number; rows: unknown[] }> }>(
      ...(["champion", "/what-they-see", "what-they-see"] as const),
    );
    const mirror = await mirrored();
    expect(page.shown["people"]).toEqual({
      count: mirror.people.length,
      isMore: false,
      rows: JSON.parse(JSON.stringify(mirror.people.slice(0, mostShown))) as unknown,
    });
    expect(page.shown["steps"]?.count).toBe(mirror.steps.length);
  });

  it("[CO2] [LN2] is drawn in by the database itself: no other lane, and no writing", async () => {
    await as(world, "champion", async (viewer) => {
      const narrow = await asWorkspaceReads(viewer);
      const lanes = await viewer.tx.selectDistinct({ lane: step.lane }).from(step);
      expect(lanes).toEqual([{ lane: "shared" }]);
      expect(narrow).toMatchObject({ side: "seller", lanes: ["shared"], personId: null, member: null });
    });
    const write = as(world, "champion", async (viewer) => {
      const { tx } = await asWorkspaceReads(viewer);
      await tx.update(participant).set({ title: "x" }).where(eq(participant.planId, world.planId));
    });
    await expect(write).rejects.toMatchObject({ cause: { code: "25006" } });
  });
});
