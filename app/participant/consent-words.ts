// What each choice comes to, in the words the other company reads: beside each choice, and together for what is chosen.
import {
  type AnswerChoice,
  type AnswerConsent,
  answerConsents,
  answersForSummary,
  type Consent,
  effectiveConsent,
  openCeiling,
  type ViewConsent,
  viewConsents,
} from "./consent.ts";

export type ConsentNames = { me: string; other: string; team: string };
export type Most = Pick<Consent, "views" | "answers"> & { by: string | null };

/** "Northwind reads: “Read by Lea Moreau, who let it be seen.”" */
export function viewEffect(views: ViewConsent, { me, other }: ConsentNames): string {
  if (views === "nothing") return `${other} reads nothing of what you open.`;
  if (views === "counted") {
    return `${other} reads: “Read by 6 people, who let it be seen.” While it is fewer than ${answersForSummary}, ${other} reads nothing.`;
  }
  return `${other} reads: “Read by ${me}, who let it be seen.”`;
}

/** The same for answers that did not ask themselves who may read them. */
export function answerEffect(answers: AnswerChoice, { me, other }: ConsentNames): string {
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

/** The most, for whoever leads. */
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

/** For somebody who only reads it: "Dana Kim lets at most … be shown of what anybody opens, and … of what they answer." */
export function mostWords({ by, views, answers }: Most, { team, other }: ConsentNames): string {
  if (views === "by-name" && answers === "by-name") {
    return `Nobody at ${team} has set a limit: what each person chose for themselves is what ${other} is shown.`;
  }
  return `${by ?? `Whoever leads this at ${team}`} lets at most this be shown of anybody at ${team}: of what they open, ${most[views]}; of what they answer, ${most[answers]}.`;
}

const most: Record<ViewConsent | AnswerConsent, string> = {
  nothing: "nothing",
  counted: "how many, without names",
  summary: "a summary, without names",
  "by-name": "what each person chose",
};

function lets({ by }: Most, level: ViewConsent | AnswerConsent): string {
  return `${by ?? "Whoever leads this"} lets at most ${level === "nothing" ? "nothing" : most[level]} be shown.`;
}

export const viewOrder = viewConsents;
export const answerOrder = ["each-time", ...answerConsents] as const;
