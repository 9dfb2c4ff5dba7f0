import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { harmlessCell } from "#app/lib/sheet-cell.ts";

describe("a cell of a sheet that leaves", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "−1",
    " =1",
    "\u200b=1",
    "\ufeff@x",
  ])("[S34] is never a formula: %j", (text) => {
    expect(harmlessCell(text)).toMatch(/^'/);
  });

  it("[S34] keeps what is no formula as it is", () => {
    for (const text of ["", "Where is 1 = 1?", "3 - 2", "a@b.example", "'quoted'"])
      expect(harmlessCell(text)).toBe(text);
  });

  it("[S34] holds for whatever somebody types, at once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(harmlessCell(text)).not.toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/u);
      }),
    );
    // The quickest of five: the machine may do something else meanwhile.
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      harmlessCell(" ".repeat(50_000));
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  }, 20_000);
});
