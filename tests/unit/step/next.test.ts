import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber } from "#app/lib/date.ts";
import { compareNext, nextFor } from "#app/step/next.ts";
import type { NextCandidate } from "#app/step/next.ts";

const steps: NextCandidate[] = [
  { id: "undated", dueOn: null, late: false, daysToSpare: null },
  { id: "soon", dueOn: "2026-11-13", late: false, daysToSpare: 4 },
  { id: "tight", dueOn: "2026-11-20", late: false, daysToSpare: 0 },
  { id: "late", dueOn: "2026-11-10", late: true, daysToSpare: 9 },
  { id: "sooner", dueOn: "2026-11-12", late: false, daysToSpare: 4 },
];

describe("next for you", () => {
  it("has late steps first, then the least to spare, then by date, three at most", () => {
    const { next, more } = nextFor(steps);
    expect(next.map((step) => step.id)).toEqual(["late", "tight", "sooner"]);
    expect(more).toBe(2);
    expect(nextFor([])).toEqual({ next: [], more: 0 });
    expect(nextFor(steps.slice(0, 2)).next.map((step) => step.id)).toEqual(["soon", "undated"]);
  });

  it("compares consistently", () => {
    const any = fc.record({
      id: fc.string(),
      dueOn: fc.option(fc.integer({ min: dayNumber("2026-01-01"), max: dayNumber("2026-01-09") }).map(fromDayNumber)),
      late: fc.boolean(),
      daysToSpare: fc.option(fc.integer({ min: -3, max: 3 })),
    });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareNext(a, b)) + Math.sign(compareNext(b, a))).toBe(0);
        if (compareNext(a, b) <= 0 && compareNext(b, c) <= 0) expect(compareNext(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
