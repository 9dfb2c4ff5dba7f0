import { describe, expect, it } from "vitest";

import { nextDates, owedBy, type SharedStep } from "#app/meeting/meeting.ts";

const step: SharedStep = {
  id: "a",
  title: "a",
  owner: "Acme",
  ownerSide: "buyer",
  dueOn: null,
  due: null,
  isLate: false,
  isAgreed: true,
};

describe("what each owes", () => {
  it("[MT1] names agreed steps of that side, late ones first, then by day, those without a day last", () => {
    const steps = [
      step,
      { ...step, id: "b", dueOn: "2026-11-09" as const },
      { ...step, id: "c", dueOn: "2026-11-05" as const },
      { ...step, id: "d", dueOn: "2026-11-06" as const, isLate: true },
      { ...step, id: "e", isAgreed: false },
      { ...step, id: "f", ownerSide: "seller" as const },
    ];
    expect(owedBy("buyer", steps).map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
    expect(owedBy("seller", steps).map(({ id }) => id)).toEqual(["f"]);
  });
});

describe("the next dates", () => {
  it("[MT1] lie ahead, the next first, and name the go-live however far it is", () => {
    const steps = Array.from({ length: 12 }, (_, index) => ({
      ...step,
      id: String(index),
      dueOn: `2026-11-${String(10 + index)}` as "2026-11-10",
    }));
    const dates = nextDates(steps, { today: "2026-11-12", goLiveOn: "2027-01-15" });
    expect(dates).toHaveLength(9);
    expect(dates[0]?.on).toBe("2026-11-12");
    expect(dates.at(-1)).toEqual({ on: "2027-01-15", what: "Go-live", stepId: null });
  });
});
