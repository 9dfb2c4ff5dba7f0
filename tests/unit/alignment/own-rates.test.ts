import { describe, expect, it } from "vitest";

import { type Finished, ownRates, ownRatesSentence } from "#app/alignment/own-rates.ts";

function plans(count: number, gap: number | null, wentAhead: number): Finished[] {
  return Array.from({ length: count }, (_, index) => ({ gap, wentAhead: index < wentAhead }));
}

describe("the workspace's own rates", () => {
  it("[AL3] stand there from 30 finished plans with that gap on, and count no other plan", () => {
    const others = [...plans(50, 0, 40), ...plans(50, -1, 10), ...plans(50, null, 5)];
    expect(ownRates([...plans(29, 1, 12), ...others], 1)).toBeNull();
    expect(ownRates([...plans(30, 1, 12), ...others], 1)).toMatchObject({ plans: 30, wentAhead: 12 });
  });

  it("[AL3] come with the range so few can mean, also at none and all", () => {
    const rates = ownRates(plans(30, 1, 12), 1);
    expect(rates?.low).toBeCloseTo(0.246, 3);
    expect(rates?.high).toBeCloseTo(0.577, 3);
    expect(ownRates(plans(30, 1, 0), 1)).toMatchObject({ low: 0 });
    expect(ownRates(plans(30, 1, 30), 1)?.high).toBeCloseTo(1, 9);
  });

  it("[AL3] are one sentence with count and range, on either side of the gap", () => {
    expect(ownRatesSentence(ownRates(plans(30, 1, 12), 1), 1)).toBe(
      "Of our own 30 finished plans in which we were 1 stage ahead at the end, 12 went ahead: 40 %, and with so few anything from 25 to 58 %.",
    );
    expect(ownRatesSentence(ownRates(plans(40, -2, 10), -2), -2)).toContain("in which the buyer was 2 stages ahead");
    expect(ownRatesSentence(null, 1)).toBeNull();
  });
});
