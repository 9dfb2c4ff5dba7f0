import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { moveStage, type MoveInput } from "#app/stage-move/stage-move.commands.server.ts";
import { readMoves, readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { event, stageMove, stageMoveItem, step, stepCompletion } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, type Who, type World, worldNow } from "#tests/support/world.ts";

import { makeWorldAnew } from "./world-anew.ts";

const database = useDatabase();
let world: World;
beforeEach(async () => {
  world = await makeWorldAnew(database.url);
});
afterEach(() => world.end());

function stageOf(kind: string): string {
  return world.stages.find((stage) => stage.kind === kind)!.id;
}
function factsOf(...kinds: string[]): string {
  const facts = kinds.flatMap((kind) => world.stages.find((one) => one.kind === kind)!.verifiers);
  return facts.map((id) => `verifier:${id}`).join(" ");
}

function move(who: Who, kind: string, form: Partial<MoveInput> = {}, minute = 0): ReturnType<typeof moveStage> {
  const now = new Date(worldNow.getTime() + minute * 60_000);
  return as(world, who, (viewer) => moveStage(viewer, { toStageId: stageOf(kind), ...form }), { now });
}
function events(who: Who): Promise<{ kind: string; lane: string | null; payload: unknown }[]> {
  return as(world, who, ({ tx }) =>
    tx
      .select({ kind: event.kind, lane: event.lane, payload: event.payload })
      .from(event)
      .where(eq(event.planId, world.planId))
      .orderBy(asc(event.lane), asc(event.seq)),
  );
}
function place(who: Who): ReturnType<typeof readPlace> {
  return as(world, who, readPlace);
}

describe("saying where we are", () => {
  it("[ST2] has no stage until a buyer says it; the first saying is a start", async () => {
    expect(await place("rep")).toMatchObject({ currentStageId: null, lastMove: null, placeWords: null });
    const said = await move("champion", "trial");
    expect(said).toMatchObject({ ok: true, value: { kind: "start", toLabel: "Trial" } });
    expect(await place("rep")).toMatchObject({
      currentStageId: stageOf("trial"),
      placeWords: "4 of 8",
      mayMove: false,
    });
    expect((await events("rep")).map(({ kind }) => kind)).toEqual(["stage.moved"]);
  });

  it.each(["rep", "manager", "owner", "marketer", "viewer", "contributor"] as const)(
    "[ST1] refuses %s",
    async (who) => {
      expect(await move(who, "trial")).toEqual({ ok: false, refusal: { kind: "may-not" } });
      expect(await world.owner.select().from(stageMove).where(eq(stageMove.planId, world.planId))).toEqual([]);
      expect(await events("champion")).toEqual([]);
    },
  );

  it("[ST1] lets the champion, a deputy and whom they named", async () => {
    expect((await move("champion", "why")).ok).toBe(true);
    expect((await move("deputy", "options", { shown: factsOf("why") })).ok).toBe(true);
    expect((await move("named", "needs", { shown: factsOf("options") })).ok).toBe(true);
    expect((await as(world, "rep", readMoves)).map(({ byName }) => byName)).toEqual([
      "Dana Kim",
      "Dev Deputy",
      "Nils Named",
    ]);
  });

  it("[ST3] jumps and returns with a reason for the other side and a note only for us", async () => {
    await move("champion", "options");
    const jump = await move("champion", "choice", {
      shown: factsOf("options", "needs", "trial"),
      reason: "priorities",
    });
    expect(jump).toMatchObject({ ok: true, value: { kind: "jump" } });
    const back = await move("champion", "trial", { reason: "rather-not-say", note: "finance has no money" });
    expect(back).toMatchObject({ ok: true, value: { kind: "return" } });
    const [forRep, forTeam] = [await as(world, "rep", readMoves), await as(world, "viewer", readMoves)];
    expect(forRep.map(({ kind, reason, note }) => ({ kind, reason, note }))).toEqual([
      { kind: "start", reason: null, note: null },
      { kind: "jump", reason: "Our priorities changed", note: null },
      { kind: "return", reason: null, note: null },
    ]);
    expect(forTeam.at(-1)?.note).toBe("finance has no money");
    expect(JSON.stringify(await events("rep"))).not.toContain("finance");
    expect((await events("viewer")).at(0)).toMatchObject({ kind: "stage.note-written", lane: "buyer" });
    expect((await place("rep")).rail.arcs).toEqual([{ from: 4, to: 3, label: "Back from Choice on Mon 2 Nov" }]);
  });
});

describe("what is left open on the way", () => {
  const open = (values: Partial<typeof step.$inferInsert> & { title: string }): Promise<string> =>
    makeStep(world, { stageId: stageOf("needs"), isRequired: true, ...values });

  it("[ST4] is named first, settled by one act, and a skip is kept in the item's own lane", async () => {
    await move("champion", "needs");
    const shared = await open({ title: "shared one" });
    const secret = await open({
      title: "secret one",
      lane: "buyer",
      authorId: world.people.champion,
      progress: "in-progress",
    });
    const sellers = await open({ title: "sellers own", lane: "seller", authorId: world.people.rep });
    expect(await move("champion", "trial")).toMatchObject({
      ok: false,
      refusal: { kind: "newly-open", isFirstTime: true },
    });
    const shown = `${factsOf("needs")} step:${shared} step:${secret}`;
    const leaveOut = [`step:${secret}`, `step:${sellers}`];
    expect(await move("champion", "trial", { shown, leaveOut, leaveOutReason: "no need" })).toMatchObject({ ok: true });
    const progress = await world.owner
      .select({ title: step.title, progress: step.progress, why: step.leftOutReason })
      .from(step)
      .orderBy(step.title);
    expect(progress).toEqual([
      { title: "secret one", progress: "left-out", why: "no need" },
      { title: "sellers own", progress: "open", why: null },
      { title: "shared one", progress: "open", why: null },
    ]);
    const seen = (who: Who): Promise<{ choice: string; stepId: string | null }[]> =>
      as(world, who, ({ tx }) =>
        tx.select({ choice: stageMoveItem.choice, stepId: stageMoveItem.stepId }).from(stageMoveItem),
      );
    expect((await seen("rep")).filter(({ choice }) => choice === "left-out")).toEqual([]);
    expect((await seen("viewer")).filter(({ choice }) => choice === "left-out")).toEqual([
      { choice: "left-out", stepId: secret },
    ]);
    expect(JSON.stringify(await events("rep"))).not.toMatch(/secret|no need/);
  });

  it("[ST4] keeps one reason from readers of a wider lane when a narrower item shares it", async () => {
    await move("champion", "needs");
    const shared = await open({ title: "shared one" });
    const secret = await open({ title: "secret one", lane: "buyer", authorId: world.people.champion });
    const shown = `${factsOf("needs")} step:${shared} step:${secret}`;
    await move("champion", "trial", {
      shown,
      leaveOut: [`step:${shared}`, `step:${secret}`],
      leaveOutReason: "the merger",
    });
    const leftOut = (await events("rep")).filter(({ kind }) => kind === "stage.item-left-out");
    expect(leftOut).toMatchObject([{ payload: { what: "shared one", reason: null } }]);
    expect(JSON.stringify(leftOut)).not.toContain("merger");
  });

  it("[ST4] stores nothing when something became open since it was shown", async () => {
    await move("champion", "needs");
    await open({ title: "just added" });
    const again = await move("champion", "trial", { shown: factsOf("needs"), leaveOut: [] });
    expect(again).toMatchObject({
      ok: false,
      refusal: { kind: "newly-open", texts: ["just added"], isFirstTime: false },
    });
    expect(await place("champion")).toMatchObject({ currentStageId: stageOf("needs") });
  });

  it("[ST5] returns with done still done, and opens again only what was ticked", async () => {
    await move("champion", "trial");
    const [kept, again, theirs] = await Promise.all([
      open({ title: "kept" }),
      open({ title: "again" }),
      open({ title: "theirs", ownerSide: "seller" }),
    ]);
    for (const stepId of [kept, again, theirs]) {
      await world.owner.insert(stepCompletion).values({
        stepId,
        workspaceId: world.workspaceId,
        planId: world.planId,
        lane: "shared",
        byName: "Lea Moreau",
        at: worldNow,
        evidence: null,
      });
    }
    expect(await move("champion", "needs", { lookAgain: [again, theirs] })).toMatchObject({
      ok: true,
      value: { kind: "return" },
    });
    const done = await world.owner.select({ stepId: stepCompletion.stepId }).from(stepCompletion);
    expect(done.map(({ stepId }) => stepId).sort()).toEqual([kept, theirs].sort());
    const asked = (await events("rep")).filter(({ kind }) => kind === "stage.look-again");
    expect(asked.map(({ payload }) => (payload as { what: string }).what).sort()).toEqual(["again", "theirs"]);
  });
});

describe("two moves at once", () => {
  it("[ST6] one wins, the other is told by whom, nothing is doubled", async () => {
    await move("champion", "why");
    const [first] = await as(world, "champion", readMoves);
    const race = { after: first!.id, shown: factsOf("why", "options") };
    const outcomes = await Promise.all([move("champion", "options", race), move("deputy", "needs", race)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = outcomes.find((outcome) => !outcome.ok);
    expect(lost).toMatchObject({ refusal: { kind: "moved-meanwhile" } });
    const moves = await as(world, "rep", readMoves);
    expect(moves.map(({ number }) => number)).toEqual([1, 2]);
    expect((await events("rep")).filter(({ kind }) => kind === "stage.moved")).toHaveLength(2);
    const winner = moves.at(-1)!.byName;
    expect(lost).toMatchObject({ refusal: { byName: winner } });
  });

  it("[ST6] lets the database decide even where both began from the same row", async () => {
    const row = {
      workspaceId: world.workspaceId,
      planId: world.planId,
      number: 1,
      kind: "start" as const,
      toStageId: stageOf("why"),
      byName: "x",
    };
    const insert = (): Promise<unknown> =>
      as(world, "champion", ({ tx }) =>
        tx
          .insert(stageMove)
          .values({ id: crypto.randomUUID(), ...row })
          .onConflictDoNothing()
          .returning({ id: stageMove.id }),
      );
    const stored = (await Promise.all([insert(), insert()])) as unknown[][];
    expect(stored.map(({ length }) => length).sort()).toEqual([0, 1]);
  });

  it("[ST6] makes one move of the same form sent twice", async () => {
    const twice = { after: "none" };
    const [one, two] = await Promise.all([move("champion", "needs", twice), move("champion", "needs", twice)]);
    expect(one).toEqual(two);
    expect(await as(world, "rep", readMoves)).toHaveLength(1);
    expect((await events("rep")).filter(({ kind }) => kind === "stage.moved")).toHaveLength(1);
  });

  it("[ST6] refuses a page that is older than the last move, with what happened", async () => {
    await move("champion", "why", { after: "none" });
    const stale = await move("deputy", "options", { after: "none", shown: "" });
    expect(stale).toMatchObject({
      ok: false,
      refusal: { byName: "Dana Kim", what: "First word: Acme is in Why change." },
    });
  });
});
