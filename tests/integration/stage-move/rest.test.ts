import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { attachEvidence, meetVerifier, unmeetVerifier } from "#app/plan/verifier.commands.server.ts";
import { readHistory } from "#app/stage-move/history.queries.server.ts";
import { sayNotYet, takeUp } from "#app/stage-move/left-out.commands.server.ts";
import { endPlan, pausePlan, resumePlan } from "#app/stage-move/pause.commands.server.ts";
import { answerWhere, askWhere } from "#app/stage-move/question.commands.server.ts";
import { moveStage, type MoveInput } from "#app/stage-move/stage-move.commands.server.ts";
import { readMoves, readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { undoMove } from "#app/stage-move/undo.commands.server.ts";
import {
  event,
  notYet,
  stageMove,
  stageMoveItem,
  stageQuestion,
  step,
  stepCompletion,
  verification,
} from "#db/schema/index.ts";
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
function factsOf(kind: string): string[] {
  return world.stages.find((one) => one.kind === kind)!.verifiers;
}
function at(seconds: number): { now: Date } {
  return { now: new Date(worldNow.getTime() + seconds * 1000) };
}
async function move(who: Who, kind: string, form: Partial<MoveInput> = {}, seconds = 0): Promise<string> {
  const moved = await as(world, who, (viewer) => moveStage(viewer, { toStageId: stageOf(kind), ...form }), at(seconds));
  if (!moved.ok) throw new Error(moved.refusal.kind);
  return moved.value.moveId;
}
async function kinds(who: Who): Promise<string[]> {
  const rows = await as(world, who, ({ tx }) =>
    tx
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.planId, world.planId))
      .orderBy(asc(event.at), asc(event.seq)),
  );
  return rows.map(({ kind }) => kind);
}
function undo(who: Who, moveId: string, seconds: number): ReturnType<typeof undoMove> {
  return as(world, who, (viewer) => undoMove(viewer, { moveId }), at(seconds));
}

describe("undo", () => {
  it("[ST10] takes a move back within two minutes as a record of its own; readers read the place before", async () => {
    await move("champion", "needs");
    const stepId = await makeStep(world, {
      title: "kept",
      stageId: stageOf("needs"),
      isRequired: true,
      progress: "in-progress",
    });
    const shown = [...factsOf("needs").map((id) => `verifier:${id}`), `step:${stepId}`].join(" ");
    const moveId = await move("champion", "trial", { shown, leaveOut: [`step:${stepId}`] }, 10);
    expect(await undo("champion", moveId, 100)).toEqual({ ok: true, value: { backToLabel: "Needs" } });
    expect(await as(world, "rep", readPlace)).toMatchObject({
      currentStageId: stageOf("needs"),
      lastMove: { kind: "start" },
    });
    expect(await world.owner.select().from(stageMove).where(eq(stageMove.planId, world.planId))).toHaveLength(2);
    const [row] = await world.owner.select({ progress: step.progress }).from(step).where(eq(step.id, stepId));
    expect(row?.progress).toBe("in-progress");
    expect((await kinds("rep")).at(-1)).toBe("stage.move-undone");
    const history = await as(world, "rep", readHistory);
    expect(history.entries).toHaveLength(1);
    expect(history.leftOut).toEqual([]);
    await move("champion", "options", { after: (await as(world, "champion", readPlace)).lastMove!.id }, 110);
    expect((await as(world, "rep", readMoves)).map(({ number, undone }) => [number, undone])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  it("[ST10] puts back what a return had opened again", async () => {
    await move("champion", "trial");
    const stepId = await makeStep(world, { title: "done", stageId: stageOf("needs") });
    await world.owner.insert(stepCompletion).values({
      stepId,
      workspaceId: world.workspaceId,
      planId: world.planId,
      lane: "shared",
      byName: "Lea Moreau",
      at: worldNow,
      evidence: "a note",
    });
    const moveId = await move("champion", "needs", { lookAgain: [stepId] }, 5);
    expect(await world.owner.select().from(stepCompletion)).toEqual([]);
    await undo("champion", moveId, 20);
    expect(await world.owner.select().from(stepCompletion)).toMatchObject([
      { byName: "Lea Moreau", evidence: "a note" },
    ]);
  });

  it("[ST10] is refused to others, after two minutes, twice, and once something stands on it", async () => {
    const first = await move("champion", "why");
    expect(await undo("deputy", first, 10)).toMatchObject({ refusal: { kind: "not-yours" } });
    expect(await undo("rep", first, 10)).toMatchObject({ refusal: { kind: "may-not" } });
    expect(await undo("champion", first, 121)).toMatchObject({ refusal: { kind: "too-late" } });
    await as(world, "champion", (viewer) => pausePlan(viewer, {}), at(20));
    expect(await undo("champion", first, 30)).toMatchObject({ refusal: { kind: "something-stands-on-it" } });
    const paused = (await as(world, "champion", readMoves)).at(-1)!;
    expect(await undo("champion", paused.id, 40)).toMatchObject({ ok: true });
    expect(await undo("champion", paused.id, 41)).toMatchObject({ refusal: { kind: "already-undone" } });
  });
});

describe("pausing and ending", () => {
  it("[ST11] pauses until a day with a reason only for us, and is taken up by one act", async () => {
    await move("champion", "trial");
    const paused = await as(world, "champion", (viewer) =>
      pausePlan(viewer, { untilOn: "2027-02-01", reasonText: "budget freeze", reasonLane: "buyer" }),
    );
    expect(paused).toMatchObject({ ok: true, value: { kind: "pause", toLabel: "Trial" } });
    const [rep, team] = [await as(world, "rep", readPlace), await as(world, "viewer", readPlace)];
    expect(rep).toMatchObject({
      standing: "paused",
      currentStageId: stageOf("trial"),
      sleep: { sentence: "Paused until Mon 1 Feb 2027.", reason: null, note: null },
    });
    expect(team.sleep?.note).toBe("budget freeze");
    expect(await as(world, "champion", (viewer) => pausePlan(viewer, {}))).toMatchObject({
      refusal: { kind: "already-paused" },
    });
    expect(await as(world, "rep", (viewer) => resumePlan(viewer))).toMatchObject({ refusal: { kind: "may-not" } });
    expect(await as(world, "deputy", (viewer) => resumePlan(viewer))).toMatchObject({
      ok: true,
      value: { kind: "resume" },
    });
    expect(await as(world, "rep", readPlace)).toMatchObject({ standing: "active", sleep: null });
  });

  it("[ST11] ends with an outcome and a reason for both; nobody asks and nothing is prompted then", async () => {
    await move("champion", "trial");
    for (const verifierId of factsOf("trial"))
      await as(world, "champion", (viewer) => meetVerifier(viewer, { verifierId }));
    expect((await as(world, "champion", readPlace)).prompt).not.toBeNull();
    await as(world, "champion", (viewer) =>
      endPlan(viewer, { outcome: "another-way", reasonText: "a better fit", reasonLane: "shared" }),
    );
    const place = await as(world, "champion", readPlace);
    expect(place).toMatchObject({
      standing: "ended",
      prompt: null,
      sleep: { sentence: "Acme went another way.", reason: "a better fit" },
    });
    expect((await as(world, "rep", askWhere)).ok).toBe(false);
    expect(await as(world, "rep", (viewer) => endPlan(viewer, { outcome: "not-now" }))).toMatchObject({
      refusal: { kind: "may-not" },
    });
  });

  it("[ST11] rests before the first word too, and naming a stage takes it up", async () => {
    await as(world, "champion", (viewer) => pausePlan(viewer, { untilEvent: "the audit" }));
    expect(await as(world, "rep", readPlace)).toMatchObject({
      currentStageId: null,
      standing: "paused",
      sleep: { sentence: "Paused until the audit." },
    });
    await move("champion", "why");
    expect(await as(world, "rep", readPlace)).toMatchObject({ standing: "active", currentStageId: stageOf("why") });
  });
});

describe("the open question", () => {
  it("[ST9] is asked once in ten working days, changes nothing, and a move answers it", async () => {
    await move("champion", "why");
    const before = await as(world, "champion", readPlace);
    expect(await as(world, "rep", askWhere)).toMatchObject({ ok: true });
    expect(await as(world, "rep", askWhere)).toMatchObject({
      ok: false,
      refusal: "You asked Acme lately. You can ask again from Mon 16 Nov.",
    });
    const asked = await as(world, "champion", readPlace);
    expect(asked).toMatchObject({ currentStageId: before.currentStageId, openQuestion: { askedBy: "Sam Rep" } });
    await as(world, "champion", (viewer) =>
      moveStage(viewer, {
        toStageId: stageOf("options"),
        shown: factsOf("why")
          .map((id) => `verifier:${id}`)
          .join(" "),
      }),
    );
    expect((await as(world, "champion", readPlace)).openQuestion).toBeNull();
    const [row] = await world.owner.select({ answer: stageQuestion.answer }).from(stageQuestion);
    expect(row?.answer).toBe("moved");
  });

  it("[ST9] may be asked by one of two at once", async () => {
    const asked = await Promise.all([as(world, "rep", askWhere), as(world, "manager", askWhere)]);
    expect(asked.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("[ST9] is answered without moving: later, never, again; by the buyer alone", async () => {
    await as(world, "rep", askWhere);
    expect(await as(world, "rep", (viewer) => answerWhere(viewer, { answer: "still-here" }))).toMatchObject({
      refusal: { kind: "may-not" },
    });
    expect(await as(world, "champion", askWhere)).toMatchObject({ ok: false });
    const later = new Date("2026-12-01T09:00:00Z");
    await as(world, "champion", (viewer) => answerWhere(viewer, { answer: "ask-after", on: "2026-12-31" }));
    expect(await as(world, "rep", askWhere, { now: later })).toMatchObject({
      refusal: "Acme asked you to wait. You can ask from Mon 4 Jan 2027.",
    });
    await as(world, "champion", (viewer) => answerWhere(viewer, { answer: "switched-off" }));
    expect((await as(world, "rep", askWhere, { now: later })).ok).toBe(false);
    await as(world, "champion", (viewer) => answerWhere(viewer, { answer: "switched-on" }));
    expect((await as(world, "rep", askWhere, { now: later })).ok).toBe(true);
    expect((await kinds("rep")).filter((kind) => kind === "stage.asking-answered")).toHaveLength(3);
  });
});

describe("facts that show a stage is done", () => {
  it("[ST14] are met and unmet by the buyer alone; the seller attaches what shows it", async () => {
    const [verifierId = ""] = factsOf("why");
    for (const who of ["rep", "owner", "viewer"] as const) {
      expect(await as(world, who, (viewer) => meetVerifier(viewer, { verifierId }))).toEqual({
        ok: false,
        refusal: "buyers-only",
      });
    }
    expect((await as(world, "contributor", (viewer) => meetVerifier(viewer, { verifierId }))).ok).toBe(true);
    await as(world, "champion", (viewer) => meetVerifier(viewer, { verifierId }));
    expect((await as(world, "rep", (viewer) => attachEvidence(viewer, { verifierId, text: "the minutes" }))).ok).toBe(
      true,
    );
    const [why] = (await as(world, "rep", readPlace)).stages;
    expect(why).toMatchObject({
      met: 1,
      verifiers: [
        { met: true, metBy: { name: "Lea Moreau" }, evidence: [{ text: "the minutes", side: "seller" }] },
        { met: false },
      ],
    });
    expect(await as(world, "rep", (viewer) => unmeetVerifier(viewer, { verifierId }))).toEqual({
      ok: false,
      refusal: "buyers-only",
    });
    await as(world, "champion", (viewer) => unmeetVerifier(viewer, { verifierId }));
    expect(await world.owner.select().from(verification).where(eq(verification.verifierId, verifierId))).toEqual([]);
    expect(await kinds("rep")).toEqual(["verifier.met", "evidence.attached", "verifier.unmet"]);
  });

  it("[ST14] refuses a fact of another plan, and LN6's hidden colleague", async () => {
    const [verifierId = ""] = factsOf("why");
    expect(await as(world, "rivalChampion", (viewer) => meetVerifier(viewer, { verifierId }))).toEqual({
      ok: false,
      refusal: "no-such-fact",
    });
    expect(await as(world, "hidden", (viewer) => meetVerifier(viewer, { verifierId }))).toEqual({
      ok: false,
      refusal: "your-name-would-show",
    });
    expect(await world.owner.select().from(verification)).toEqual([]);
  });

  it("[ST13] ask whoever may move when the last is met; Not yet is kept in the buyer lane and not asked again", async () => {
    await move("champion", "needs");
    for (const verifierId of factsOf("needs"))
      await as(world, "champion", (viewer) => meetVerifier(viewer, { verifierId }));
    expect((await as(world, "named", readPlace)).prompt).toMatchObject({
      words: "All of Needs is done. Are you in Trial now?",
      nextStageId: stageOf("trial"),
    });
    expect((await as(world, "contributor", readPlace)).prompt).toBeNull();
    expect((await as(world, "rep", readPlace)).prompt).toBeNull();
    const stageId = stageOf("needs");
    expect(await as(world, "rep", (viewer) => sayNotYet(viewer, { stageId }))).toMatchObject({
      refusal: { kind: "may-not" },
    });
    const before = await kinds("rep");
    expect((await as(world, "champion", (viewer) => sayNotYet(viewer, { stageId }))).ok).toBe(true);
    expect((await as(world, "champion", readPlace)).prompt).toBeNull();
    expect(await kinds("rep")).toEqual(before);
    expect(await as(world, "rep", ({ tx }) => tx.select().from(notYet))).toEqual([]);
  });
});

describe("how we came here", () => {
  it("[ST8] counts days, visits, returns and skips from the moves", async () => {
    const day = 86_400;
    await move("champion", "needs");
    await move(
      "champion",
      "choice",
      { shown: [...factsOf("needs"), ...factsOf("trial")].map((id) => `verifier:${id}`).join(" ") },
      3 * day,
    );
    await move("champion", "trial", { reason: "see-more" }, 5 * day);
    const history = await as(world, "rep", readHistory, at(9 * day));
    expect(
      history.stages.map(({ label, days, visits, returnsTo, jumpedOver }) => ({
        label,
        days,
        visits,
        returnsTo,
        jumpedOver,
      })),
    ).toEqual([
      { label: "Needs", days: 3, visits: 1, returnsTo: 0, jumpedOver: 0 },
      { label: "Trial", days: 4, visits: 1, returnsTo: 1, jumpedOver: 1 },
      { label: "Choice", days: 2, visits: 1, returnsTo: 0, jumpedOver: 0 },
    ]);
    expect(history.entries[0]).toMatchObject({
      words: "Back from Choice to Trial.",
      reason: "We need to see more",
      byName: "Dana Kim",
    });
    expect(history.picture.stays).toHaveLength(3);
  });

  it("[ST4] takes up again what was left out, in its own lane", async () => {
    await move("champion", "needs");
    const stepId = await makeStep(world, {
      title: "secret",
      lane: "buyer",
      authorId: world.people.champion,
      stageId: stageOf("needs"),
      isRequired: true,
    });
    const shown = [...factsOf("needs").map((id) => `verifier:${id}`), `step:${stepId}`].join(" ");
    await move("champion", "trial", { shown, leaveOut: [`step:${stepId}`] });
    expect((await as(world, "rep", readHistory)).leftOut).toEqual([]);
    const [item] = (await as(world, "contributor", readHistory)).leftOut;
    expect(item).toMatchObject({ text: "secret", readBy: "Only Acme", takenUp: null });
    expect(await as(world, "rep", (viewer) => takeUp(viewer, { itemId: item!.id }))).toMatchObject({
      refusal: { kind: "may-not" },
    });
    const before = await kinds("rep");
    expect(await as(world, "contributor", (viewer) => takeUp(viewer, { itemId: item!.id }))).toEqual({
      ok: true,
      value: { what: "secret" },
    });
    expect(await kinds("rep")).toEqual(before);
    const [row] = await world.owner.select({ progress: step.progress }).from(step).where(eq(step.id, stepId));
    expect(row?.progress).toBe("open");
    const taken = await world.owner
      .select()
      .from(stageMoveItem)
      .where(and(eq(stageMoveItem.id, item!.id), eq(stageMoveItem.takenUpByName, "Lea Moreau")));
    expect(taken).toHaveLength(1);
    expect(await as(world, "contributor", (viewer) => takeUp(viewer, { itemId: item!.id }))).toMatchObject({
      refusal: { kind: "no-such-item" },
    });
  });
});
