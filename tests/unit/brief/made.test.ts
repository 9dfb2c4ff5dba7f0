import { describe, expect, it } from "vitest";

import { agreeing, type Said } from "#app/brief/agreeing.ts";
import { sectionsOf } from "#app/brief/cut.ts";
import type { BriefFacts } from "#app/brief/facts.ts";
import { madeOf } from "#app/brief/made.ts";
import type { KnownPerson } from "#app/brief/naming.ts";

const finance: KnownPerson = { name: "Ines", address: null, field: "finance", side: "buyer", mayBeNamed: false };
const nothing: BriefFacts = {
  companyName: "Acme",
  workspaceName: "Northwind",
  place: null,
  sleep: null,
  goLive: null,
  decideBy: null,
  dates: [],
  people: [],
  answers: [],
  costs: [],
  papers: [],
  open: [],
  blocked: [],
  leftOut: [],
  why: {},
  measures: [],
  estimates: [],
  options: [],
};

describe("cuts", () => {
  it("[BR1] finance reads in the order of a paper that is signed, and doing nothing only when chosen", () => {
    expect(sectionsOf("finance").map(({ section }) => section)).toEqual([
      ...["decide", "costs", "benefit", "nothing", "options", "risks", "who", "payment"],
    ]);
    expect(sectionsOf("finance").filter(({ isOn }) => !isOn)).toEqual([{ section: "nothing", isOn: false }]);
  });
});

describe("sentences", () => {
  it("[BR1] say nothing that the plan does not say", () => {
    const { decide, path, ...others } = madeOf(nothing);
    expect(decide).toEqual(["Please decide whether we go ahead with Northwind."]);
    expect(path).toEqual(["Acme has not said yet where it is with this."]);
    expect(Object.values(others).flat()).toEqual([]);
  });

  it("[BR1] ask for a decision by a day, and say what depends on it", () => {
    const made = madeOf({
      ...nothing,
      decideBy: "Thu 10 Dec",
      goLive: { on: "Fri 15 Jan 2027", why: "Lyon opens that week" },
    });
    expect(made.decide).toEqual([
      "Please decide by Thu 10 Dec whether we go ahead with Northwind.",
      "The day to start is Fri 15 Jan 2027: Lyon opens that week.",
    ]);
  });

  it("[BR1] [BR4] tell who agrees with which condition, by what they do", () => {
    const legal = { ...finance, name: null, field: "legal" as const };
    const made = madeOf({
      ...nothing,
      answers: [
        { who: finance, answer: "yes-if", words: "we can pay quarterly" },
        { who: { ...finance, field: "security" }, answer: "fine", words: null },
        { who: null, answer: "not-yet", words: "we wait for Lyon" },
        { who: finance, answer: "not-mine", words: null },
        { who: legal, answer: null, words: null },
      ],
    });
    expect(made.who).toEqual([
      "Finance: yes, if we can pay quarterly.",
      "Security: fine with it.",
      "A colleague: not yet, because we wait for Lyon.",
      "Asked, and no answer yet: legal.",
    ]);
  });

  it("[BR1] [BR4] take where somebody stands only from whoever agreed to be named, and what they said last", () => {
    const ines = { ...finance, id: "ines", mayBeNamed: true };
    const people = [ines, { ...finance, id: "sam", name: "Sam", field: "security" as const }];
    const on = (day: number): Date => new Date(Date.UTC(2026, 10, day));
    const asked: Said["asked"] = [{ toId: "ines", answer: null, words: null, at: on(1) }];
    const stands: Said["stands"] = [
      { participantId: "ines", answer: "yes-if", words: "EU only", at: on(2) },
      { participantId: "sam", answer: "not-yet", words: "too early", at: on(2) },
    ];
    const who = (said: Said): string[] => madeOf({ ...nothing, answers: agreeing(people, said) }).who as string[];
    expect(who({ asked, stands })).toEqual(["Ines (finance): yes, if EU only."]);
    expect(who({ asked: [], stands })).toEqual(["Ines (finance): yes, if EU only."]);
    const later = [{ toId: "ines", answer: "fine" as const, words: null, at: on(3) }];
    expect(who({ asked: later, stands })).toEqual(["Ines (finance): fine with it."]);
  });

  it("[BR3] say what of the costs nobody here has checked", () => {
    const cost = { id: "1", what: "Licences", kind: "yearly", cents: 10_000_00, currency: "EUR" } as const;
    expect(madeOf({ ...nothing, costs: [{ ...cost, figure: "theirs" }] }).costs).toEqual([
      "EUR 30,000 over three years.",
      "All figures are Northwind's, not checked by us.",
    ]);
    const both = [
      { ...cost, figure: "theirs" },
      { ...cost, figure: "ours" },
    ] as const;
    expect(madeOf({ ...nothing, costs: [...both] }).costs).toEqual([
      "EUR 60,000 over three years.",
      "Of that, EUR 30,000 is Northwind's figure, not checked by us.",
    ]);
  });

  it("[BR1] tell what we get with who measured it, and the other ways with what they meet", () => {
    const made = madeOf({
      ...nothing,
      measures: [
        {
          ...{
            name: "First answer",
            now: "9 hours",
            wanted: "4 hours",
            on: "Wed 31 Mar",
            measuredBy: "the service team",
          },
          ...{ isTheirs: false, isChecked: false },
        },
        { name: "Savings", now: null, wanted: null, on: null, measuredBy: null, isTheirs: true, isChecked: false },
      ],
      options: [
        { name: "Doing nothing", met: 1, partly: 0, unmet: 3, musts: 4 },
        { name: "Doing it ourselves", met: 0, partly: 0, unmet: 0, musts: 4 },
      ],
    });
    expect(made.benefit).toEqual([
      "First answer: from 9 hours to 4 hours by Wed 31 Mar. Measured by the service team.",
      "Savings. Northwind's figure, not checked by us.",
    ]);
    expect(made.options).toEqual([
      "Doing nothing: meets 1 of 4 of what we must have, 3 not.",
      "Doing it ourselves: looked at, not judged yet.",
    ]);
  });
});
