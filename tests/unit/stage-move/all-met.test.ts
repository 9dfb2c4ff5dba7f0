import { describe, expect, it } from "vitest";
import type { Verifier } from "#app/plan/stage.ts";
import { allMetWords, askWhenAllMet } from "#app/stage-move/all-met.ts";
import { retire, stages } from "./plan-with.ts";

const verifiers: Verifier[] = ["v1", "v2"].map((id) => ({ id, stageId: "needs", text: id, met: true }));
const here = { currentStageId: "needs", saidNotYet: [] };

describe("when the last fact is met", () => {
  it("[ST13] asks whether the buyer is in the next stage now", () => {
    const asked = askWhenAllMet({ stages, verifiers }, here);
    expect(asked && allMetWords(asked)).toBe("All of Needs is done. Are you in Trial now?");
    expect(askWhenAllMet({ stages: retire("trial"), verifiers }, here)?.next.id).toBe("choice");
  });

  it("[ST13] does not ask again after Not yet, nor while a fact is missing or there is none", () => {
    expect(askWhenAllMet({ stages, verifiers }, { ...here, saidNotYet: ["needs"] })).toBe(null);
    expect(
      askWhenAllMet({ stages, verifiers: verifiers.map((each, index) => ({ ...each, met: index === 0 })) }, here),
    ).toBe(null);
    expect(askWhenAllMet({ stages, verifiers: [] }, here)).toBe(null);
  });

  it("[ST13] has nothing to ask before the first word or in the last stage", () => {
    expect(askWhenAllMet({ stages, verifiers }, { ...here, currentStageId: null })).toBe(null);
    const last = verifiers.map((each) => ({ ...each, stageId: "results" }));
    expect(askWhenAllMet({ stages, verifiers: last }, { ...here, currentStageId: "results" })).toBe(null);
  });
});
