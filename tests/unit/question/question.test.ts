import { describe, expect, it } from "vitest";

import { answerStepTitle, filterSearch, questionFilter } from "#app/question/question.ts";
import { questionRow, type QuestionFacts } from "#app/question/question-row.ts";
import { similarTo } from "#app/question/similar.ts";
import { stepOfConditionPath } from "#app/question/question-path.ts";

describe("the step of a question", () => {
  it("[QU1] begins with Answer and stays one line that a list can hold", () => {
    expect(answerStepTitle("  Where is our data\nkept? ")).toBe("Answer: Where is our data kept?");
    const long = answerStepTitle("Å".repeat(400));
    expect(Array.from(long)).toHaveLength("Answer: ".length + 91);
    expect(long.endsWith("…")).toBe(true);
  });
});

describe("the filter of the list", () => {
  it("[QU3] is read from the address and written back the same; what it does not know says nothing", () => {
    const search = new URLSearchParams({ q: " 100% \\_ ", show: "open", from: "them" });
    const filter = questionFilter(search);
    expect(filter).toEqual({ words: "100% \\_", show: "open", from: "them" });
    expect(questionFilter(new URLSearchParams(filterSearch(filter)))).toEqual(filter);
    expect(questionFilter(new URLSearchParams({ show: "1; drop", from: "seller" }))).toEqual({
      words: "",
      show: "all",
      from: "everyone",
    });
    expect(filterSearch(questionFilter(new URLSearchParams()))).toBe("");
  });
});

describe("questions that are alike", () => {
  const answered = [
    { text: "Where is our data kept, and who can read it?" },
    { text: "How long does the migration of old tickets take?" },
    { text: "Can we pay quarterly?" },
  ];
  it("[QU4] are found by the words that say something, whatever their order, accents and capitals", () => {
    expect(similarTo("who may read our DÁTA and where is it kept", answered)[0]).toBe(answered[0]);
    expect(similarTo("How long will migration of tickets take", answered)).toEqual([answered[1]]);
  });

  it("[QU4] are none where only small words are shared, or nothing is typed", () => {
    expect(similarTo("How can we do that?", answered)).toEqual([]);
    expect(similarTo("  ", answered)).toEqual([]);
    expect(similarTo("x".repeat(50_000), answered)).toEqual([]);
  });
});

describe("a question as somebody reads it", () => {
  const facts: QuestionFacts = {
    id: "q",
    lane: "shared",
    text: "pay quarterly",
    toSide: "seller",
    fromSide: "buyer",
    isCondition: true,
    isByLink: false,
    byPersonId: "dana",
    byName: "Dana Kim",
    at: new Date("2026-11-02T09:00:00Z"),
    answer: null,
    answeredAt: null,
    answeredByName: null,
    answeredBySide: null,
    contentId: null,
    contentTitle: null,
    stepId: null,
    dueOn: null,
    passedOnBy: null,
  };
  const rep = {
    side: "seller" as const,
    personId: "sam",
    companyName: "Acme",
    workspaceName: "Northwind",
    planZone: "Europe/Berlin",
    today: "2026-11-02" as const,
    can: () => true,
    couldAfterProof: () => false,
  };

  it("[QU6] is a condition that somebody has, told by whoever told it, and makes a step with its words", () => {
    const row = questionRow(facts, rep);
    expect(row.who).toBe("A condition somebody at Acme has");
    expect(row.asked).toBe("told by Dana Kim on Mon 2 Nov");
    expect(stepOfConditionPath("p", row.text)).toBe("/plans/p/steps/new?title=pay+quarterly");
  });

  it("[QU2] [QU7] says who may answer it, and lets only whoever asked take it back", () => {
    const row = { ...facts, isCondition: false };
    expect(questionRow(row, rep)).toMatchObject({
      mayAnswer: true,
      mayTakeBack: false,
      who: "Dana Kim (Acme) asks Northwind",
    });
    const dana = { ...rep, side: "buyer" as const, personId: "dana" };
    expect(questionRow(row, dana)).toMatchObject({ mayAnswer: false, mayTakeBack: true });
  });
});
