import { describe, expect, it } from "vitest";
import { agoWords, dueWords, formatDate, plannedWords } from "#app/lib/date-words.ts";

const today = "2026-11-12";

describe("a date in words", () => {
  it("names the year only when it is not the current one", () => {
    expect(formatDate("2026-11-13", { today })).toBe("Fri 13 Nov");
    expect(formatDate("2027-01-15", { today })).toBe("Fri 15 Jan 2027");
    expect(formatDate("2026-11-13", { today, locale: "de-DE" })).toContain("13. Nov");
  });

  it("[SC1] is the same day for every reader, wherever the server stands", () => {
    for (const locale of ["en-GB", "en-US", "de-DE", "ja-JP"])
      expect(formatDate("2026-11-13", { today, locale })).toContain("13");
  });

  it("says when something is due in a whole phrase", () => {
    expect(dueWords("2026-11-09", { today })).toBe("was due Mon 9 Nov");
    expect(dueWords("2026-11-12", { today })).toBe("due today");
    expect(dueWords("2026-11-13", { today })).toBe("due tomorrow");
    expect(dueWords("2026-11-19", { today })).toBe("due Thu 19 Nov");
    expect(plannedWords("2026-11-09", { today })).toBe("planned for Mon 9 Nov");
  });

  it("says how long ago a day was", () => {
    expect(
      ["2026-11-12", "2026-11-11", "2026-11-01", "2026-11-13", "2026-11-17"].map((date) =>
        agoWords(date as "2026-11-12", today),
      ),
    ).toEqual(["today", "yesterday", "11 days ago", "tomorrow", "in 5 days"]);
  });
});
