// Consent is what one buyer participant lets the seller see of themselves: their views, their name, their answers
// (CO1). Each decides for themselves; the champion may set the most that is shown by anybody. The narrower of the
// two always holds, and nobody widens another person's choice.
import type { Side } from "#app/lib/lane.ts";

export const viewConsents = ["nothing", "counted", "by-name"] as const;
export const nameConsents = ["nothing", "role", "name"] as const;
export const answerConsents = ["nothing", "summary", "by-name"] as const;
export type ViewConsent = (typeof viewConsents)[number];
export type NameConsent = (typeof nameConsents)[number];
export type AnswerConsent = (typeof answerConsents)[number];

export type Consent = { views: ViewConsent; name: NameConsent; answers: AnswerConsent };

/**
 * CO1: before anybody chose. The name is shown because only people in the shared lane can be seen at all, and
 * whoever comes there is told so first (LN6).
 */
export const defaultConsent: Consent = { views: "nothing", name: "name", answers: "nothing" };

/** The ceiling before a champion set one: it holds nobody back. */
export const openCeiling: Consent = { views: "by-name", name: "name", answers: "by-name" };

/** CO1: what holds for one person: the narrower of their own choice and the champion's ceiling, for each of the three. */
export function effectiveConsent(chosen: Consent, ceiling: Consent): Consent {
  return {
    views: narrower(viewConsents, chosen.views, ceiling.views),
    name: narrower(nameConsents, chosen.name, ceiling.name),
    answers: narrower(answerConsents, chosen.answers, ceiling.answers),
  };
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
