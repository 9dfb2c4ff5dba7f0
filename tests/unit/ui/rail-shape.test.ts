import { describe, expect, it } from "vitest";

import { arcRows, placeOf, walkedRuns } from "#app/ui/rail-shape.ts";
import type { StopState } from "#app/ui/rail-shape.ts";

function stops(...states: StopState[]): { state: StopState }[] {
  return states.map((state) => ({ state }));
}

describe("the shape of a rail", () => {
  it("puts stop i of n at i/n of the width", () => {
    expect(placeOf(3, 8)).toBe("37.5%");
    expect(placeOf(1, 3)).toBe("33.333%");
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
