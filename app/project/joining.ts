// Plans join one project only by somebody who runs each of them inside, and leave it one by one. Every way to say no has its
// sentence.
export type JoiningRefusal =
  "no-such-plan" | "one-alone" | "two-projects" | "not-yours" | "meanwhile" | "your-name-would-show";

export const joiningRefusalWords: Record<JoiningRefusal, string> = {
  "no-such-plan": "One of these is not a plan of yours any more. Load the page again.",
  "one-alone": "A project is made of two purchases or more. Choose another one.",
  "two-projects": "These are parts of two projects already. Take one of them out of its project first.",
  "not-yours": "Only who runs a plan for your company, or stands in for them, joins it with another or takes it out.",
  meanwhile:
    "Somebody joined one of these with another project meanwhile, or took it out. Nothing is changed; look again.",
  // Nothing of this is ever shared with another company, so nobody's name would show; the table is whole.
  "your-name-would-show": "Nobody outside your team reads this page.",
};

/** What the page showed of a plan: the project it was part of, or null. */
export type AsShown = ReadonlyMap<string, string | null>;
