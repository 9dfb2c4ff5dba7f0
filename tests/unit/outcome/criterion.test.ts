import { describe, expect, it } from "vitest";

import { type CriterionResult, laneOfResult, mustHaveWords } from "#app/outcome/criterion.ts";

function words(...results: CriterionResult[]): string | undefined {
  const criteria = results.map((result) => ({ isMust: true, results: { o: result } }));
  return mustHaveWords([...criteria, { isMust: false, results: { o: "no" } }], [{ id: "o", inWords: "Northwind" }])[0];
}

describe("what the must-haves come to", () => {
  it("[CR3] is a sentence for each way, without a sum, a share or a rank", () => {
    expect(words("yes", "yes", "yes")).toBe("All three must-haves are met by Northwind.");
    expect(words("yes", "yes")).toBe("Both must-haves are met by Northwind.");
    expect(words("no", "no")).toBe("Neither of the two must-haves is met by Northwind.");
    expect(words("unknown", "unknown", "unknown")).toBe("None of the three must-haves is known yet for Northwind.");
    expect(words("yes", "partly", "unknown")).toBe(
      "Of three must-haves one is met by Northwind; one is partly met and one is not known yet.",
    );
    expect(words("no", "no", "partly")).toBe(
      "Of three must-haves none is met by Northwind; one is partly met and two are not.",
    );
    expect(words("yes")).toBe("The must-have is met by Northwind.");
    expect(words("unknown")).toBe("The must-have is not known yet for Northwind.");
    for (const all of [words("yes", "no"), words("partly", "no", "unknown", "yes")])
      expect(all).not.toMatch(/\d|%|score|points|rank/);
  });

  it("[CR3] says nothing where nothing is a must-have, and takes what nobody said as not known", () => {
    expect(mustHaveWords([{ isMust: false, results: {} }], [{ id: "o", inWords: "Northwind" }])).toEqual([]);
    expect(mustHaveWords([{ isMust: true, results: {} }], [{ id: "o", inWords: "doing nothing" }])).toEqual([
      "The must-have is not known yet for doing nothing.",
    ]);
  });
});

describe("who reads what was found", () => {
  it("[CR2] is decided by the narrower of the line and the way", () => {
    expect(laneOfResult("shared", "shared")).toBe("shared");
    expect(laneOfResult("shared", "buyer")).toBe("buyer");
    expect(laneOfResult("buyer", "shared")).toBe("buyer");
  });
});
