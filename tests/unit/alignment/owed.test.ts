import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareByOwed, owedOn, owedWords } from "#app/alignment/owed.ts";
import type { ListedPlan } from "#app/alignment/owed.ts";

type OwedStep = Parameters<typeof owedOn>[1]["steps"][number];
const step: OwedStep = {
  lane: "shared",
  ownerSide: "seller",
  progress: "open",
  dueOn: "2026-11-12",
  handshake: "accepted",
  late: false,
};
const plan = { standing: "active", today: "2026-11-12" } as const;

function listed(company: string, over: Partial<ListedPlan> = {}): ListedPlan {
  return { company, owed: { late: 0, due: 0, questions: 0 }, gap: null, quietDays: null, shortBy: 0, ...over };
}

describe("what we owe buyers", () => {
  it("[AL4] is late and due steps of ours and their questions without an answer", () => {
    const steps: OwedStep[] = [
      step,
      { ...step, late: true, dueOn: "2026-11-10" },
      { ...step, dueOn: "2026-11-13" },
      { ...step, dueOn: null },
      { ...step, ownerSide: "buyer" },
      { ...step, progress: "done" },
      { ...step, lane: "seller", handshake: null },
      { ...step, handshake: "proposed" },
    ];
    expect(owedOn(plan, { steps, unansweredQuestions: 2 })).toEqual({ late: 1, due: 1, questions: 2 });
  });

  it("[SC4] is due, never late, on a plan without a go-live", () => {
    expect(owedOn(plan, { steps: [{ ...step, dueOn: "2026-11-02" }], unansweredQuestions: 0 })).toEqual({
      late: 0,
      due: 1,
      questions: 0,
    });
  });

  it("[ST11] is nothing while the plan is paused", () => {
    expect(owedOn({ ...plan, standing: "paused" }, { steps: [step], unansweredQuestions: 1 })).toEqual({
      late: 0,
      due: 0,
      questions: 0,
    });
  });

  it("[AL4] comes first in the list, then gap, quiet days and a go-live that does not fit", () => {
    const plans = [
      listed("Bolt"),
      listed("Short", { shortBy: 3 }),
      listed("Quiet", { quietDays: 12 }),
      listed("Behind", { gap: -2 }),
      listed("Ahead", { gap: 1, quietDays: 30 }),
      listed("Due", { owed: { late: 0, due: 4, questions: 0 } }),
      listed("Late", { owed: { late: 1, due: 0, questions: 0 } }),
      listed("Aster"),
    ];
    expect([...plans].sort(compareByOwed).map((each) => each.company)).toEqual([
      "Late",
      "Due",
      "Behind",
      "Ahead",
      "Quiet",
      "Short",
      "Aster",
      "Bolt",
    ]);
  });

  it("[AL4] sorts consistently", () => {
    const any = fc.record({
      company: fc.string(),
      owed: fc.record({ late: fc.nat(2), due: fc.nat(2), questions: fc.nat(2) }),
      gap: fc.option(fc.integer({ min: -3, max: 3 })),
      quietDays: fc.option(fc.nat(3)),
      shortBy: fc.nat(3),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(compareByOwed(a, b)) + Math.sign(compareByOwed(b, a))).toBe(0);
      }),
    );
  });

  it("[AL4] is summed up in a sentence", () => {
    expect(owedWords({ late: 1, due: 2, questions: 1 })).toBe("We owe buyers 4 things (1 late)");
    expect(owedWords({ late: 0, due: 1, questions: 0 })).toBe("We owe buyers 1 thing");
    expect(owedWords({ late: 0, due: 0, questions: 0 })).toBe("We owe buyers nothing today");
  });
});
