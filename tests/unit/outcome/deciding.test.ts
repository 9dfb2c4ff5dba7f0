import { describe, expect, it } from "vitest";

import { startKeys, startLines } from "#app/outcome/deciding.ts";
import { type Standing, standingWords } from "#app/outcome/deciding-standing.ts";

const nothing: Standing = {
  why: { asked: 7, answered: 0 },
  isNothingAnswered: false,
  isPaidAnswered: false,
  musts: 0,
  nices: 0,
  ways: [{ inWords: "Northwind", isFound: false }],
  people: { named: 1, roles: 0, decides: 0, signs: 0, takePart: 1 },
  steps: { open: 0, done: 0 },
  goLive: null,
};
const much: Standing = {
  why: { asked: 7, answered: 2 },
  isNothingAnswered: true,
  isPaidAnswered: true,
  musts: 2,
  nices: 1,
  ways: [
    { inWords: "Northwind", isFound: true },
    { inWords: "doing nothing", isFound: false },
  ],
  people: { named: 5, roles: 2, decides: 1, signs: 2, takePart: 4 },
  steps: { open: 12, done: 9 },
  goLive: "Go-live Thu 15 Jan · 3 working days to spare",
};

describe("what stands there already", () => {
  it("[BD1] is said plainly for each line the list begins with", () => {
    expect(startKeys.map((key) => standingWords(key, much))).toEqual([
      "Two of seven questions of Why are answered.",
      "“What if you do nothing?” is answered.",
      "“How will it be paid for?” is answered.",
      "Two must-haves and one nice to have are written down.",
      "Something was found for Northwind; nothing yet for doing nothing.",
      "Five people of you are written down, and two roles without a name; one decides, two sign off.",
      "Four people of you take part here.",
      "Twelve steps are open, nine are done.",
      "Go-live Thu 15 Jan · 3 working days to spare.",
    ]);
    expect(startKeys.map((key) => standingWords(key, nothing))).toEqual([
      "No question of Why is answered yet.",
      "“What if you do nothing?” has no answer yet.",
      "“How will it be paid for?” has no answer yet.",
      "Nothing is written down yet.",
      "Nothing was found yet for any of the ways.",
      "One person of you is written down; nobody is marked as deciding.",
      "One person of you takes part here.",
      "No steps are open, none are done.",
      "No go-live is set.",
    ]);
  });

  it("[RD2] never says that it is enough, or that somebody is ready", () => {
    const all = [
      ...startKeys.map((key) => startLines[key].text),
      ...[nothing, much].flatMap((facts) => startKeys.map((key) => standingWords(key, facts))),
    ];
    expect(all.filter((words) => /\bready|enough|complete|%|score/i.test(words))).toEqual([]);
  });
});
