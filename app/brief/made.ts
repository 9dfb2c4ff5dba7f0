// The sentences of a summary, made from the facts: one line is one sentence or one point. What the plan does not say makes no
// line, so that nothing stands there which nobody knows. Whole sentences, one for each case.
import type { ForwardAnswerWord } from "#app/forwarding/forward.ts";
import { buyingRoles, buyingRoleWords } from "#app/participant/buying-role.ts";

import { asLines, type Made } from "./brief.ts";
import { type Cost, moneyWords, sumsOf } from "./cost.ts";
import type { BriefSection } from "./cut.ts";
import type { BriefFacts, MeasureFacts, OptionFacts } from "./facts.ts";
import { calledInBrief, calledTogether } from "./naming.ts";

export const mostLines = 6;

export function madeOf(facts: BriefFacts): Made {
  return Object.fromEntries(
    Object.entries(makers).map(([section, make]) => [section, make(facts).flatMap(asLines)]),
  ) as Record<BriefSection, string[]>;
}

const makers: Record<BriefSection, (facts: BriefFacts) => string[]> = {
  decide: ({ decideBy, goLive, workspaceName }) => [
    decideBy
      ? `Please decide by ${decideBy} whether we go ahead with ${workspaceName}.`
      : `Please decide whether we go ahead with ${workspaceName}.`,
    ...(goLive ? [goLiveSentence(goLive)] : []),
  ],
  why: ({ why }) => present([why.happened, why.today, why.wanted]),
  benefit: ({ measures, estimates, workspaceName }) => [
    ...measures.map((one) => measureSentence(one, workspaceName)),
    ...estimates.map(({ name, words, ...whose }) =>
      [`${name}: ${ended(words)}`, whoseWords(whose, workspaceName)].filter(Boolean).join(" "),
    ),
  ],
  costs: ({ costs, workspaceName }) => costSentences(costs, workspaceName),
  nothing: ({ why }) => present([why.nothing]),
  options: ({ options }) => options.map(optionSentence),
  risks: ({ why, blocked, leftOut }) => [
    ...present([why.wrong]),
    ...blocked
      .slice(0, mostLines)
      .map(({ what, waitsFor }) => (waitsFor ? `“${what}” waits for: ${ended(waitsFor)}` : `“${what}” is held up.`)),
    ...leftOut
      .slice(0, mostLines)
      .map(({ what, reason }) => (reason ? `We leave out “${what}”: ${ended(reason)}` : `We leave out “${what}”.`)),
  ],
  who: ({ answers, ...names }) => answerSentences(answers, names),
  payment: ({ why }) => present([why.paid]),
  path: ({ companyName, place, sleep, goLive }) => [
    place
      ? `${companyName} is in ${place.label}${place.words ? ` (${place.words})` : ""}: ${ended(place.name)}`
      : `${companyName} has not said yet where it is with this.`,
    ...present([sleep]),
    ...(goLive && !sleep ? [goLiveSentence(goLive)] : []),
  ],
  dates: ({ dates }) => dates.slice(0, mostLines).map(({ on, what }) => `${on}: ${ended(what)}`),
  people: (facts) => peopleSentences(facts),
  papers: ({ papers }) =>
    papers
      .slice(0, mostLines)
      .map(({ title, question }) => (question ? `“${title}” answers: ${question}` : `“${title}”.`)),
  open: ({ open }) => open.slice(0, mostLines),
};

function goLiveSentence({ on, why }: { on: string; why: string | null }): string {
  return why ? `The day to start is ${on}: ${ended(why)}` : `The day to start is ${on}.`;
}

function measureSentence(measure: MeasureFacts, workspaceName: string): string {
  const { name, now, wanted, on, measuredBy } = measure;
  const change = [now && `from ${now}`, wanted && `to ${wanted}`, on && `by ${on}`].filter(Boolean).join(" ");
  return [
    change ? `${name}: ${change}.` : ended(name),
    measuredBy && `Measured by ${ended(measuredBy)}`,
    whoseWords(measure, workspaceName),
  ]
    .filter(Boolean)
    .join(" ");
}

function whoseWords({ isTheirs, isChecked }: { isTheirs: boolean; isChecked: boolean }, workspaceName: string): string {
  if (!isTheirs) return "";
  return isChecked ? `${workspaceName}'s figure, checked by us.` : `${workspaceName}'s figure, not checked by us.`;
}

function costSentences(costs: readonly Cost[], workspaceName: string): string[] {
  if (costs.length === 0) return [];
  const all = sumsOf(costs).map(moneyWords);
  const sum = `${new Intl.ListFormat("en-GB").format(all)} over three years.`;
  const theirs = costs.filter(({ figure }) => figure === "theirs");
  if (theirs.length === 0) return [sum];
  if (theirs.length === costs.length) return [sum, `All figures are ${workspaceName}'s, not checked by us.`];
  const unchecked = sumsOf(theirs).map(moneyWords);
  return [
    sum,
    `Of that, ${new Intl.ListFormat("en-GB").format(unchecked)} ${unchecked.length > 1 ? "are" : "is"} ${workspaceName}'s figure, not checked by us.`,
  ];
}

function optionSentence({ name, met, partly, unmet, musts }: OptionFacts): string {
  if (met + partly + unmet === 0) return `${name}: looked at, not judged yet.`;
  const parts = [
    `meets ${met} of ${musts} of what we must have`,
    partly > 0 && `${partly} in part`,
    unmet > 0 && `${unmet} not`,
  ].filter(Boolean);
  return `${name}: ${parts.join(", ")}.`;
}

function answerSentences(answers: BriefFacts["answers"], names: { workspaceName: string }): string[] {
  const called = (who: BriefFacts["answers"][number]["who"]): string =>
    who ? calledInBrief(who, names) : "a colleague";
  const said = answers.filter(({ answer }) => answer !== null && answer !== "not-mine");
  const waits = answers.filter(({ answer }) => answer === null).map(({ who }) => called(who));
  return [
    ...said.map(({ who, answer, words }) => `${capital(called(who))}: ${answerWords(answer, words)}`),
    ...(waits.length > 0 ? [`Asked, and no answer yet: ${calledTogether(waits)}.`] : []),
  ];
}

function answerWords(answer: ForwardAnswerWord | null, words: string | null): string {
  if (answer === "fine") return "fine with it.";
  if (answer === "yes-if") return words ? `yes, if ${ended(words)}` : "yes, with a condition.";
  return words ? `not yet, because ${ended(words)}` : "not yet.";
}

function peopleSentences({ people, ...names }: BriefFacts): string[] {
  const ours = people.filter(({ side }) => side === "buyer");
  return buyingRoles.flatMap((part) => {
    const called = ours.filter((one) => one.part === part).map((one) => calledInBrief(one, names));
    return called.length > 0 ? [`${buyingRoleWords[part]}: ${calledTogether(called)}.`] : [];
  });
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text) => typeof text === "string" && text.trim() !== "") as string[];
}

function ended(text: string): string {
  const plain = text.trim();
  return /[.?!…]$/.test(plain) ? plain : `${plain}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
