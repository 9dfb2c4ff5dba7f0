// What each choice comes to, in the words the other company reads: beside each choice, and together for what is chosen.
import {
  type AnswerChoice,
  type AnswerConsent,
  answerConsents,
  answersForSummary,
  type Consent,
  calledAcross,
  effectiveConsent,
  type NameConsent,
  nameConsents,
  openCeiling,
  type ViewConsent,
  viewConsents,
} from "./consent.ts";

export type ConsentNames = { me: string; title: string; other: string; team: string };
export type Most = Consent & { by: string | null };
/** One's own last act as the other company reads it with each choice; null before there is one. */
export type MyLines = Record<NameConsent, string> | null;

/** What the other company reads of somebody's name: a whole line of theirs, so that nobody has to guess. */
export function nameEffect(shows: NameConsent, names: ConsentNames, lines: MyLines): string {
  const { me: name, title, team: company, other } = names;
  if (lines) return `${other} reads: “${lines[shows]}”`;
  return `${other} reads “${calledAcross(shows, { name, title, company })}” among the people of this plan.`;
}

/** "Northwind reads: “Read by Lea Moreau, who let it be seen.”" */
export function viewEffect(views: ViewConsent, { me, other }: Pick<ConsentNames, "me" | "other">): string {
  if (views === "nothing") return `${other} reads nothing of what you open.`;
  if (views === "counted") {
    return `${other} reads: “Read by 6 people, who let it be seen.” While it is fewer than ${answersForSummary}, ${other} reads nothing.`;
  }
  return `${other} reads: “Read by ${me}, who let it be seen.”`;
}

/** The same for answers that did not ask themselves who may read them. */
export function answerEffect(answers: AnswerChoice, { me, other }: Pick<ConsentNames, "me" | "other">): string {
  if (answers === "each-time") {
    return `Where a form asks who reads your answer, what you say there holds. Where none asks, ${other} reads nothing.`;
  }
  if (answers === "nothing")
    return `${other} reads none of your answers, and those it read until now go from its pages.`;
  if (answers === "summary") {
    return `${other} reads: “It answered the question for 4, not quite for 2.” While it is fewer than ${answersForSummary}, ${other} reads nothing.`;
  }
  return `${other} reads: “${me}: not quite.”`;
}

export const viewLabels: Record<ViewConsent, string> = {
  nothing: "Nothing is shown",
  counted: "Counted, without my name",
  "by-name": "With my name",
};

export const answerLabels: Record<AnswerChoice, string> = {
  "each-time": "I say it each time",
  nothing: "Nothing is shown",
  summary: "In a summary, without my name",
  "by-name": "With my name",
};

export const nameLabels: Record<NameConsent, string> = {
  name: "My name",
  role: "What I am, without my name",
  nothing: "Neither",
};

/** The most, for whoever leads. */
export const mostNameLabels: Record<NameConsent, string> = {
  nothing: "Neither name nor role",
  role: "What they are, without names",
  name: "What each person chose",
};
export const mostViewLabels: Record<ViewConsent, string> = {
  nothing: "Nothing",
  counted: "How many, without names",
  "by-name": "What each person chose",
};
export const mostAnswerLabels: Record<AnswerConsent, string> = {
  nothing: "Nothing",
  summary: "A summary, without names",
  "by-name": "What each person chose",
};

/** "Dana Kim lets at most how many be shown, without names: so …"; null where the choice is no wider. */
export function narrowedWords(
  choice: { views: ViewConsent } | { answers: AnswerChoice },
  most: Most,
  names: ConsentNames,
): string | null {
  if ("views" in choice) {
    const { views } = effectiveConsent({ ...openCeiling, views: choice.views }, { ...openCeiling, ...most });
    return views === choice.views ? null : `${lets(most, most.views)} So ${viewEffect(views, names)}`;
  }
  const asked = choice.answers === "each-time" ? "by-name" : choice.answers;
  const { answers } = effectiveConsent({ ...openCeiling, answers: asked }, { ...openCeiling, ...most });
  return answers === asked ? null : `${lets(most, most.answers)} So ${answerEffect(answers, names)}`;
}

/** The same of a name; `lines` as in `nameEffect`. */
export function narrowedName(shows: NameConsent, most: Most, names: ConsentNames, lines: MyLines): string | null {
  const holds = nameThatHolds(shows, most);
  if (holds === shows) return null;
  return `${most.by ?? "Whoever leads this"} lets at most ${holds === "role" ? "what people are" : "neither name nor role"} be shown. So ${nameEffect(holds, names, lines)}`;
}

/** The narrower of one's own choice and the most. */
export function nameThatHolds(name: NameConsent, most: Most): NameConsent {
  return effectiveConsent({ ...openCeiling, name }, most).name;
}

/** For somebody who only reads it: "Dana Kim lets at most … be shown of what anybody opens, and … of what they answer." */
export function mostWords({ by, views, answers, name }: Most, { team, other }: ConsentNames): string {
  if (views === "by-name" && answers === "by-name" && name === "name") {
    return `Nobody at ${team} has set a limit: what each person chose for themselves is what ${other} is shown.`;
  }
  return `${by ?? `Whoever leads this at ${team}`} lets at most this be shown of anybody at ${team}: of what they open, ${most[views]}; of what they answer, ${most[answers]}; of who they are, ${mostNames[name]}.`;
}

const most: Record<ViewConsent | AnswerConsent, string> = {
  nothing: "nothing",
  counted: "how many, without names",
  summary: "a summary, without names",
  "by-name": "what each person chose",
};

const mostNames: Record<NameConsent, string> = {
  nothing: "neither name nor role",
  role: "what they are",
  name: "what each person chose",
};

function lets({ by }: Most, level: ViewConsent | AnswerConsent): string {
  return `${by ?? "Whoever leads this"} lets at most ${level === "nothing" ? "nothing" : most[level]} be shown.`;
}

export const nameOrder = [...nameConsents].reverse();
export const viewOrder = viewConsents;
export const answerOrder = ["each-time", ...answerConsents] as const;
