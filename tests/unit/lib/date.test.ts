import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  laterOf,
  parseIsoDate,
  weekdayOf,
} from "#app/lib/date.ts";

const anyDay = fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2199-12-31") });

describe("a calendar date", () => {
  it.each([
    "2026-02-30",
    "2026-13-01",
    "2025-02-29",
    "26-11-13",
    "0026-11-13",
    "2026-1-3",
    "tomorrow",
    "",
    "2026-11-13T10:00",
    "9999-01-01",
  ])("refuses %j, a date that is none", (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, refusal: "not-a-date" });
  });

  it("takes a day of the calendar, with blanks around it", () => {
    expect(parseIsoDate(" 2028-02-29 ")).toEqual({ ok: true, value: "2028-02-29" });
  });

  it("knows the weekday", () => {
    expect([weekdayOf("2026-11-16"), weekdayOf("2026-11-22"), weekdayOf("2000-01-01")]).toEqual([1, 7, 6]);
  });

  it("counts to any day and back without a shift", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
        const date = fromDayNumber(day);
        const moved = fromDayNumber(day + days);
        expect(addDays(date, days)).toBe(moved);
        expect(daysBetween(date, moved)).toBe(days);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
        expect(laterOf(date, moved)).toBe(days > 0 ? moved : date);
      }),
    );
  });

  it("reads back every day it writes", () => {
    fc.assert(fc.property(anyDay, (day) => isIsoDate(fromDayNumber(day))));
    expect(dayNumber("1970-01-02")).toBe(1);
  });
});
