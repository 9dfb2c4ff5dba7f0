// What stands on the plan already for each line a list begins with, said plainly to one reader from what they may read. It
// says what is there and never that it is enough: that is theirs to judge (RD2).
import { number } from "./criterion.ts";
import type { StartKey } from "./deciding.ts";

export type Standing = {
  /** The questions of Why, without those about oneself and the kind of work. */
  why: { asked: number; answered: number };
  isNothingAnswered: boolean;
  isPaidAnswered: boolean;
  musts: number;
  nices: number;
  /** The ways by their name in a sentence, and whether something was found for each. */
  ways: readonly { inWords: string; isFound: boolean }[];
  people: { named: number; roles: number; decides: number; signs: number; takePart: number };
  steps: { open: number; done: number };
  /** "Go-live Thu 15 Jan · 3 working days to spare"; null where none is set. */
  goLive: string | null;
};

export function standingWords(key: StartKey, facts: Standing): string {
  switch (key) {
    case "why":
      return facts.why.answered === 0
        ? "No question of Why is answered yet."
        : `${capital(number(facts.why.answered))} of ${number(facts.why.asked)} questions of Why ${are(facts.why.answered)} answered.`;
    case "nothing":
      return answered("What if you do nothing?", facts.isNothingAnswered);
    case "paid":
      return answered("How will it be paid for?", facts.isPaidAnswered);
    case "musts":
      return mustWords(facts);
    case "ways":
      return wayWords(facts.ways);
    case "people":
      return peopleWords(facts.people);
    case "heard":
      return facts.people.takePart === 0
        ? "Nobody of you takes part here yet."
        : `${count(facts.people.takePart, "person", "people")} of you take${facts.people.takePart === 1 ? "s" : ""} part here.`;
    case "steps":
      return `${count(facts.steps.open, "step is", "steps are")} open, ${number(facts.steps.done)} ${are(facts.steps.done)} done.`;
    case "dates":
      return facts.goLive ? `${facts.goLive}.` : "No go-live is set.";
  }
}

function answered(question: string, isAnswered: boolean): string {
  return isAnswered ? `“${question}” is answered.` : `“${question}” has no answer yet.`;
}

function mustWords({ musts, nices }: Standing): string {
  if (musts + nices === 0) return "Nothing is written down yet.";
  const must = count(musts, "must-have", "must-haves");
  if (nices === 0) return `${must} ${are(musts)} written down.`;
  return `${must} and ${number(nices)} nice to have are written down.`;
}

function wayWords(ways: Standing["ways"]): string {
  const list = (found: boolean): string =>
    new Intl.ListFormat("en-GB").format(ways.filter(({ isFound }) => isFound === found).map(({ inWords }) => inWords));
  const [some, none] = [list(true), list(false)];
  if (!some) return "Nothing was found yet for any of the ways.";
  return none ? `Something was found for ${some}; nothing yet for ${none}.` : `Something was found for ${some}.`;
}

function peopleWords({ named, roles, decides, signs }: Standing["people"]): string {
  const there = `${count(named, "person", "people")} of you ${are(named)} written down`;
  const open = roles === 0 ? "" : `, and ${count(roles, "role", "roles", false)} without a name`;
  const parts = [
    decides === 0 ? "nobody is marked as deciding" : `${number(decides)} decide${decides === 1 ? "s" : ""}`,
    signs === 0 ? null : `${number(signs)} sign${signs === 1 ? "s" : ""} off`,
  ].filter((words) => words !== null);
  return `${there}${open}; ${parts.join(", ")}.`;
}

function count(of: number, one: string, more: string, isFirst = true): string {
  const words = `${of === 0 ? "no" : number(of)} ${of === 1 ? one : more}`;
  return isFirst ? capital(words) : words;
}

function are(of: number): string {
  return of === 1 ? "is" : "are";
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
