import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, fromDayNumber } from "#app/lib/date.ts";
import { dateIn, formatClock, formatMoment, isTimeZone, zoneWords } from "#app/lib/time-zone.ts";

describe("a time zone", () => {
  it("[SC5] says which day a moment falls on", () => {
    const moment = "2026-11-13T23:30:00Z";
    expect(dateIn("UTC", moment)).toBe("2026-11-13");
    expect(dateIn("Europe/Berlin", moment)).toBe("2026-11-14");
    expect(dateIn("America/Los_Angeles", new Date(moment))).toBe("2026-11-13");
    expect(dateIn("Pacific/Kiritimati", moment)).toBe("2026-11-14");
  });

  it("[SC5] moves on by at most a day within 24 hours, through every change of the clocks", () => {
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "UTC",
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 946_684_800, max: 4_102_444_800 }), (zone, seconds) => {
        const today = dateIn(zone, new Date(seconds * 1000));
        const utc = fromDayNumber(Math.floor(seconds / 86_400));
        expect(Math.abs(daysBetween(utc, today))).toBeLessThanOrEqual(1);
        // Noon to noon is never longer than two dates apart, nor the same date in a zone that skipped none.
        const later = dateIn(zone, new Date((seconds + 86_400) * 1000));
        expect(daysBetween(today, later)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(today, later)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("[SC5] gives each of 24 hours of a day the same date where the clocks change", () => {
    // 25 October 2026 has 25 hours in Berlin.
    for (let hour = 0; hour < 25; hour += 1) {
      expect(dateIn("Europe/Berlin", new Date(Date.UTC(2026, 9, 24, 22 + hour, 30)))).toBe("2026-10-25");
    }
    expect(dateIn("Europe/Berlin", "2026-10-25T23:00:00Z")).toBe(addDays("2026-10-25", 1));
  });

  it("[SC5] names the zone beside every clock time", () => {
    expect(formatClock("2026-11-13T13:30:00Z", "Europe/Berlin")).toBe("14:30 Berlin time");
    expect(formatClock("2026-11-13T23:05:00Z", "UTC")).toBe("23:05 UTC");
    expect(formatMoment("2026-11-13T23:30:00Z", { zone: "Europe/Berlin", today: "2026-11-20" })).toBe(
      "Sat 14 Nov, 00:30 Berlin time",
    );
    expect(zoneWords("America/Argentina/Buenos_Aires")).toBe("Buenos Aires time");
    expect(zoneWords("Etc/UTC")).toBe("UTC");
  });

  it("knows which names are zones", () => {
    expect(["Europe/Berlin", "UTC", "Mars/Olympus", "", "<script>"].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
