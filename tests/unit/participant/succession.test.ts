import { describe, expect, it } from "vitest";
import { mayAskToTakeOver, mayTakeOver, successionRefusalWords, takeOverFrom } from "#app/participant/succession.ts";
import type { Successor } from "#app/participant/succession.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

const calendar = workingCalendar();
const lea: Successor = { side: "buyer", proved: true, access: "contribute" };
// A Thursday; five working days end on the Thursday after.
const noticed = { noticeOn: "2026-11-12", championAnswered: false, calendar } as const;

describe("taking over from a champion who is gone", () => {
  it("[PE4] is open to another proved participant of the company, never to the seller", () => {
    expect(mayAskToTakeOver(lea)).toEqual({ ok: true, value: "ask" });
    expect(mayAskToTakeOver({ ...lea, side: "seller" })).toEqual({ ok: false, refusal: "not-of-the-company" });
    expect(mayAskToTakeOver({ ...lea, proved: false })).toEqual({ ok: false, refusal: "address-not-proved" });
    expect(mayAskToTakeOver({ ...lea, access: "champion" })).toEqual({ ok: false, refusal: "leads-already" });
  });

  it("[PE4] takes five working days' notice", () => {
    expect(takeOverFrom("2026-11-12", calendar)).toBe("2026-11-20");
    expect(mayTakeOver(lea, { ...noticed, today: "2026-11-19" })).toEqual({ ok: false, refusal: "notice-runs" });
    expect(mayTakeOver(lea, { ...noticed, today: "2026-11-20" })).toEqual({ ok: true, value: "take-over" });
    const withHoliday = workingCalendar({ holidays: ["2026-11-17"] });
    expect(takeOverFrom("2026-11-12", withHoliday)).toBe("2026-11-21");
  });

  it("[PE4] is off when the champion answers, or was never told", () => {
    expect(mayTakeOver(lea, { ...noticed, championAnswered: true, today: "2026-12-01" })).toEqual({
      ok: false,
      refusal: "still-here",
    });
    expect(mayTakeOver(lea, { ...noticed, noticeOn: null, today: "2026-12-01" })).toEqual({
      ok: false,
      refusal: "notice-not-given",
    });
    expect(mayTakeOver({ ...lea, side: "seller" }, { ...noticed, today: "2026-12-01" }).ok).toBe(false);
  });

  it("[PE4] is refused in a sentence", () => {
    const names = { company: "Acme", champion: "Dana", from: "Fri 20 Nov" };
    expect(successionRefusalWords("notice-runs", names)).toBe(
      "Dana was told and has five working days to answer. You can take over from Fri 20 Nov.",
    );
    expect(successionRefusalWords("not-of-the-company", names)).toBe("Only somebody at Acme can take this over.");
  });
});
