import { describe, expect, it } from "vitest";

import { workingCalendar } from "#app/schedule/working-day.ts";
import { type PromisedStep, unsettledBy, unsettledWords } from "#app/step/promise.ts";

const calendar = workingCalendar({});
const plan = { goLiveOn: "2026-11-30", calendar } as const;
/** Northwind's, moved from Mon 9 Nov to Fri 13 Nov. */
const moved = {
  id: "set-up",
  stageId: "trial",
  ownerSide: "seller",
  offsetDays: null,
  isRequired: false,
  was: "2026-11-09",
  is: "2026-11-13",
} as const;
const theirs: PromisedStep = {
  id: "check",
  title: "Check it",
  stageId: "trial",
  ownerSide: "buyer",
  dueOn: "2026-11-11",
  progress: "open",
  handshake: "accepted",
};

describe("a date that moves", () => {
  it("[SP4] unsettles the other side's open steps of its stage that are due before the new one, by working days", () => {
    const before = { ...theirs, id: "before" };
    const itself = { ...theirs, id: "set-up", ownerSide: "seller" } as const;
    const friday = { ...theirs, id: "weekend", dueOn: "2026-11-12" } as const;
    expect(unsettledBy(moved, [before, itself, theirs, friday], plan).steps).toEqual([
      { stepId: "check", title: "Check it", days: 2 },
      { stepId: "weekend", title: "Check it", days: 1 },
    ]);
    expect(unsettledWords({ title: "Set it up", days: 2, whose: "Northwind" })).toBe(
      "“Set it up” of Northwind is due 2 working days after this now.",
    );
  });

  it("[SP4] unsettles nothing that was late for it before, is done, is elsewhere, one's own, or only suggested", () => {
    const others: PromisedStep[] = [
      { ...theirs, dueOn: "2026-11-06" },
      { ...theirs, dueOn: "2026-11-13" },
      { ...theirs, dueOn: null },
      { ...theirs, progress: "done" },
      { ...theirs, progress: "left-out" },
      { ...theirs, stageId: "choice" },
      { ...theirs, ownerSide: "seller" },
      { ...theirs, handshake: "proposed" },
    ];
    expect(unsettledBy(moved, others, plan)).toEqual({ steps: [], goLiveBy: null });
    expect(unsettledBy({ ...moved, is: "2026-11-06" }, [theirs], plan).steps).toEqual([]);
    expect(unsettledBy({ ...moved, is: null }, [theirs], plan).steps).toEqual([]);
  });

  it("[SP4] says by how many working days the go-live is missed, the first time it is", () => {
    const required = { ...moved, isRequired: true, offsetDays: -10 };
    expect(unsettledBy({ ...required, is: "2026-11-18" }, [], plan).goLiveBy).toBe(2);
    expect(unsettledBy({ ...required, is: "2026-11-16" }, [], plan).goLiveBy).toBeNull();
    expect(unsettledBy({ ...required, was: "2026-11-17", is: "2026-11-18" }, [], plan).goLiveBy).toBeNull();
    expect(unsettledBy({ ...required, isRequired: false, is: "2026-11-18" }, [], plan).goLiveBy).toBeNull();
    expect(unsettledBy({ ...required, is: "2026-11-18" }, [], { ...plan, goLiveOn: null }).goLiveBy).toBeNull();
  });
});
