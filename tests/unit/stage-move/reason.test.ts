import { describe, expect, it } from "vitest";
import {
  changeReasons,
  changeReasonWords,
  endOutcomes,
  endSentence,
  pauseSentence,
  reasonShown,
} from "#app/stage-move/reason.ts";

describe("a reason", () => {
  it("[ST3] may be kept: rather not say is a full answer that leaves nothing to read into", () => {
    expect(reasonShown({ choice: "rather-not-say", ownWords: "secret" })).toBe(null);
    expect(reasonShown(null)).toBe(null);
  });

  it("[ST3] is one of six choices, or their own words as they wrote them", () => {
    expect(changeReasons).toHaveLength(6);
    expect(reasonShown({ choice: "see-more", ownWords: null })).toBe(changeReasonWords["see-more"]);
    expect(reasonShown({ choice: "own-words", ownWords: " finance wants a pilot " })).toBe("finance wants a pilot");
    expect(reasonShown({ choice: "own-words", ownWords: "  " })).toBe(null);
  });

  it("[ST11] of an end is one of five, in a whole sentence", () => {
    expect(endOutcomes.map((outcome) => endSentence(outcome, "Acme"))).toEqual([
      "Acme went ahead.",
      "Acme went another way.",
      "Acme is doing it without outside help.",
      "Acme decided: not now.",
      "Acme decided against it.",
    ]);
  });

  it("[ST11] of a pause names a date, an event, both or neither", () => {
    expect(pauseSentence({ date: "Mon 1 Feb" })).toBe("Paused until Mon 1 Feb.");
    expect(pauseSentence({ event: "the new budget is known. " })).toBe("Paused until the new budget is known.");
    expect(pauseSentence({ date: "Mon 1 Feb", event: "the new budget" })).toBe(
      "Paused until Mon 1 Feb: the new budget.",
    );
    expect(pauseSentence({})).toBe("Paused.");
  });
});
