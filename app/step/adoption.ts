// Adoption turns a draft that the seller wrote into the buyer's own plan (SP8). Until then the buyer's steps are
// suggestions. The buyer keeps what fits, starts with their own list, or leaves it for later, each in one act.
import type { Handshake, Step } from "./step.ts";

export type AdoptionChoice = { kind: "keep"; keepStepIds: readonly string[] } | { kind: "own-list" };

export type Adoption = { accept: string[]; remove: string[] };

type Suggested = Pick<Step, "id" | "lane" | "ownerSide"> & { handshake: Handshake | null };

/** Which suggestions become agreed and which go to the bin. The seller's own steps stay: those are its promises. */
export function adopt(steps: readonly Suggested[], choice: AdoptionChoice): Adoption {
  const suggestions = suggestionsIn(steps);
  const keep = new Set(choice.kind === "keep" ? choice.keepStepIds : []);
  return {
    accept: suggestions.filter((step) => keep.has(step.id)).map((step) => step.id),
    remove: suggestions.filter((step) => !keep.has(step.id)).map((step) => step.id),
  };
}

/** The steps a buyer is offered to take, in a draft or later all at once ("Take these 14 steps", SP3). */
export function suggestionsIn<S extends Suggested>(steps: readonly S[]): S[] {
  return steps.filter((step) => step.lane === "shared" && step.ownerSide === "buyer" && step.handshake === "proposed");
}

/** "Take these 14 steps" */
export function takeAllWords(count: number): string {
  return count === 1 ? "Take this step" : `Take these ${count} steps`;
}
