// Every way a step can say no, each with its sentence. The table is exhaustive: a new refusal without words does not compile.
import { stepRefusalWords, type StepRefusal } from "./handshake.ts";
import type { StepUndoRefusal } from "./undo.ts";

export type StepProblem =
  | StepRefusal
  | StepUndoRefusal
  | "no-such-step"
  | "in-the-bin"
  | "not-yours"
  | "changed-meanwhile"
  | "suggested-anew"
  | "same-day"
  | "may-not-edit"
  | "key-used"
  | "no-such-stage"
  | "no-such-person"
  | "only-private"
  | "owner-cannot-read"
  | "done-already"
  | "not-open"
  | "is-open"
  | "nothing-new"
  | "theirs-to-restore"
  | "gone-from-the-bin"
  | "never-back"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function problemWords(problem: StepProblem, names: Names): string {
  const other = names.side === "buyer" ? names.workspaceName : names.companyName;
  return problem in stepRefusalWords
    ? stepRefusalWords[problem as StepRefusal](other)
    : own[problem as OwnProblem](other);
}

type OwnProblem = Exclude<StepProblem, StepRefusal>;

const own: Record<OwnProblem, (other: string) => string> = {
  "no-such-step": () => "This step is not on the plan.",
  "in-the-bin": () => "This step was removed. It lies in the bin, from where it can be brought back.",
  "not-yours": () => "This step belongs to somebody else. Only they, or somebody who may edit the plan, can do that.",
  "changed-meanwhile": () => "Somebody else changed this while you were writing. Nothing is saved until you choose.",
  "suggested-anew": (other) => `${other} has changed the day it suggests. Look at the new one, then answer again.`,
  "same-day": () => "That is the day that was suggested. Choose another one, or take the step as it is.",
  "may-not-edit": () => "You can add steps for yourself only. Whoever leads this plan can let you add them for others.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add another step.",
  "no-such-stage": () => "That stage is not on the path of this plan any more. Choose another one.",
  "no-such-person": () => "That person is not on this plan any more. Choose somebody else.",
  "only-private": (other) => `Only people whom ${other} knows can be named here.`,
  "owner-cannot-read": () =>
    "Whoever has a step must be able to read it. Choose somebody of your own company, or let both companies read it.",
  "done-already": () => "This step is done already.",
  "not-open": () => "This step is closed. Open it again first.",
  "is-open": () => "This step is open already.",
  "nothing-new": () => "Nothing was changed.",
  "theirs-to-restore": (other) => `${other} removed this step. Only somebody there can bring it back.`,
  "gone-from-the-bin": () => "This step was removed more than 30 days ago and cannot be brought back.",
  "never-back": () => "Everybody who could read this can still read it: a step never goes back to fewer readers.",
  "your-name-would-show": (other) =>
    `${other} will see your name if you do this here. You can become visible under People, write a step only for yourself, or ask whoever leads this plan.`,
  "not-your-act": () => "Only the person who did this can undo it.",
  "too-late": () => "The two minutes for undoing this are over. You can still change it by hand.",
  "something-stands-on-it": () =>
    "Somebody changed this step since, so it can no longer be undone. You can still change it by hand.",
};
