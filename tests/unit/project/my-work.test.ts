import { describe, expect, it } from "vitest";

import { groupsOf, whenOf, type WorkItem } from "#app/project/my-work.ts";

/** A Wednesday. */
const today = "2026-11-04";

function item(over: Partial<WorkItem>): WorkItem {
  return {
    ...{ id: "x", title: "x", kind: "Step", day: null, due: null, isLate: false, isResting: false },
    ...{ today, plan: "Acme · Northwind", to: "/", tick: null },
    ...over,
  };
}

describe("my work", () => {
  it("[JN2] is grouped by when: late, this week up to Sunday, later, and without a day", () => {
    expect(whenOf(item({ day: "2026-11-03", isLate: true }))).toBe("late");
    // Its day is over, and nothing can be late there: without a go-live, say.
    expect(whenOf(item({ day: "2026-11-03" }))).toBe("this-week");
    expect(whenOf(item({ day: "2026-11-04" }))).toBe("this-week");
    expect(whenOf(item({ day: "2026-11-08" }))).toBe("this-week");
    expect(whenOf(item({ day: "2026-11-09" }))).toBe("later");
    expect(whenOf(item({ day: null }))).toBe("no-day");
    expect(whenOf(item({ day: "2026-11-08", today: "2026-11-08" }))).toBe("this-week");
  });

  it("[JN2] wants nothing soon in a plan that rests", () => {
    expect(whenOf(item({ day: "2026-11-04", isResting: true }))).toBe("later");
  });

  it("[JN2] shows groups that have something, each by day whatever plan it is of", () => {
    const groups = groupsOf([
      item({ id: "b", day: "2026-12-01", plan: "Bolt · Rival" }),
      item({ id: "c", day: null }),
      item({ id: "a", day: "2026-11-20" }),
      item({ id: "d", day: "2026-12-01", plan: "Acme · Northwind" }),
    ]);
    expect(groups.map(({ when, items }) => [when, items.map(({ id }) => id)])).toEqual([
      ["later", ["a", "d", "b"]],
      ["no-day", ["c"]],
    ]);
  });
});
