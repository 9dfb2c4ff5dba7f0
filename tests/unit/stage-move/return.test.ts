import { describe, expect, it } from "vitest";
import { workingCalendar } from "#app/schedule/working-day.ts";
import type { FitStep } from "#app/schedule/fit.ts";
import { fitAfterReturn, lookAgainOffer, returnFitWords } from "#app/stage-move/return.ts";
import { stages } from "./plan-with.ts";

describe("going back", () => {
  it("[ST5] offers what is done from the target on, and opens nothing by itself", () => {
    const steps = [
      { id: "before", stageId: "options", progress: "done", lane: "shared" },
      { id: "a", stageId: "needs", progress: "done", lane: "shared" },
      { id: "b", stageId: "choice", progress: "done", lane: "buyer" },
      { id: "open", stageId: "trial", progress: "open", lane: "shared" },
      { id: "theirs", stageId: "trial", progress: "done", lane: "seller" },
      { id: "after", stageId: "results", progress: "done", lane: "shared" },
    ] as const;
    const offer = lookAgainOffer(stages, { fromStageId: "choice", toStageId: "needs" }, steps);
    expect(offer.map((step) => step.id)).toEqual(["a", "b"]);
  });

  it("[ST5] says before saving when the go-live would no longer fit", () => {
    const plan = {
      standing: "active",
      goLiveOn: "2026-11-26",
      today: "2026-11-12",
      calendar: workingCalendar(),
    } as const;
    const done: FitStep = { id: "a", dueOn: null, offsetDays: -13, isRequired: true, progress: "done" };
    expect(returnFitWords(fitAfterReturn(plan, [done], []), plan)).toBe(null);
    expect(returnFitWords(fitAfterReturn(plan, [done], ["a"]), plan)).toBe(
      "Go-live Thu 26 Nov would no longer fit by 3 working days.",
    );
  });
});
