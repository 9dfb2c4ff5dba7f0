import { describe, expect, it } from "vitest";
import { saidBy, seenBy, seenWords, type ViewFacts } from "#app/content/shown.ts";
import {
  type AnswerConsent,
  type Chosen,
  type Consent,
  holdsFor,
  openCeiling,
  type ViewConsent,
} from "#app/participant/consent.ts";

function view(viewerId: string, name: string | null, lane: ViewFacts["lane"] = "shared"): ViewFacts {
  return { ...{ viewerId, name, lane }, side: "buyer" };
}
const six = ["a", "b", "c", "d", "e", "f"];

describe("what the other company is shown", () => {
  it("[CO1] counts views without a name from five people on, and not at all below", () => {
    const counted = six.map((id) => view(id, null));
    const of = (facts: ViewFacts[]) => seenWords(seenBy(facts, "seller", () => "counted"));
    expect(of(counted.slice(0, 4))).toBeNull();
    expect(of([...counted.slice(0, 4), view("a", null)])).toBeNull();
    expect(of(counted.slice(0, 5))).toBe("Read by 5 people, who let it be seen.");
  });

  it("[CO1] names whoever said so, and counts the others beside them", () => {
    const facts = [view("lea", "Lea Moreau"), ...six.map((id) => view(id, null))];
    const views = (id: string): ViewConsent => (id === "lea" ? "by-name" : "counted");
    expect(seenWords(seenBy(facts, "seller", views))).toBe("Read by Lea Moreau and 6 more, who let it be seen.");
    // Under a ceiling the name goes, and one person is not counted alone.
    expect(seenWords(seenBy([view("lea", "Lea Moreau")], "seller", () => "counted"))).toBeNull();
    expect(seenWords(seenBy(facts, "seller", () => "nothing"))).toBeNull();
  });

  it("[CO1] shows colleagues who told them so, and counts nobody for them", () => {
    const facts = [view("lea", "Lea Moreau", "buyer"), ...six.map((id) => view(id, null))];
    expect(seenWords(seenBy(facts, "buyer", () => "counted"))).toBe("Read by Lea Moreau, who let it be seen.");
  });

  it("[CO1] tells answers by name, in a summary of five, or not at all", () => {
    const answers = six.map((authorId) => ({ authorId, side: "buyer" as const, answer: "yes" as const }));
    expect(saidBy(answers, "buyer", () => "nothing").told).toHaveLength(6);
    expect(saidBy(answers, "seller", () => "nothing")).toEqual({ told: [], summary: null });
    expect(saidBy(answers, "seller", () => "summary")).toEqual({ told: [], summary: { yes: 6, notQuite: 0 } });
    expect(saidBy(answers.slice(2), "seller", () => "summary").summary).toBeNull();
    const holds = (id: string | null): AnswerConsent => (id === "a" ? "by-name" : "summary");
    expect(saidBy(answers, "seller", holds)).toMatchObject({ told: [{ authorId: "a" }], summary: { yes: 5 } });
  });
});

describe("what holds for one person", () => {
  const lea: Chosen = {
    side: "buyer",
    showsName: "name",
    lane: "shared",
    showsViews: "by-name",
    showsAnswers: "each-time",
    showsPresence: false,
  };

  it("[CO1] is nothing before they chose, but what a form asked them about who reads", () => {
    expect(holdsFor(lea, openCeiling)).toMatchObject({ views: "by-name", answers: "nothing", answersAsked: "by-name" });
    expect(holdsFor({ ...lea, showsAnswers: "nothing" }, openCeiling).answersAsked).toBe("nothing");
  });

  it("[CO1] is never wider than the company's most", () => {
    const most: Consent = { ...openCeiling, views: "counted", answers: "summary" };
    expect(holdsFor(lea, most)).toMatchObject({ views: "counted", answersAsked: "summary", answers: "nothing" });
  });

  it("[LN6] is nothing for somebody whom only their company knows", () => {
    expect(Object.values(holdsFor({ ...lea, lane: "buyer" }, openCeiling))).toEqual(Array(4).fill("nothing"));
  });

  it("[CO4] is everything for the seller's people, unless they switched it off", () => {
    const sam: Chosen = { ...lea, side: "seller", showsPresence: true };
    expect(holdsFor(sam, openCeiling).views).toBe("by-name");
    expect(holdsFor({ ...sam, showsPresence: false }, openCeiling).views).toBe("nothing");
  });
});
