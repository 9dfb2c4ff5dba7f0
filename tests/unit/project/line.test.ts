import { describe, expect, it } from "vitest";

import type { IsoDate } from "#app/lib/date.ts";
import { compareLines, dayOf, dayWords } from "#app/project/line.ts";
import { measuredWords } from "#app/project/measured.ts";
import { purchaseLine } from "#app/project/purchase.ts";

const today: IsoDate = "2026-11-02";

describe("the day of a line", () => {
  it("[PJ3] is the one somebody typed, else so many days after go-live, with which it moves", () => {
    const check = { dueOn: null, daysAfter: 30 };
    expect(dayOf(check, "2027-01-15")).toBe("2027-02-14");
    expect(dayOf(check, "2027-02-01")).toBe("2027-03-03");
    expect(dayOf({ dueOn: "2027-03-31", daysAfter: 30 }, "2027-01-15")).toBe("2027-03-31");
    expect(dayOf({ dueOn: null, daysAfter: null }, "2027-01-15")).toBeNull();
  });

  it("[PJ3] says how many days after go-live as long as nobody said when that is", () => {
    expect(dayWords({ dueOn: null, daysAfter: 60 }, null, { today })).toBe("60 days after go-live");
    expect(dayWords({ dueOn: null, daysAfter: null }, null, { today })).toBeNull();
    expect(dayWords({ dueOn: "2026-11-06", daysAfter: null }, null, { today })).toBe("Fri 6 Nov");
  });
});

describe("the order of lines", () => {
  it("[PJ1] is that of their days, those without one last, checks among them in their order, and else as they were written", () => {
    const lines: Parameters<typeof compareLines>[0][] = [
      { id: "no day, written second", day: null, daysAfter: null, writtenAt: 2 },
      { id: "no day, written first", day: null, daysAfter: null, writtenAt: 1 },
      { id: "60 days after", day: null, daysAfter: 60, writtenAt: 0 },
      { id: "30 days after", day: null, daysAfter: 30, writtenAt: 0 },
      { id: "later", day: "2026-12-01", daysAfter: null, writtenAt: 0 },
      { id: "same day, written second", day: "2026-11-05", daysAfter: null, writtenAt: 2 },
      { id: "same day, written first", day: "2026-11-05", daysAfter: null, writtenAt: 1 },
    ];
    expect(lines.sort(compareLines).map(({ id }) => id)).toEqual([
      "same day, written first",
      "same day, written second",
      "later",
      "30 days after",
      "60 days after",
      "no day, written first",
      "no day, written second",
    ]);
  });
});

describe("what was measured", () => {
  const fewer = { now: 31, wanted: 10 };
  it.each([
    [{ ...fewer, measured: 10 }, "As wanted."],
    [{ ...fewer, measured: 8 }, "Better than was wanted."],
    [{ ...fewer, measured: 18 }, "On the way: no longer as before, not yet as wanted."],
    [{ ...fewer, measured: 31 }, "As it was before."],
    [{ ...fewer, measured: 40 }, "Further off than before."],
    [{ now: 2, wanted: 5, measured: 3 }, "On the way: no longer as before, not yet as wanted."],
    [{ now: 2, wanted: 5, measured: 1 }, "Further off than before."],
    [{ now: 2, wanted: 5, measured: 6 }, "Better than was wanted."],
    [{ now: 5, wanted: 5, measured: 4 }, "No longer as it was, and it was to stay."],
    [{ now: null, wanted: 5, measured: 5 }, "As wanted."],
    [{ now: null, wanted: 5, measured: 4 }, null],
    [{ now: 5, wanted: null, measured: 5 }, "As it was before."],
    [{ now: 5, wanted: null, measured: 4 }, "No longer as it was before."],
    [{ now: null, wanted: null, measured: 4 }, null],
  ])("[PJ3] %o reads in plain words: %s", (numbers, words) => {
    expect(measuredWords(numbers)).toBe(words);
  });
});

describe("the purchase", () => {
  const ground = {
    stages: [{ id: "t", label: "Trial" }],
    currentStageId: "t",
    standing: "active",
    goLiveOn: "2027-01-15",
  } as const;
  const reader = { workspaceName: "Northwind", today };

  it("[PJ2] is one line that says where it stands and when it goes live", () => {
    expect(purchaseLine(ground, reader)).toEqual({
      ...{ id: "purchase", text: "Northwind: Trial now, go-live Fri 15 Jan 2027" },
      ...{ day: "2027-01-15", due: "Fri 15 Jan 2027", isOver: false },
    });
  });

  it("[PJ2] says so where nobody said, and where the plan rests or has ended", () => {
    const unsaid = { ...ground, currentStageId: null, goLiveOn: null };
    expect(purchaseLine(unsaid, reader).text).toBe("Northwind: nobody has said yet where you are");
    expect(purchaseLine({ ...ground, standing: "paused" }, reader).text).toBe(
      "Northwind: paused, go-live Fri 15 Jan 2027",
    );
    expect(purchaseLine({ ...unsaid, standing: "ended" }, reader).text).toBe("Northwind: ended");
  });
});
