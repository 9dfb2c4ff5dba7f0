// Every way a question can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

export type QuestionRefusal =
  | "no-such-question"
  | "theirs-to-answer"
  | "not-yours-to-answer"
  | "not-your-question"
  | "answered-already"
  | "too-late"
  | "key-used"
  | "cannot-read-content"
  | "shared-already"
  | "no-stage"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function questionRefusalWords(refusal: QuestionRefusal, names: Names): string {
  const other = names.side === "buyer" ? names.workspaceName : names.companyName;
  return words[refusal](other);
}

const words: Record<QuestionRefusal, (other: string) => string> = {
  "no-such-question": () => "This question is not on the plan any more.",
  "theirs-to-answer": (other) => `${other} was asked. Only somebody there can answer.`,
  "not-yours-to-answer": () =>
    "The answer is a step of somebody else. Only they, or somebody who may edit the plan, can write it. You can leave a comment on that step.",
  "not-your-question": () => "Only the person who asked can take the question back.",
  "answered-already": () => "This question is answered already, so it stays for others to find.",
  "too-late": () => "The two minutes for undoing this are over. You can ask again.",
  "key-used": () => "This form was sent already, with other words. Load the page again to ask another question.",
  "cannot-read-content": (other) => `${other} cannot read what this question is about. Ask without it.`,
  "shared-already": (other) => `${other} reads this question already.`,
  "no-stage": () => "This plan has no stage yet in which an answer could stand. Add one under Plan settings first.",
  "your-name-would-show": (other) => nameWouldShowWords({ workspaceName: other }),
};
