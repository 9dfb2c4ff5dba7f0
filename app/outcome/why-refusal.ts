// Every way why can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

export type WhyRefusal =
  | "theirs-to-write"
  | "ours-to-write"
  | "may-not-write"
  | "only-yours"
  | "no-such-answer"
  | "no-such-suggestion"
  | "answered-already"
  | "changed-meanwhile"
  | "nothing-there"
  | "never-back"
  | "key-used"
  | "no-step-left"
  | "your-name-would-show";

type ForWhom = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function whyRefusalWords(refusal: WhyRefusal, { side, companyName, workspaceName }: ForWhom): string {
  const other = side === "buyer" ? workspaceName : companyName;
  return words[refusal]({ other, companyName });
}

const words: Record<WhyRefusal, (names: { other: string; companyName: string }) => string> = {
  "theirs-to-write": ({ companyName }) => `This is ${companyName}'s own text. You can suggest words for it.`,
  "ours-to-write": () => "This is your own text: write it as you like, without suggesting it first.",
  "may-not-write": () => "You can write for yourself only. Whoever leads this plan can let you write for all.",
  "only-yours": () => "This is only for you, and stays so.",
  "no-such-answer": () => "That is not one of the answers. Please choose again.",
  "no-such-suggestion": () => "These words were taken back, or are not here any more.",
  "answered-already": () => "Somebody has answered this already.",
  "changed-meanwhile": () => "Somebody changed this meanwhile. Nothing was changed; please look at it again.",
  "nothing-there": () => "There is nothing written here to share.",
  "never-back": () => "Everybody who could read this can still read it: it never goes back to fewer readers.",
  "key-used": () => "This form was sent already, with other words. Load the page again to send something else.",
  "no-step-left": ({ other }) => `None of these can be asked of ${other} any more. Please look at the list again.`,
  "your-name-would-show": ({ other }) => nameWouldShowWords({ workspaceName: other }),
};
