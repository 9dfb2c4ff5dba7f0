import { describe, expect, it } from "vitest";

import {
  type Factor,
  isChanged,
  numberWords,
  productOf,
  readNumber,
  sumWords,
  withNumbers,
} from "#app/outcome/estimate.ts";
import { measureWords, whoseFigure } from "#app/outcome/measure.ts";

const asking: Factor[] = [
  { name: "people", value: 12 },
  { name: "hours a week", value: 3 },
  { name: "€ an hour", value: 45 },
  { name: "weeks a year", value: 44 },
];

describe("a sum", () => {
  it("[WH7] shows the numbers it is made of, and what they come to", () => {
    expect(productOf(asking)).toBe(71_280);
    expect(sumWords(asking, "€ a year")).toBe(
      "12 people × 3 hours a week × 45 € an hour × 44 weeks a year = 71,280 € a year",
    );
    expect(productOf([])).toBe(0);
    expect(productOf([{ value: 0.1 }, { value: 0.2 }])).toBe(0.02);
    expect(productOf([{ value: 33.333 }, { value: 33.333 }])).toBe(1_111);
  });

  it("[WH7] takes a reader's own numbers, and keeps its own where one is missing or is none", () => {
    const tried = withNumbers(asking, ["20", "", "forty", null]);
    expect(tried.map(({ value }) => value)).toEqual([20, 3, 45, 44]);
    expect(isChanged(asking, tried)).toBe(true);
    expect(isChanged(asking, withNumbers(asking, ["12", "3", "45", "44"]))).toBe(false);
  });

  it("[WH7] reads digits with a point, and nothing else", () => {
    expect(["12", " 3.5 ", "0"].map(readNumber)).toEqual([12, 3.5, 0]);
    expect(["", "1,250", "-3", "1e9", "NaN", "9999999999999", null].map(readNumber)).toEqual(Array(7).fill(null));
    expect(numberWords(71_280, "€")).toBe("71,280 €");
    expect(numberWords(31, null)).toBe("31");
  });
});

describe("a figure", () => {
  const buyer = { companyName: "Acme", workspaceName: "Northwind", side: "buyer" } as const;

  it("[WH6] of the selling side is not the company's until somebody there checked it", () => {
    const theirs = { bySide: "seller", checkedByName: null, measuredBy: null } as const;
    expect(whoseFigure(theirs, buyer)).toEqual({
      words: "Northwind's figure, not checked by us",
      isUnchecked: true,
    });
    expect(whoseFigure(theirs, { ...buyer, side: "seller" })?.words).toBe("Northwind's figure, not checked by Acme");
    expect(whoseFigure({ ...theirs, checkedByName: "Dana Kim" }, buyer)).toEqual({
      words: "Northwind's figure, checked by Dana Kim (Acme)",
      isUnchecked: false,
    });
    expect(whoseFigure({ bySide: "buyer", checkedByName: null, measuredBy: "Aylin" }, buyer)?.words).toBe(
      "Measured by Aylin",
    );
    expect(whoseFigure({ bySide: "buyer", checkedByName: null }, buyer)).toBeNull();
  });

  it("[WH6] stands on one line, with what is known of it", () => {
    const measure = { name: "Asked twice", numberNow: 31, numberWanted: 10, unit: "%", measuredBy: null };
    const reader = { today: "2026-11-02" } as const;
    expect(measureWords({ ...measure, wantedOn: "2027-03-26" }, reader)).toBe(
      "Asked twice: 31 % now, 10 % wanted by Fri 26 Mar 2027",
    );
    expect(measureWords({ ...measure, numberNow: null, numberWanted: null, wantedOn: null }, reader)).toBe(
      "Asked twice",
    );
  });
});
