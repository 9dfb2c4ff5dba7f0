import { describe, expect, it } from "vitest";

import { editStageForm } from "#app/plan/path.form.ts";
import { isEmptyWish, isSameWish, type PathWish, wishWords } from "#app/plan/path-wish.ts";

const stages = [
  { id: "t", label: "Trial" },
  { id: "c", label: "Choice" },
];

function edit(values: Record<string, unknown> = {}): PathWish {
  const fact = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
  const there = {
    ...{ label: "Trial", name: "Try it", "was.label": "Trial", "was.name": "Try it" },
    ...{ factId: [fact, ""], fact: ["Tried", ""], "was.fact": ["Tried", ""] },
  };
  return { kind: "edit", stageId: "t", form: editStageForm.parse({ ...there, ...values }) };
}

describe("a suggested change of the path", () => {
  it("[ST12] is one sentence that both sides read", () => {
    const form = { id: "n", kind: "needs", label: "Pilot", name: "Ask the pilots", after: "t" } as const;
    expect(wishWords({ kind: "add", form }, stages)).toBe("a new place after Trial, “Pilot: Ask the pilots”");
    expect(wishWords({ kind: "add", form: { ...form, after: "" } }, stages)).toContain("at the beginning");
    expect(wishWords({ kind: "move", stageId: "c", where: "earlier" }, stages)).toBe("Choice one place earlier");
    expect(wishWords({ kind: "leave-out", stageId: "c" }, stages)).toBe("leave out Choice");
    expect(wishWords({ kind: "take-up", stageId: "c" }, stages)).toBe("take up Choice again");
    expect(wishWords(edit({ label: "Pilot", fact: ["", "Ten tried it"] }), stages)).toBe(
      "Trial: call it “Pilot”, done without “Tried” and done when “Ten tried it”",
    );
    expect(wishWords(edit({ name: "Look at it", fact: ["All tried it", ""] }), stages)).toBe(
      "Trial: describe it as “Look at it” and done when “All tried it” in place of “Tried”",
    );
  });

  it("[ST12] knows itself again, and asks for nothing where nothing differs", () => {
    expect(isEmptyWish(edit())).toBe(true);
    expect(isEmptyWish(edit({ label: "Pilot" }))).toBe(false);
    const stored = JSON.parse(`{"stageId":"c","kind":"leave-out"}`) as PathWish;
    expect(isSameWish(stored, { kind: "leave-out", stageId: "c" })).toBe(true);
    expect(isSameWish(stored, { kind: "take-up", stageId: "c" })).toBe(false);
    expect(isSameWish(edit({ label: "Pilot" }), edit({ label: "Test" }))).toBe(false);
  });
});
