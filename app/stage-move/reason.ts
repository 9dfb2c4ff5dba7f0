// A reason is what a buyer says about a move: one for the other side, one only for their own people (ST3).
// "Rather not say" is a full answer, and a reason is never a condition for moving back, pausing or ending.

import type { EndOutcome } from "#app/activity/rest-words.ts";

export const changeReasons = [
  "new-people",
  "priorities",
  "see-more",
  "money-or-timing",
  "rather-not-say",
  "own-words",
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What the choice reads in the dialog, below "What changed?". */
export const changeReasonWords: Record<ChangeReason, string> = {
  "new-people": "New people joined",
  priorities: "Our priorities changed",
  "see-more": "We need to see more",
  "money-or-timing": "Money or timing changed",
  "rather-not-say": "We would rather not say",
  "own-words": "In our own words",
};

/**
 * The reason as both sides read it beside a move; null when the buyer would rather not say, so that nothing
 * stands there and nobody reads anything into it. Their own words stand as they wrote them.
 */
export function reasonShown(reason: { choice: ChangeReason; ownWords: string | null } | null): string | null {
  if (reason === null || reason.choice === "rather-not-say") return null;
  if (reason.choice !== "own-words") return changeReasonWords[reason.choice];
  return reason.ownWords?.trim() || null;
}

export { endOutcomes, endSentence, pauseSentence, type EndOutcome } from "#app/activity/rest-words.ts";

/** What the choice reads in the dialog, below "We have decided". */
export const endOutcomeWords: Record<EndOutcome, string> = {
  "went-ahead": "We went ahead",
  "another-way": "We went another way",
  ourselves: "We are doing it ourselves",
  "not-now": "Not now",
  "decided-against": "We decided against it",
};
