import { describe, expect, it } from "vitest";
import type { Lane, Side } from "#app/lib/lane.ts";
import { adopt, suggestionsIn, takeAllWords } from "#app/step/adoption.ts";
import type { Handshake } from "#app/step/step.ts";

type Suggested = { id: string; lane: Lane; ownerSide: Side; handshake: Handshake | null };
const steps: Suggested[] = [
  { id: "a", lane: "shared", ownerSide: "buyer", handshake: "proposed" },
  { id: "b", lane: "shared", ownerSide: "buyer", handshake: "proposed" },
  { id: "theirs", lane: "shared", ownerSide: "seller", handshake: "accepted" },
  { id: "ours", lane: "buyer", ownerSide: "buyer", handshake: null },
  { id: "agreed", lane: "shared", ownerSide: "buyer", handshake: "accepted" },
];

describe("adopting a draft", () => {
  it("[SP8] keeps what fits and lets the other suggestions go; nothing else is touched", () => {
    expect(adopt(steps, { kind: "keep", keepStepIds: ["a", "theirs", "unknown"] })).toEqual({
      accept: ["a"],
      remove: ["b"],
    });
  });

  it("[SP8] can start with their own list", () => {
    expect(adopt(steps, { kind: "own-list" })).toEqual({ accept: [], remove: ["a", "b"] });
  });

  it("[SP3] offers all at once", () => {
    expect(suggestionsIn(steps).map((step) => step.id)).toEqual(["a", "b"]);
    expect([takeAllWords(14), takeAllWords(1)]).toEqual(["Take these 14 steps", "Take this step"]);
  });
});
