import { describe, expect, it } from "vitest";

import { arcRows, placeOf, walkedRuns } from "#app/ui/rail-shape.ts";
import type { StopState } from "#app/ui/rail-shape.ts";

function stops(...states: StopState[]): { state: StopState }[] {
  return states.map((state) => ({ state }));
}

describe("the shape of a rail", () => {
  it("puts the first stop at the start, the last at the end and the others evenly between", () => {
    expect([0, 1, 2].map((index) => placeOf(index, 3))).toEqual(["0%", "50%", "100%"]);
    expect(placeOf(3, 8)).toBe("42.857%");
    expect(placeOf(0, 1)).toBe("0%");
  });

  it("draws one solid run up to the current stop", () => {
    expect(walkedRuns(stops("done", "done", "current", "to-come"))).toEqual([{ from: 0, to: 2 }]);
  });

  it("leaves the line open around a stop that was left out", () => {
    expect(walkedRuns(stops("done", "done", "skipped", "done", "current"))).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ]);
  });

  it("draws nothing before the first word", () => {
    expect(walkedRuns(stops("to-come", "to-come"))).toEqual([]);
  });

  it("gives arcs that overlap rows of their own", () => {
    expect(
      arcRows([
        { from: 4, to: 1 },
        { from: 6, to: 4 },
        { from: 7, to: 5 },
      ]),
    ).toEqual([0, 1, 0]);
  });
});
