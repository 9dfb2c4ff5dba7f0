import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contentStageIds,
  gapOf,
  gapWords,
  inStepAnswers,
  inStepSentence,
  notSaidYet,
  sellerStage,
} from "#app/alignment/alignment.ts";
import { defaultPath } from "#app/plan/stage.ts";
import type { Stage } from "#app/plan/stage.ts";

const stages: Stage[] = defaultPath.map(({ kind, label, name }) => ({ id: kind, kind, label, name, retired: false }));
const nothingBegun = { steps: [], overruledStageId: null };

describe("the seller's stage", () => {
  it("[AL1] is the furthest in which the seller has begun a step", () => {
    const steps = [
      { stageId: "trial", ownerSide: "seller", progress: "done" },
      { stageId: "why", ownerSide: "seller", progress: "in-progress" },
      { stageId: "choice", ownerSide: "seller", progress: "open" },
      { stageId: "golive", ownerSide: "seller", progress: "left-out" },
      { stageId: "results", ownerSide: "buyer", progress: "done" },
    ] as const;
    expect(sellerStage(stages, { steps, overruledStageId: null })).toEqual({ stageId: "trial", because: "begun" });
    expect(sellerStage(stages, nothingBegun)).toBe(null);
  });

  it("[AL1] counts content sent, and gives way to what the rep says", () => {
    expect(sellerStage(stages, { ...nothingBegun, contentStageIds: ["approval"] })?.stageId).toBe("approval");
    expect(sellerStage(stages, { ...nothingBegun, contentStageIds: ["approval"], overruledStageId: "needs" })).toEqual({
      stageId: "needs",
      because: "overruled",
    });
  });
});

describe("content that was sent", () => {
  it("[AL1] counts for the first stage it is tagged for, and for none without a tag", () => {
    const sent = (...stageKinds: Stage["kind"][]): string[] => contentStageIds(stages, [{ stageKinds }]);
    expect([sent("approval", "trial"), sent("results"), sent()]).toEqual([["trial"], ["results"], []]);
    const shorter = stages.map((stage) => (stage.id === "trial" ? { ...stage, retired: true } : stage));
    expect(contentStageIds(shorter, [{ stageKinds: ["trial", "approval"] }])).toEqual(["approval"]);
  });
});

describe("the gap", () => {
  it("[AL2] is the seller's place minus the buyer's on the plan's own path", () => {
    expect(gapOf(stages, { sellerStageId: "choice", buyerStageId: "needs" })).toEqual({
      gap: 2,
      sellerPlace: 5,
      buyerPlace: 3,
    });
    expect(gapOf(stages, { sellerStageId: "why", buyerStageId: "needs" }).gap).toBe(-2);
    const shorter = stages.map((stage) => (stage.id === "trial" ? { ...stage, retired: true } : stage));
    expect(gapOf(shorter, { sellerStageId: "choice", buyerStageId: "needs" }).gap).toBe(1);
    expect(gapOf(shorter, { sellerStageId: "trial", buyerStageId: "needs" }).gap).toBe(0);
  });

  it("[AL2] is none before the buyer has said, and none before the seller has begun", () => {
    expect(gapOf(stages, { sellerStageId: "choice", buyerStageId: null })).toEqual({
      gap: null,
      sellerPlace: 5,
      buyerPlace: null,
    });
    expect(gapOf(stages, { sellerStageId: null, buyerStageId: "why" }).gap).toBe(null);
    expect(gapWords(null, "Acme")).toBe(null);
    expect(notSaidYet("Acme")).toBe("Acme has not said yet");
  });

  it("[AL2] is zero exactly where both are in the same stage", () => {
    const anyStage = fc.constantFrom(...stages.map((stage) => stage.id));
    fc.assert(
      fc.property(anyStage, anyStage, (seller, buyer) => {
        const gap = gapOf(stages, { sellerStageId: seller, buyerStageId: buyer }).gap;
        expect(gap === 0).toBe(seller === buyer);
        expect(gapOf(stages, { sellerStageId: buyer, buyerStageId: seller }).gap).toBe(gap === null ? null : 0 - gap);
      }),
    );
  });

  it("[AL3] is said in words", () => {
    expect([2, 1, 0, -1, -3].map((gap) => gapWords(gap, "Acme"))).toEqual([
      "2 stages ahead of Acme",
      "1 stage ahead of Acme",
      "in step",
      "Acme is 1 stage ahead",
      "Acme is 3 stages ahead",
    ]);
  });

  it("[AL6] stands beside what the buyer says of it", () => {
    expect(inStepAnswers.map((answer) => inStepSentence(answer, "Acme"))).toEqual([
      "Acme says you are ahead of them.",
      "Acme says you are in step with them.",
      "Acme says you are behind them.",
    ]);
  });
});
