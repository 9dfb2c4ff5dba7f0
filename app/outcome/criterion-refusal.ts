// Every way the page of how the company will judge can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

export type CriterionRefusal =
  | "no-such-criterion"
  | "no-such-option"
  | "no-such-person"
  | "not-yours"
  | "key-used"
  | "too-many"
  | "too-many-options"
  | "changed-meanwhile"
  | "not-taken-yet"
  | "own-so-far"
  | "removed"
  | "gone-from-the-bin"
  | "shared-already"
  | "judge-not-shared"
  | "name-stays"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function criterionRefusalWords(refusal: CriterionRefusal, names: Names): string {
  return words[refusal](names);
}

const words: Record<CriterionRefusal, (names: Names) => string> = {
  "no-such-criterion": () => "This is no longer among what is judged.",
  "no-such-option": () => "This way does not stand beside the others any more. Load the page again.",
  "no-such-person": () => "Whoever should judge this is not on the plan any more. Choose somebody else.",
  "not-yours": ({ companyName }) => `How ${companyName} judges is for ${companyName} to say.`,
  "key-used": () => "This form was sent already, with other words. Load the page again to add something else.",
  "too-many": () => "Forty are more than anybody can judge by. Take one off first.",
  "too-many-options": () => "Six ways are as many as one can look at side by side. Leave one out first.",
  "changed-meanwhile": () => "Somebody changed this while you were writing. Nothing is saved until you choose.",
  "not-taken-yet": () => "This is only suggested so far. Take it first.",
  "own-so-far": () => "Only you read this line. Let your team read it first: then you judge it together.",
  removed: () => "This was taken off what is judged. Put it back first.",
  "gone-from-the-bin": () => "It was taken off more than 30 days ago. Write it down again.",
  "shared-already": () => "Both companies read this already.",
  "judge-not-shared": ({ workspaceName }) =>
    `Whoever judges this is known to your team alone, and ${workspaceName} would read the name. Choose somebody else first, or nobody.`,
  "name-stays": () => "The name of another vendor stays with your team.",
  "your-name-would-show": ({ side, companyName, workspaceName }) =>
    nameWouldShowWords({ workspaceName: side === "buyer" ? workspaceName : companyName }),
};
