// A buying role is the part somebody has in the decision: decides, signs off, is asked, uses it. A field of work
// is where they stand in their company: finance, security, users. One says how much a word weighs, the other what
// it will be about. Neither is ever guessed: people are given them by those who invite them, or by themselves.

export const buyingRoles = ["decides", "signs-off", "is-asked", "uses-it"] as const;
export type BuyingRole = (typeof buyingRoles)[number];

export const fieldsOfWork = [
  "sponsor",
  "project-lead",
  "users",
  "team-lead",
  "it",
  "security",
  "data-protection",
  "finance",
  "legal",
  "purchasing",
  "works-council",
  "signatory",
] as const;
export type FieldOfWork = (typeof fieldsOfWork)[number];

export const buyingRoleWords: Record<BuyingRole, string> = {
  decides: "Decides",
  "signs-off": "Signs off",
  "is-asked": "Is asked",
  "uses-it": "Uses it",
};

export type FieldWords = {
  /** As a heading or an option. */
  label: string;
  /** What they do in a decision like this, to follow a name: "Lea, looks at how data is handled". */
  does: string;
  /** What they usually want to know, in the words of somebody who has to tell them. */
  wantsToKnow: string;
  /** The part they usually have; offered, never set. */
  usually: BuyingRole;
};

export const fieldWords: Record<FieldOfWork, FieldWords> = {
  sponsor: {
    label: "Sponsor",
    does: "wants the result and stands up for it",
    wantsToKnow: "Why now, what changes if it works, what happens if we do nothing, and who here stands behind it.",
    usually: "decides",
  },
  "project-lead": {
    label: "Project manager",
    does: "brings it in and runs it",
    wantsToKnow:
      "Who does what by when, how much time our own people need to give, and what has to be ready before the start.",
    usually: "is-asked",
  },
  users: {
    label: "Users",
    does: "would work with it every day",
    wantsToKnow:
      "What gets easier, what gets harder, how long it takes to learn, and whether anybody asked them before it was decided.",
    usually: "uses-it",
  },
  "team-lead": {
    label: "Whoever runs it today",
    does: "knows how it works today",
    wantsToKnow:
      "What happens to the way it is done now, what they keep, and who answers when something breaks on the way over.",
    usually: "is-asked",
  },
  it: {
    label: "IT",
    does: "connects it and keeps it running",
    wantsToKnow:
      "What it connects to, how people sign in, what they have to run themselves, and how we get our data out again.",
    usually: "is-asked",
  },
  security: {
    label: "Security",
    does: "looks at how data is handled",
    wantsToKnow:
      "Where our data lies, who can reach it, what happens when something goes wrong, and which proofs there are. A questionnaire is usual.",
    usually: "signs-off",
  },
  "data-protection": {
    label: "Data protection",
    does: "looks at personal data",
    wantsToKnow:
      "Which personal data are used and what for, who else gets them, how long they stay, and the agreement that has to be signed for it.",
    usually: "signs-off",
  },
  finance: {
    label: "Finance",
    does: "releases the money",
    wantsToKnow:
      "What it costs over three years with our own time counted, what it brings and how we know, which budget pays, and how we get out of it.",
    usually: "signs-off",
  },
  legal: {
    label: "Legal",
    does: "reads the contract",
    wantsToKnow: "Whose contract it is, who is liable for what, how it ends, and by when an answer is really needed.",
    usually: "signs-off",
  },
  purchasing: {
    label: "Purchasing",
    does: "buys it and registers the supplier",
    wantsToKnow:
      "What was compared, why this one, how the price comes about, and whether the supplier is in our system yet.",
    usually: "signs-off",
  },
  "works-council": {
    label: "Works council",
    does: "speaks for the people who work here",
    wantsToKnow:
      "What changes at people's desks, whether anybody's work can be watched with it, and that they are asked before it is settled.",
    usually: "signs-off",
  },
  signatory: {
    label: "Whoever signs",
    does: "may sign a sum like this",
    wantsToKnow:
      "That everyone else has looked at it, what we commit to and for how long, and one page with the sum on it.",
    usually: "signs-off",
  },
};
