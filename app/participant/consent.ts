// Consent is what one buyer participant lets the seller see of themselves: their views, their name, their answers
// (CO1). Each decides for themselves; the champion may set the most that is shown by anybody. The narrower of the
// two always holds, and nobody widens another person's choice.
import type { Lane, Side } from "#app/lib/lane.ts";

export const viewConsents = ["nothing", "counted", "by-name"] as const;
export const nameConsents = ["nothing", "role", "name"] as const;
export const answerConsents = ["nothing", "summary", "by-name"] as const;
export type ViewConsent = (typeof viewConsents)[number];
export type NameConsent = (typeof nameConsents)[number];
export type AnswerConsent = (typeof answerConsents)[number];

export type Consent = { views: ViewConsent; name: NameConsent; answers: AnswerConsent };

/** What a person can choose for answers: before they chose, each form that asks who reads is the choice, and else nothing is shown. */
export const answerChoices = ["each-time", ...answerConsents] as const;
export type AnswerChoice = (typeof answerChoices)[number];

/** What holds for one person towards the other company. */
export type Holds = Consent & {
  /** For an answer whose own form asked who may read it; `answers` is for every other. */
  answersAsked: AnswerConsent;
};

/**
 * CO1: before anybody chose. The name is shown because only people in the shared lane can be seen at all, and
 * whoever comes there is told so first (LN6).
 */
export const defaultConsent: Consent = { views: "nothing", name: "name", answers: "nothing" };

/** The ceiling before a champion set one: it holds nobody back. */
export const openCeiling: Consent = { views: "by-name", name: "name", answers: "by-name" };

/** Nothing at all: of somebody whom only their team knows (LN6). */
export const closedConsent: Holds = { views: "nothing", name: "nothing", answers: "nothing", answersAsked: "nothing" };

/** CO1: what holds for one person: the narrower of their own choice and the champion's ceiling, for each of the three. */
export function effectiveConsent(chosen: Consent, ceiling: Consent): Consent {
  return {
    views: narrower(viewConsents, chosen.views, ceiling.views),
    name: narrower(nameConsents, chosen.name, ceiling.name),
    answers: narrower(answerConsents, chosen.answers, ceiling.answers),
  };
}

/** CO1: what the other company reads in the place of a name: "Lea Moreau", "Finance approver at Acme", "Somebody at Acme". */
export function calledAcross(shows: NameConsent, { name, title, company }: Called): string {
  return shows === "name" ? name : `${shows === "role" ? title : "Somebody"} at ${company}`;
}

export type Called = { name: string; title: string; company: string };

/** What is stored of one participant's choices. */
export type Chosen = {
  side: Side;
  lane: Lane;
  showsName: NameConsent;
  showsViews: ViewConsent;
  showsAnswers: AnswerChoice;
  showsPresence: boolean;
};

/** CO1, LN6: what one participant shows the other company. Of the seller's people everything, as long as they show themselves (CO4). */
export function holdsFor(person: Chosen, ceiling: Consent): Holds {
  if (person.lane !== "shared") return closedConsent;
  const { showsViews: views, showsName: name, showsAnswers } = person;
  if (person.side === "seller") {
    return { ...openCeiling, answersAsked: "by-name", views: person.showsPresence ? "by-name" : "nothing" };
  }
  const isAskedEachTime = showsAnswers === "each-time";
  const chosen: Consent = { views, name, answers: isAskedEachTime ? "nothing" : showsAnswers };
  const said: Consent = { ...chosen, answers: isAskedEachTime ? "by-name" : showsAnswers };
  return { ...effectiveConsent(chosen, ceiling), answersAsked: effectiveConsent(said, ceiling).answers };
}

/** CO1: a summary of answers is shown from five on; fewer would name people without saying so. */
export const answersForSummary = 5;

export function mayShowSummary(answers: number): boolean {
  return answers >= answersForSummary;
}

/** CO4: whether presence, typing and last visit are shown across sides before the person chose. */
export function presenceByDefault(side: Side): boolean {
  return side === "seller";
}

/** CO4: whether one person's presence is shown to a reader. Within one's own side it follows the same switch. */
export function showsPresence(person: { side: Side; presenceOn: boolean | null }): boolean {
  return person.presenceOn ?? presenceByDefault(person.side);
}

/** Lists run from the narrowest to the widest. */
function narrower<Level extends string>(levels: readonly Level[], a: Level, b: Level): Level {
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b;
}
