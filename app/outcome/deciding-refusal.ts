// Every way the list "Before we decide" can say no, each with its sentence.
export type DecidingRefusal =
  "no-such-line" | "not-yours" | "key-used" | "too-many" | "removed" | "gone-from-the-bin" | "your-name-would-show";

export const decidingRefusalWords: Record<DecidingRefusal, string> = {
  "no-such-line": "This is no longer on the list.",
  "not-yours": "Whoever may edit the plan changes the list of the team. What you write for yourself is always yours.",
  "key-used": "This form was sent already, with other words. Load the page again to add something else.",
  "too-many": "Sixty lines are more than anybody keeps in view. Take one off first.",
  removed: "This was taken off the list. Put it back first.",
  "gone-from-the-bin": "It was taken off more than 30 days ago. Write it down again.",
  // Nothing of this list is ever shared, so nobody's name would show; the table is whole.
  "your-name-would-show": "Nobody outside your team reads this list.",
};
