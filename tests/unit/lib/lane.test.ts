import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWider, lanes, lanesReadBy, mayWiden, otherSide, sides } from "#app/lib/lane.ts";

const anyLane = fc.constantFrom(...lanes);

describe("a lane", () => {
  it("[LN3] grows from own to the own side to shared, and never back", () => {
    expect(mayWiden({ from: "own", to: "buyer", side: "buyer" })).toBe(true);
    expect(mayWiden({ from: "own", to: "shared", side: "seller" })).toBe(true);
    expect(mayWiden({ from: "seller", to: "shared", side: "seller" })).toBe(true);
    expect(mayWiden({ from: "shared", to: "buyer", side: "buyer" })).toBe(false);
    expect(mayWiden({ from: "buyer", to: "own", side: "buyer" })).toBe(false);
    expect(mayWiden({ from: "buyer", to: "buyer", side: "buyer" })).toBe(false);
  });

  it("[LN3] never leads into or out of the other side's lane", () => {
    fc.assert(
      fc.property(anyLane, anyLane, fc.constantFrom(...sides), (from, to, side) => {
        if (from === otherSide(side) || to === otherSide(side)) expect(mayWiden({ from, to, side })).toBe(false);
        expect(mayWiden({ from, to, side }) && mayWiden({ from: to, to: from, side })).toBe(false);
        expect(isWider(from, to) && isWider(to, from)).toBe(false);
      }),
    );
  });

  it("[LN2] is read by its side only", () => {
    expect(lanesReadBy("buyer")).toEqual(["shared", "buyer", "own"]);
    expect(lanesReadBy("seller")).toEqual(["shared", "seller", "own"]);
  });
});
