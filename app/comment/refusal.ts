// Every way a comment can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

import { editMinutes } from "./comment.ts";

export type CommentRefusal =
  | "no-such-comment"
  | "no-such-place"
  | "too-wide"
  | "cannot-read-it"
  | "not-your-comment"
  | "too-late-to-change"
  | "changed-meanwhile"
  | "read-already"
  | "too-late"
  | "key-used"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function commentRefusalWords(refusal: CommentRefusal, names: Names): string {
  return words[refusal](names.side === "buyer" ? names.workspaceName : names.companyName);
}

const words: Record<CommentRefusal, (other: string) => string> = {
  "no-such-comment": () => "This comment is not there any more.",
  "no-such-place": () => "What you write about is not on the plan any more.",
  "too-wide": () => "Not everybody you chose can read what this stands on. Choose fewer readers.",
  "cannot-read-it": () => "Somebody you mention cannot read this. Let more people read it, or mention somebody else.",
  "not-your-comment": () => "Only the person who wrote this can change or remove it.",
  "too-late-to-change": () =>
    `A comment can be changed for ${editMinutes} minutes. You can write another one, or remove this one.`,
  "changed-meanwhile": () => "You changed this on another page meanwhile. Nothing is saved until you choose.",
  "read-already": () => "More people than you read this already, or it was removed.",
  "too-late": () => "The two minutes for undoing this are over. You can write it again.",
  "key-used": () => "This form was sent already, with other words. Load the page again to write another comment.",
  "your-name-would-show": (other) => nameWouldShowWords({ workspaceName: other }),
};
