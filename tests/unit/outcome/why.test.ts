import { describe, expect, it } from "vitest";

import { type WhyQuestion, whyQuestions } from "#app/outcome/why.ts";
import { whyLine } from "#app/outcome/why-line.ts";
import { whyOpenOf } from "#app/outcome/why-open.ts";
import { type WhyFacts, whyItems, type WhyReader } from "#app/outcome/why-row.ts";

const names = { companyName: "Acme", workspaceName: "Northwind" };
const dana: WhyReader = { ...names, side: "buyer", mayWrite: true, mayWriteOwn: true };
const sam: WhyReader = { ...names, side: "seller", mayWrite: false, mayWriteOwn: false };

function version(values: Partial<WhyFacts> & { question: WhyQuestion }): WhyFacts {
  const one = { lane: "shared", number: 1, text: "Words", choice: null, isShared: false } as const;
  return { id: crypto.randomUUID(), ...one, byName: "Dana Kim", on: "Mon 2 Nov", ...values };
}

function item(question: WhyQuestion, versions: WhyFacts[], reader = dana) {
  const found = whyItems({ versions, suggestions: [] }, reader).find((one) => one.question === question);
  if (!found) throw new Error(`${question} is not asked.`);
  return found;
}

describe("a question", () => {
  it("[WH1] is offered in each lane that has no answer yet, and what is in it for somebody in theirs alone", () => {
    const free = (question: WhyQuestion, versions: WhyFacts[] = []): string[] =>
      item(question, versions).free.map(({ label }) => label);
    expect(free("today")).toEqual(["Acme + Northwind", "Only Acme", "Only you"]);
    expect(free("today", [version({ question: "today" })])).toEqual(["Only Acme", "Only you"]);
    expect(free("mine")).toEqual(["Only you"]);
    expect(item("mine", [version({ question: "mine", lane: "own" })]).answers[0]?.shareWith).toEqual([]);
    expect(item("today", [], { ...dana, mayWrite: false }).free.map(({ readBy }) => readBy)).toEqual(["own"]);
  });

  it("[WH1] of the selling side leaves out what is nobody else's", () => {
    const asked = whyItems({ versions: [], suggestions: [] }, sam).map(({ question }) => question);
    expect(asked).toEqual(whyQuestions.filter((question) => question !== "mine"));
    expect(item("part", [], sam).choices?.map(({ label }) => label)).toContain(
      "A small line: let Northwind carry most of it",
    );
  });

  it("[WH2] shows its newest version, and what stood there before under it", () => {
    const versions = [
      version({ question: "today", number: 1, text: "First" }),
      version({ question: "today", number: 3, text: "Third", byName: "Aylin" }),
      version({ question: "today", number: 2, text: "" }),
    ];
    const [answer] = item("today", versions).answers;
    expect(answer).toMatchObject({ text: "Third", by: "Aylin on Mon 2 Nov", number: 3, chip: "Acme + Northwind" });
    expect(answer?.earlier.map(({ text }) => text)).toEqual(["First"]);
  });

  it("[WH3] may be shared with more readers only, with a word on what it takes the place of", () => {
    const versions = [version({ question: "today" }), version({ question: "today", lane: "own", text: "Draft" })];
    const [shared, own] = item("today", versions).answers;
    expect(shared?.shareWith).toEqual([]);
    expect(own?.shareWith).toEqual([
      { value: "team", label: "Let all of Acme read it", was: 0, takesPlace: false },
      { value: "shared", label: "Let Acme and Northwind read it", was: 1, takesPlace: true },
    ]);
    expect(item("today", [version({ question: "today", text: "", number: 2 })]).answers).toEqual([]);
  });
});

describe("the first screen", () => {
  const reader = { ...names, mayWrite: true };

  it("[WH8] tells why in the company's own sentences, of the lane most people read", () => {
    const line = whyLine(
      [
        version({ question: "today", lane: "own", text: "My draft" }),
        version({ question: "today", text: "31 % of our customers ask twice" }),
        version({ question: "happened", lane: "buyer", text: "The board asked. Twice!" }),
        version({ question: "nothing", text: "", choice: "little" }),
        version({ question: "wrong", text: "Never said here" }),
      ],
      reader,
    );
    expect(line).toEqual({
      sentences: [
        "The board asked. Twice!",
        "Today: 31 % of our customers ask twice.",
        "If nothing is done: It costs us little.",
      ],
      isPartlyPrivate: true,
    });
  });

  it("[WH8] cuts what is long at a sentence, else at a word", () => {
    const first = "A".repeat(60);
    const sentences = `${first}. ${"b".repeat(80)}. ${"c".repeat(80)}.`;
    const cut = (text: string): string | undefined =>
      whyLine([version({ question: "happened", text })], reader)?.sentences[0];
    expect(cut(sentences)).toBe(`${first}. ${"b".repeat(80)}.`);
    expect(cut(`${first} ${"word ".repeat(60)}`)).toMatch(/word…$/);
  });

  it("[WH8] asks those who may write it, and nobody else", () => {
    expect(whyLine([], reader)).toEqual({ sentences: [], isPartlyPrivate: false });
    expect(whyLine([], { ...names, mayWrite: false })).toBeNull();
  });
});

describe("the address", () => {
  it("[WH1] opens one question, in one lane, and nothing that nobody knows", () => {
    expect(whyOpenOf(new URLSearchParams("write=today&lane=buyer"))).toMatchObject({
      question: "today",
      readBy: "team",
    });
    expect(whyOpenOf(new URLSearchParams("write=x&lane=seller&key=1"))).toEqual({
      ...{ question: null, readBy: null, words: null, adds: null, changes: null, shares: null, tried: null },
    });
    expect(whyOpenOf(new URLSearchParams("key=a&n=1&n=2")).tried).toEqual({ id: "a", numbers: ["1", "2"] });
  });
});
