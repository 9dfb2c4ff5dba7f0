// Every way the project can say no, each with its sentence.
export type ProjectRefusal =
  | "no-such-line"
  | "no-such-person"
  | "no-such-measure"
  | "not-yours"
  | "key-used"
  | "too-many"
  | "measured-meanwhile"
  | "wants-a-number"
  | "person-of-yours"
  | "measure-of-yours"
  | "checked-already"
  | "removed"
  | "gone-from-the-bin"
  | "your-name-would-show";

export const projectRefusalWords: Record<ProjectRefusal, string> = {
  "no-such-line": "This is no longer in your project.",
  "no-such-person": "Whoever should do this is not on the plan any more. Choose somebody else, or write who it is.",
  "no-such-measure": "There is no such measure under Why any more. Load the page again.",
  "not-yours": "Whoever may edit the plan changes the lines of the team. What you write for yourself is always yours.",
  "key-used": "This form was sent already, with other words. Load the page again to add something else.",
  "too-many": "A hundred and twenty lines are more than anybody keeps in view. Take one off first.",
  "measured-meanwhile": "Somebody wrote down another number meanwhile. Yours is not saved; look at theirs first.",
  "wants-a-number": "Write down what was measured, and it counts as done.",
  "person-of-yours":
    "Whoever does this is written down for you alone, and your team would read the name. Choose somebody else first, or write who it is.",
  "measure-of-yours": "What this measures is written down for you alone. Let your team read it under Why first.",
  "checked-already": "Your team has this check in its project already.",
  removed: "This was taken off. Put it back first.",
  "gone-from-the-bin": "It was taken off more than 30 days ago. Write it down again.",
  // Nothing of a project is ever shared with the other company, so nobody's name would show; the table is whole.
  "your-name-would-show": "Nobody outside your team reads this page.",
};
