// Alignment is the distance between the stage the seller behaves as if the buyer were in, and the stage the buyer
// says (AL1, AL2). It is the seller's mirror and never the buyer's business: only the seller reads it. Without
// a word of the buyer there is no distance, whatever the seller has begun.
import { pathOf } from "#app/plan/place.ts";
import type { Stage, StageKind } from "#app/plan/stage.ts";
import type { Step } from "#app/step/step.ts";

export type SellerStage = { stageId: string; because: "begun" | "overruled" };

export type Gap = {
  /** The seller's place minus the buyer's: positive, the seller is ahead. Null before the buyer has said, or before the seller has begun. */
  gap: number | null;
  sellerPlace: number | null;
  buyerPlace: number | null;
};

type SellerAct = Pick<Step, "stageId" | "ownerSide" | "progress">;

/**
 * AL1: the furthest stage in which the seller has begun a step or sent content, or what the rep said instead.
 * `steps` may be all steps the seller reads; `contentStageIds` are the stages content was sent for.
 */
export function sellerStage(
  stages: readonly Stage[],
  seller: { steps: readonly SellerAct[]; contentStageIds?: readonly string[]; overruledStageId: string | null },
): SellerStage | null {
  const overruled = stages.find((stage) => stage.id === seller.overruledStageId);
  if (overruled) return { stageId: overruled.id, because: "overruled" };
  const begun = new Set([
    ...seller.steps.filter(isBegunBySeller).map((step) => step.stageId),
    ...(seller.contentStageIds ?? []),
  ]);
  const furthest = stages.findLast((stage) => begun.has(stage.id) && !stage.retired);
  return furthest ? { stageId: furthest.id, because: "begun" } : null;
}

/**
 * The stages content was sent for (AL1). One that helps in several stages was sent for the first of them at least, and one that
 * is tagged for none says nothing of where anybody is.
 */
export function contentStageIds(
  stages: readonly Stage[],
  contents: readonly { stageKinds: readonly StageKind[] }[],
): string[] {
  return contents.flatMap(({ stageKinds }) => {
    const first = stages.find((stage) => !stage.retired && stageKinds.includes(stage.kind));
    return first ? [first.id] : [];
  });
}

/** AL2: the distance in places on this plan's path. */
export function gapOf(
  stages: readonly Stage[],
  at: { sellerStageId: string | null; buyerStageId: string | null },
): Gap {
  const path = pathOf(stages, at.buyerStageId);
  const place = (stageId: string | null): number | null => {
    const index = path.findIndex((stage) => stage.id === stageId);
    return index < 0 ? null : index + 1;
  };
  const buyerPlace = place(at.buyerStageId);
  // A stage the rep named may be retired since; the nearest one before it on the path stands in for it.
  const sellerPlace = place(at.sellerStageId) ?? place(lastOnPathBefore(stages, path, at.sellerStageId));
  return {
    gap: buyerPlace === null || sellerPlace === null ? null : sellerPlace - buyerPlace,
    sellerPlace,
    buyerPlace,
  };
}

/** AL3: "2 stages ahead of Acme", "Acme is 1 stage ahead", "in step"; null while there is no gap to speak of. */
export function gapWords(gap: number | null, company: string): string | null {
  if (gap === null) return null;
  if (gap === 0) return "in step";
  return gap > 0 ? `${stageCount(gap)} ahead of ${company}` : `${company} is ${stageCount(-gap)} ahead`;
}

/** ST2: what stands in the place of a stage before the buyer has said one. */
export function notSaidYet(company: string): string {
  return `${company} has not said yet`;
}

/** AL6: the buyer's own answer to "Is NORTHWIND in step with us?". */
export const inStepAnswers = ["ahead-of-us", "in-step", "behind-us"] as const;
export type InStepAnswer = (typeof inStepAnswers)[number];

/** How the answer reads as a choice on the buyer's page. */
export const inStepChoices: Record<InStepAnswer, string> = {
  "ahead-of-us": "Ahead of us",
  "in-step": "In step with us",
  "behind-us": "Behind us",
};

/** AL6: the same in the few words of a list. */
export const inStepShort: Record<InStepAnswer, string> = {
  "ahead-of-us": "They say we are ahead",
  "in-step": "They say we are in step",
  "behind-us": "They say we are behind",
};

/** AL6: how the seller reads it beside the gap. */
export function inStepSentence(answer: InStepAnswer, company: string): string {
  if (answer === "in-step") return `${company} says you are in step with them.`;
  return answer === "ahead-of-us" ? `${company} says you are ahead of them.` : `${company} says you are behind them.`;
}

function isBegunBySeller(step: SellerAct): boolean {
  return (
    step.ownerSide === "seller" &&
    (step.progress === "in-progress" || step.progress === "blocked" || step.progress === "done")
  );
}

function lastOnPathBefore(stages: readonly Stage[], path: readonly Stage[], stageId: string | null): string | null {
  const index = stages.findIndex((stage) => stage.id === stageId);
  return stages.slice(0, Math.max(0, index)).findLast((stage) => path.includes(stage))?.id ?? null;
}

function stageCount(count: number): string {
  return count === 1 ? "1 stage" : `${count} stages`;
}
