import { describe, expect, it } from "vitest";
import { lengthWords, planLength } from "#app/step/count.ts";
import type { Progress } from "#app/step/step.ts";

describe("the length of a plan", () => {
  it("[SP6] warns above 20 open steps and strongly above 30", () => {
    expect([20, 21, 30, 31].map((count) => planLength(open(count)))).toEqual(["fine", "long", "long", "very-long"]);
    expect(lengthWords(open(20))).toBe(null);
    expect(lengthWords(open(21))).toContain("21 open steps are a lot");
    expect(lengthWords(open(31))).toContain("31 open steps are too many");
  });

  it("[SP6] counts open steps only", () => {
    expect(planLength([...open(20), { progress: "done" }, { progress: "left-out" }])).toBe("fine");
  });
});

function open(count: number): { progress: Progress }[] {
  return Array.from({ length: count }, () => ({ progress: "open" }));
}
