import { describe, expect, it } from "vitest";

import { type Cost, figureWords, moneyWords, readAmount, sumsOf, withAmounts } from "#app/brief/cost.ts";

const licences: Cost = {
  id: "1",
  what: "Licences",
  kind: "yearly",
  cents: 24_000_00,
  currency: "EUR",
  figure: "theirs",
};
const training: Cost = { id: "2", what: "Training", kind: "once", cents: 1_250, currency: "EUR", figure: "ours" };
const travel: Cost = { id: "3", what: "Travel", kind: "once", cents: 500_00, currency: "CHF", figure: "ours" };

describe("costs", () => {
  it("[BR3] come to one sum over three years for each kind of money", () => {
    expect(sumsOf([licences, travel, training]).map(moneyWords)).toEqual(["EUR 72,012.50", "CHF 500"]);
    expect(sumsOf([])).toEqual([]);
  });

  it.each([
    ["24,000", 24_000_00],
    ["24.000,50", 24_000_50],
    ["1 250.5", 1_250_50],
    ["24'000", 24_000_00],
    ["0", 0],
    ["12,5", 12_50],
    ["1.234", 1_234_00],
    ["12,3456", null],
    ["-5", null],
    ["a lot", null],
    ["", null],
    ["99999999999999999", null],
  ])("[BR3] reads “%s” as people write amounts", (text, cents) => {
    expect(readAmount(text)).toBe(cents);
  });

  it("[BR3] takes a reader's own numbers where they are some, and keeps the line where they are none", () => {
    const tried = withAmounts([licences, training], ["30 000", "oh"]);
    expect(tried.map(({ cents }) => cents)).toEqual([30_000_00, 1_250]);
    expect(licences.cents).toBe(24_000_00);
  });

  it("[BR3] says whose figure it is", () => {
    const names = { workspaceName: "Northwind" };
    expect(figureWords("theirs", names)).toBe("Northwind's figure, not checked by us");
    expect(figureWords("theirs-checked", names)).toBe("Northwind's figure, checked by us");
    expect(figureWords("ours", names)).toBe("our own figure");
  });
});
