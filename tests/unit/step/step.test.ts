import { describe, expect, it } from "vitest";
import { isOpen, possessive, progresses, stepWord, turnWords, waitsForAnswerOf } from "#app/step/step.ts";
import type { Step } from "#app/step/step.ts";

type Shown = Pick<Step, "ownerSide" | "progress" | "handshake">;
const step: Shown = { ownerSide: "buyer", progress: "open", handshake: "accepted" };
const names = { buyerCompany: "Acme", sellerCompany: "Northwind" };

describe("the one word of a step", () => {
  it("[SP2] is the handshake while that waits, then the progress", () => {
    expect(stepWord({ ...step, handshake: "proposed" })).toBe("Suggested");
    expect(stepWord({ ...step, handshake: "changed", progress: "in-progress" })).toBe("Change suggested");
    expect(stepWord({ ...step, handshake: "declined" })).toBe("Not agreed");
    expect(progresses.map((progress) => stepWord({ ...step, progress }))).toEqual([
      "To do",
      "Under way",
      "Held up",
      "Done",
      "Left out",
    ]);
    expect(stepWord({ ...step, handshake: null, progress: "open" })).toBe("To do");
    expect(stepWord({ ...step, handshake: "proposed", progress: "done" })).toBe("Done");
  });

  it("[SP2] waits for the owner's side, and for nobody once it is done", () => {
    expect(waitsForAnswerOf({ ...step, handshake: "proposed" })).toBe("buyer");
    expect(waitsForAnswerOf({ ...step, ownerSide: "seller", handshake: "changed" })).toBe("seller");
    expect(waitsForAnswerOf({ ...step, ownerSide: "seller", handshake: "changed" }, "seller")).toBe("buyer");
    expect(waitsForAnswerOf({ ...step, handshake: "changed", progress: "done" })).toBe(null);
    expect(waitsForAnswerOf(step)).toBe(null);
    expect(progresses.filter((progress) => isOpen({ progress }))).toEqual(["open", "in-progress", "blocked"]);
  });
});

describe("whose turn it is", () => {
  it("[SP1] is mine, a colleague's, an unnamed role's, or the other company's", () => {
    expect(turnWords(step, "buyer", { ...names, isMine: true })).toBe("Your turn");
    expect(turnWords(step, "buyer", { ...names, owner: "Lea" })).toBe("Waiting for Lea");
    expect(turnWords(step, "buyer", names)).toBe("Acme's turn");
    expect(turnWords(step, "seller", { ...names, owner: "Lea" })).toBe("Acme's turn");
    expect(turnWords({ ...step, ownerSide: "seller" }, "buyer", names)).toBe("Northwind's turn");
    expect(turnWords({ ...step, progress: "done" }, "seller", names)).toBe("Done");
    expect(turnWords({ ...step, progress: "left-out" }, "seller", names)).toBe("Left out");
    expect(possessive("Atlas")).toBe("Atlas'");
  });
});
