import { describe, expect, it } from "vitest";
import { undoMs } from "#app/activity/undo.ts";
import { mayUndo, undoOfferMs } from "#app/stage-move/undo.ts";

const act = { authorId: "dana", at: "2026-11-12T10:00:00.000Z", undone: false, standsOnIt: false };
const soon = { id: "dana", now: new Date("2026-11-12T10:02:00.000Z") };

describe("undo", () => {
  it("[ST10] is taken from its author for two minutes and offered for ten seconds", () => {
    expect(mayUndo(act, soon)).toEqual({ ok: true, value: "undo" });
    expect(mayUndo(act, { ...soon, now: new Date("2026-11-12T10:02:00.001Z") })).toEqual({
      ok: false,
      refusal: "too-late",
    });
    expect([undoOfferMs, undoMs]).toEqual([10_000, 120_000]);
  });

  it("[ST10] is refused to others, twice, and when something stands on the act", () => {
    expect(mayUndo(act, { ...soon, id: "lea" })).toEqual({ ok: false, refusal: "not-yours" });
    expect(mayUndo({ ...act, undone: true }, soon)).toEqual({ ok: false, refusal: "already-undone" });
    expect(mayUndo({ ...act, standsOnIt: true }, soon)).toEqual({ ok: false, refusal: "something-stands-on-it" });
  });
});
