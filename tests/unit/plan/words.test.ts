import { describe, expect, it } from "vitest";
import { fieldWords } from "#app/participant/buying-role.ts";
import { defaultPath, stageKinds } from "#app/plan/stage.ts";
import { whatUsuallyHappens } from "#app/plan/what-usually-happens.ts";
import { changeReasonWords, endOutcomeWords } from "#app/stage-move/reason.ts";
import { shippedTemplates } from "#app/template/shipped.ts";

const wordsOfTheTrade =
  /\b(deal|close|prospect|opportunity|pipeline|stakeholder|lead|champion|verifier|handshake|consensus|position|readiness|nudge|slack|buyer|seller|vendor)s?\b/i;

const readByBuyers = [
  ...Object.values(whatUsuallyHappens).flat(),
  ...defaultPath.flatMap((stage) => [stage.label, stage.name, ...stage.verifiers]),
  ...shippedTemplates.flatMap((template) =>
    template.steps.flatMap((step) => [step.title, step.doneWhen, step.leadTime ?? ""]),
  ),
  ...Object.values(fieldWords).flatMap((words) => [words.label, words.does, words.wantsToKnow]),
  ...Object.values(changeReasonWords),
  ...Object.values(endOutcomeWords),
];

describe("texts on buyer pages", () => {
  it("use no word of the trade", () => {
    expect(readByBuyers.filter((text) => wordsOfTheTrade.test(text))).toEqual([]);
  });

  it("say for every stage what usually happens, in two to five sentences", () => {
    for (const kind of stageKinds) {
      const sentences = whatUsuallyHappens[kind];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(5);
      expect(sentences.filter((sentence) => !/^[A-Z][^.]*\.$/.test(sentence))).toEqual([]);
    }
  });
});
