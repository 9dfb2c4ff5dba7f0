import { describe, expect, it } from "vitest";
import { lostOdds, oddsSentence } from "#app/alignment/odds.ts";

describe("the odds", () => {
  it("[AL3] lose a fifth to a quarter for each stage of the three of the source, scaled to the plan's", () => {
    expect(lostOdds(1, 3)).toEqual({ ok: true, value: { low: 0.2, high: 0.25 } });
    expect(lostOdds(-7, 8)).toEqual({ ok: true, value: { low: 0.4, high: 0.5 } });
    expect(lostOdds(0, 8)).toEqual({ ok: true, value: { low: 0, high: 0 } });
    expect(lostOdds(9, 3)).toEqual({ ok: true, value: { low: 1, high: 1 } });
    expect(lostOdds(1, 1)).toEqual({ ok: false, refusal: "too-short" });
  });

  it("[AL3] are explained as a rule of thumb that names its source", () => {
    const sentence = oddsSentence(2, 8);
    expect(sentence).toContain("A rule of thumb, not a measurement");
    expect(sentence).toContain("11 to 14 %");
    expect(sentence).toContain("Dave Brock");
    expect(sentence).toContain("scaled to the 8 of this plan");
    expect([oddsSentence(0, 8), oddsSentence(null, 8), oddsSentence(1, 1)]).toEqual([null, null, null]);
  });
});
