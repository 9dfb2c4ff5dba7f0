import { describe, expect, it } from "vitest";
import { calendarAround, workingCalendarFor } from "#app/schedule/calendar.server.ts";
import { countryName, isCountry, listCountries, usualTimeZone, weekendOf } from "#app/schedule/country.ts";
import { isWorkingDay } from "#app/schedule/working-day.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";

describe("the calendar of a country", () => {
  it("[SC1] knows its public holidays", () => {
    const german = workingCalendarFor("DE", { from: 2026, to: 2027 });
    expect(isWorkingDay(german, "2026-12-25")).toBe(false);
    expect(isWorkingDay(german, "2026-12-24")).toBe(true);
    expect(isWorkingDay(workingCalendarFor("US", { from: 2026, to: 2026 }), "2026-11-26")).toBe(false);
  });

  it("[SC1] is worked out once and covers the years around today", () => {
    const calendar = calendarAround("DE", "2026-11-12");
    expect(calendarAround("DE", "2026-01-02")).toBe(calendar);
    expect(["2025-12-25", "2029-12-25"].map((date) => calendar.holidays.has(date as "2025-12-25"))).toEqual([
      true,
      true,
    ]);
  });

  it("[SC1] has weekends only where no holidays are known", () => {
    expect(workingCalendarFor("ZZ", { from: 2026, to: 2026 }).holidays.size).toBe(0);
    expect(weekendOf("SA")).toEqual([5, 6]);
    expect(weekendOf("DE")).toEqual([6, 7]);
  });
});

describe("a country", () => {
  it("[SC5] offers the zone that is usual there", () => {
    expect([usualTimeZone("DE"), usualTimeZone("US"), usualTimeZone("ZZ")]).toEqual([
      "Europe/Berlin",
      "America/New_York",
      "UTC",
    ]);
    expect(listCountries().filter(({ code }) => !isTimeZone(usualTimeZone(code)))).toEqual([]);
  });

  it("is listed by its name", () => {
    const countries = listCountries();
    expect(countries.length).toBeGreaterThan(200);
    expect(countries.every(({ code, name }) => isCountry(code) && name.length > 2)).toBe(true);
    expect(countryName("DE", "de")).toBe("Deutschland");
    expect(isCountry("ZZ")).toBe(false);
  });
});
