import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentPlace,
  currentStageId,
  decideEnd,
  decideMove,
  decidePause,
  decideResume,
} from "#app/stage-move/stage-move.ts";
import type { StageMove } from "#app/stage-move/stage-move.ts";
import { move, retire, stages } from "./plan-with.ts";

describe("where the buyer is", () => {
  it("[ST2] is nowhere before the first word, and then the last move's target", () => {
    expect(currentStageId([])).toBe(null);
    expect(currentStageId([move("start", null, "trial"), move("return", "trial", "needs")])).toBe("needs");
  });

  it("[ST10] leaves undone moves out", () => {
    const moves = [move("start", null, "needs"), move("advance", "needs", "trial", "2026-11-03", true)];
    expect(currentStageId(moves)).toBe("needs");
    expect(currentPlace([move("pause", null, null, "2026-11-03", true)], true).standing).toBe("active");
  });

  it("[ST11] stays the same stage while the plan is paused or ended", () => {
    const moves = [move("start", null, "trial"), move("pause", "trial", "trial")];
    expect(currentPlace(moves, true)).toEqual({ stageId: "trial", standing: "paused" });
    expect(currentPlace([...moves, move("resume", "trial", "trial")], true).standing).toBe("active");
    expect(currentPlace([...moves, move("end", "trial", "trial")], true).standing).toBe("ended");
    expect(currentPlace([move("pause", null, null)], true)).toEqual({ stageId: null, standing: "paused" });
  });

  it("[SP8] is a draft until adopted", () => {
    expect(currentPlace([], false)).toEqual({ stageId: null, standing: "draft" });
  });
});

describe("saying where we are", () => {
  const inNeeds = { stages, moves: [move("start", null, "needs")] };

  it("[ST2] is a start the first time, whatever the stage", () => {
    expect(decideMove({ stages, moves: [] }, "trial")).toEqual({
      ok: true,
      value: { kind: "start", fromStageId: null, toStageId: "trial", leaves: [], asksWhatChanged: false },
    });
  });

  it("[ST3] goes on by one, over several, or back; only the last two ask what changed", () => {
    expect(decideMove(inNeeds, "trial")).toMatchObject({
      value: { kind: "advance", leaves: ["needs"], asksWhatChanged: false },
    });
    expect(decideMove(inNeeds, "approval")).toMatchObject({
      value: { kind: "jump", leaves: ["needs", "trial", "choice"], asksWhatChanged: true },
    });
    expect(decideMove(inNeeds, "why")).toMatchObject({ value: { kind: "return", leaves: [], asksWhatChanged: true } });
  });

  it("[ST12] steps over retired stages as if they were not there", () => {
    const plan = { ...inNeeds, stages: retire("trial") };
    expect(decideMove(plan, "choice")).toMatchObject({ value: { kind: "advance", leaves: ["needs"] } });
    expect(decideMove(plan, "trial")).toEqual({ ok: false, refusal: "stage-retired" });
    expect(decideMove({ ...inNeeds, stages: retire("needs") }, "trial")).toMatchObject({
      value: { kind: "advance", leaves: ["needs"] },
    });
  });

  it("[ST6] refuses the stage it is in already and one it does not know", () => {
    expect(decideMove(inNeeds, "needs")).toEqual({ ok: false, refusal: "already-there" });
    expect(decideMove(inNeeds, "elsewhere")).toEqual({ ok: false, refusal: "no-such-stage" });
  });

  it("[ST11] takes a paused or ended plan up again by one act", () => {
    const paused = { stages, moves: [...inNeeds.moves, move("pause", "needs", "needs")] };
    expect(decideMove(paused, "needs")).toMatchObject({ value: { kind: "resume", toStageId: "needs" } });
    expect(decideMove(paused, "trial")).toMatchObject({ value: { kind: "advance" } });
    expect(decideResume(paused.moves)).toEqual({ ok: true, value: "resume" });
    expect(decideResume(inNeeds.moves)).toEqual({ ok: false, refusal: "not-asleep" });
    expect(decidePause(paused.moves)).toEqual({ ok: false, refusal: "already-paused" });
    expect(decidePause(inNeeds.moves)).toEqual({ ok: true, value: "pause" });
    expect(decideEnd(paused.moves)).toEqual({ ok: true, value: "end" });
    const ended = [...inNeeds.moves, move("end", "needs", "needs")];
    expect([decideEnd(ended), decidePause(ended)]).toEqual([
      { ok: false, refusal: "already-ended" },
      { ok: false, refusal: "already-ended" },
    ]);
    expect(decideResume(ended).ok).toBe(true);
  });
});

describe("any sequence of moves", () => {
  const acts = fc.array(
    fc.record({
      to: fc.constantFrom(...stages.map((stage) => stage.id)),
      act: fc.constantFrom("move", "move", "move", "pause", "end", "resume", "undo"),
    }),
    { maxLength: 30 },
  );

  it("[ST2] ends in the last target that was not undone", () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        let moves: StageMove[] = [];
        const targets: (string | null)[] = [null];
        for (const { to, act } of sequence) {
          const here = currentStageId(moves);
          if (act === "undo") {
            const last = moves.findLast((each) => !each.undone);
            moves = moves.map((each) => (each === last ? { ...each, undone: true } : each));
            if (last) targets.pop();
          } else if (act === "move") {
            const decision = decideMove({ stages, moves }, to);
            if (!decision.ok) continue;
            const order = stages.findIndex((stage) => stage.id === here) - stages.findIndex((stage) => stage.id === to);
            if (decision.value.kind === "return") expect(order).toBeGreaterThan(0);
            if (decision.value.kind === "advance") expect(order).toBe(-1);
            if (decision.value.kind === "jump") expect(decision.value.leaves).toHaveLength(-order);
            expect(decision.value.fromStageId).toBe(here);
            moves = [...moves, move(decision.value.kind, here, to)];
            targets.push(to);
          } else {
            const decision = { pause: decidePause, end: decideEnd, resume: decideResume }[act](moves);
            if (!decision.ok) continue;
            moves = [...moves, move(decision.value, here, here)];
            targets.push(here);
          }
          expect(currentStageId(moves)).toBe(targets.at(-1));
        }
      }),
    );
  });
});
