import { describe, expect, it } from "vitest";

import { withMove } from "#app/step/shown-order.ts";

const rows = [
  { id: "a", tick: "open" },
  { id: "b", tick: "waits" },
  { id: "c", tick: "open" },
  { id: "d", tick: "done" },
] as const;

function moved(id: string, to: string): string {
  return withMove(rows, { id, to })
    .map((row) => row.id)
    .join("");
}

describe("a move that is still under way", () => {
  it("shows the row where it was put", () => {
    expect(moved("c", "up")).toBe("acbd");
    expect(moved("a", "down")).toBe("bacd");
    expect(moved("c", "first")).toBe("cabd");
    expect(moved("a", "c")).toBe("bcad");
  });

  it("leaves what is over below what is open, and rows of another stage alone", () => {
    expect(moved("c", "down")).toBe("abcd");
    expect(moved("a", "up")).toBe("abcd");
    expect(moved("a", "elsewhere")).toBe("abcd");
    expect(moved("elsewhere", "a")).toBe("abcd");
  });
});
