// A forward is content, or where the plan stands, passed on by somebody who takes part to somebody who may not. Whoever gets
// it reads without an account, a form or a gate (FW1), and answers by one tap without proving anything (FW2). What a buyer
// passes on is the buying team's alone.
import type { Lane, Side } from "#app/lib/lane.ts";

/** How it reaches the recipient; the first is offered first. */
export const forwardWays = ["own-mail", "copied", "sent"] as const;
export type ForwardWay = (typeof forwardWays)[number];

export const forwardAnswers = ["fine", "yes-if", "not-yet", "not-mine"] as const;
export type ForwardAnswerWord = (typeof forwardAnswers)[number];

export const messageLength = 4_000;
export const askLength = 300;
export const wordsLength = 600;

/** In the lane of whoever passes on: a buyer's is their team's alone, a seller's is both companies'. */
export function laneOfForward(side: Side): Lane {
  return side === "buyer" ? "buyer" : "shared";
}

/** LN6: whether content of this lane may be passed on in a forward of that lane, as it stands. */
export function mayCarry(forwardLane: Lane, contentLane: Lane): boolean {
  return contentLane === "shared" || contentLane === forwardLane;
}

/** The two that say more than the tap: a condition, a reason. */
export function takesWords(answer: ForwardAnswerWord): boolean {
  return answer === "yes-if" || answer === "not-yet";
}

/** On the button; the words follow where there are some. */
export const answerLabels: Record<ForwardAnswerWord, string> = {
  fine: "Fine with me",
  "yes-if": "Yes, if …",
  "not-yet": "Not yet, because …",
  "not-mine": "Not mine to say",
};

/** "Yes, if: pay quarterly", as one sentence of what somebody said. */
export function answerSentence(answer: ForwardAnswerWord, words: string | null): string {
  const start = answerLabels[answer].replace(/ …$/, "");
  return words ? `${start}: ${words}` : start;
}

/** What a link made for nobody in particular is called. */
export const nobodyInParticular = "Somebody with the link";
