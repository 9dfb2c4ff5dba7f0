import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/date.ts";
import { daysToSpare, fitOf, fitWords, latestDate } from "#app/schedule/fit.ts";
import type { FitPlan, FitStep } from "#app/schedule/fit.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

// Thursday; go-live is ten working days later, a Thursday too.
const today = "2026-11-12";
const goLiveOn = "2026-11-26";
const plan: FitPlan = { standing: "active", goLiveOn, today, calendar: workingCalendar() };

function stepWith(over: Partial<FitStep> = {}): FitStep {
  return { id: "a", dueOn: null, offsetDays: -5, isRequired: true, progress: "open", ...over };
}

describe("the fit of a plan", () => {
  it("[SC1] dates a step back from go-live by working days, else takes its own due date", () => {
    expect(latestDate(stepWith(), plan)).toBe("2026-11-19");
    expect(latestDate(stepWith({ offsetDays: null, dueOn: "2026-11-20" }), plan)).toBe("2026-11-20");
    const holiday = workingCalendar({ holidays: ["2026-11-25"] });
    expect(latestDate(stepWith(), { goLiveOn, calendar: holiday })).toBe("2026-11-18");
  });

  it("[SC1] spares the working days between today, or the due date if later, and the latest date", () => {
    expect(daysToSpare(stepWith(), plan)).toBe(5);
    expect(daysToSpare(stepWith({ dueOn: "2026-11-17" }), plan)).toBe(2);
    expect(daysToSpare(stepWith({ dueOn: "2026-11-02" }), plan)).toBe(5);
    expect(daysToSpare(stepWith({ offsetDays: null }), plan)).toBe(null);
  });

  it("[SC1] is short by the largest number of working days, of open required steps only", () => {
    const steps = [
      stepWith({ id: "fits" }),
      stepWith({ id: "tight", offsetDays: -12 }),
      stepWith({ id: "worst", dueOn: "2026-11-24" }),
      stepWith({ id: "done", offsetDays: -60, progress: "done" }),
      stepWith({ id: "left", offsetDays: -60, progress: "left-out" }),
      stepWith({ id: "optional", offsetDays: -60, isRequired: false }),
    ];
    expect(fitOf(plan, steps)).toEqual({ kind: "short", shortBy: 3, stepId: "worst" });
    expect(fitOf(plan, steps.slice(0, 1))).toEqual({ kind: "fits", daysToSpare: 5, stepId: "fits" });
    expect(fitOf(plan, [])).toEqual({ kind: "fits", daysToSpare: null, stepId: null });
  });

  it("[SC4] has no answer without a go-live", () => {
    expect(fitOf({ ...plan, goLiveOn: null }, [stepWith({ dueOn: "2020-01-01" })])).toEqual({ kind: "none" });
  });

  it("[ST11] has no answer for a paused or ended plan", () => {
    for (const standing of ["paused", "ended"] as const) {
      expect(fitOf({ ...plan, standing }, [stepWith({ offsetDays: -40 })])).toEqual({ kind: "none" });
    }
  });

  it("[SP8] has no answer for a draft", () => {
    expect(fitOf({ ...plan, standing: "draft" }, [stepWith({ offsetDays: -40 })])).toEqual({ kind: "none" });
  });

  it("[LN5] comes from the steps passed in and nothing else: a private step changes only its reader's answer", () => {
    const shared = [stepWith()];
    expect(fitOf(plan, shared)).toEqual({ kind: "fits", daysToSpare: 5, stepId: "a" });
    expect(fitOf(plan, [...shared, stepWith({ id: "mine", offsetDays: -12 })])).toEqual({
      kind: "short",
      shortBy: 2,
      stepId: "mine",
    });
  });

  it("[SC1] never gets better when a step gets later", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (offsetDays, due, more) => {
          const before = daysToSpare(stepWith({ offsetDays, dueOn: addDays(today, due) }), plan) ?? 0;
          const after = daysToSpare(stepWith({ offsetDays, dueOn: addDays(today, due + more) }), plan) ?? 0;
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it("says it in words, without a countdown", () => {
    expect(fitWords({ kind: "fits", daysToSpare: 3, stepId: "a" }, plan)).toBe(
      "Go-live Thu 26 Nov · 3 working days to spare",
    );
    expect(fitWords({ kind: "fits", daysToSpare: 0, stepId: "a" }, plan)).toBe(
      "Go-live Thu 26 Nov · fits, with no day to spare",
    );
    expect(fitWords({ kind: "short", shortBy: 1, stepId: "a" }, plan)).toBe(
      "Go-live Thu 26 Nov does not fit by 1 working day",
    );
    expect(fitWords({ kind: "fits", daysToSpare: null, stepId: null }, plan)).toBe("Go-live Thu 26 Nov fits");
    expect(fitWords({ kind: "none" }, plan)).toBe("Go-live Thu 26 Nov");
    expect(fitWords({ kind: "none" }, { goLiveOn: null, today })).toBe("No go-live date yet");
  });
});
