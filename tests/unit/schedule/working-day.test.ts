import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber } from "#app/lib/date.ts";
import type { IsoDate, Weekday } from "#app/lib/date.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from "#app/schedule/working-day.ts";

const plain = workingCalendar();
const christmas = workingCalendar({ holidays: ["2026-12-25", "2026-12-26"] });

const anyDate = fc.integer({ min: dayNumber("2026-01-01"), max: dayNumber("2028-12-31") }).map(fromDayNumber);
const anyCalendar = fc
  .record({
    weekend: fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
      { maxLength: 3 },
    ),
    holidays: fc.uniqueArray(anyDate, { maxLength: 12 }),
  })
  .map(workingCalendar);

describe("working days", () => {
  it("[SC1] leave out weekends and holidays", () => {
    expect(addWorkingDays(plain, "2026-11-13", 1)).toBe("2026-11-16");
    expect(addWorkingDays(plain, "2026-11-16", -1)).toBe("2026-11-13");
    expect(addWorkingDays(christmas, "2026-12-24", 1)).toBe("2026-12-28");
    expect(isWorkingDay(christmas, "2026-12-25")).toBe(false);
    expect(workingDayFrom(christmas, "2026-12-25")).toBe("2026-12-28");
    expect(addWorkingDays(plain, "2026-11-14", 0)).toBe("2026-11-14");
  });

  it("[SC1] know other weekends", () => {
    const fridaySaturday = workingCalendar({ weekend: [5, 6] });
    expect(addWorkingDays(fridaySaturday, "2026-11-12", 1)).toBe("2026-11-15");
  });

  it("[SC1] are counted without the first day and with the last", () => {
    expect(workingDaysBetween(plain, "2026-11-13", "2026-11-16")).toBe(1);
    expect(workingDaysBetween(plain, "2026-11-16", "2026-11-13")).toBe(-1);
    expect(workingDaysBetween(plain, "2026-11-13", "2026-11-15")).toBe(0);
    expect(Object.is(workingDaysBetween(plain, "2026-11-15", "2026-11-14"), -0)).toBe(false);
    expect(workingDaysBetween(christmas, "2026-12-23", "2026-12-28")).toBe(2);
  });

  it("[SC1] added and counted agree, in every calendar", () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 0, max: 60 }), (calendar, date, days) => {
        expect(workingDaysBetween(calendar, date, addWorkingDays(calendar, date, days))).toBe(days);
      }),
    );
  });

  it("[SC1] counted by weeks are the days counted one by one", () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 0, max: 80 }), (calendar, from, days) => {
        const each = Array.from({ length: days }, (_, index) => fromDayNumber(dayNumber(from) + index + 1));
        const to: IsoDate = fromDayNumber(dayNumber(from) + days);
        expect(workingDaysBetween(calendar, from, to)).toBe(each.filter((day) => isWorkingDay(calendar, day)).length);
      }),
    );
  });

  it("[SC1] added by weeks are the days walked one by one, forwards and backwards", () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: -80, max: 80 }), (calendar, date, days) => {
        let day = dayNumber(date);
        for (let left = Math.abs(days); left > 0;) {
          day += Math.sign(days);
          if (isWorkingDay(calendar, fromDayNumber(day))) left -= 1;
        }
        expect(addWorkingDays(calendar, date, days)).toBe(fromDayNumber(day));
      }),
    );
  });

  it("[SC1] refuse a week without one", () => {
    expect(() => workingCalendar({ weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow("at least one working day");
  });
});
