// Every way a figure can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

export type FigureRefusal =
  | "no-such-figure"
  | "may-not-write"
  | "theirs-to-change"
  | "theirs-to-check"
  | "never-back"
  | "too-late"
  | "not-your-act"
  | "key-used"
  | "your-name-would-show";

type ForWhom = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function figureRefusalWords(refusal: FigureRefusal, { side, companyName, workspaceName }: ForWhom): string {
  return words[refusal]({ other: side === "buyer" ? workspaceName : companyName, companyName });
}

const words: Record<FigureRefusal, (names: { other: string; companyName: string }) => string> = {
  "no-such-figure": () => "This is not on the plan any more.",
  "may-not-write": () => "You can write for yourself only. Whoever leads this plan can let you write for all.",
  "theirs-to-change": ({ companyName }) => `This figure is ${companyName}'s. Only somebody there changes it.`,
  "theirs-to-check": ({ companyName }) => `Only somebody at ${companyName} can say that it was checked there.`,
  "never-back": () => "Everybody who could read this can still read it: it never goes back to fewer readers.",
  "too-late": () => "The two minutes for undoing this are over. You can write it down again.",
  "not-your-act": () => "Only the person who took this away can put it back.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add something else.",
  "your-name-would-show": ({ other }) => nameWouldShowWords({ workspaceName: other }),
};
