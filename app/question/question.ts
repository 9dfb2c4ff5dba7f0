// A question is something one side asks the other, or a team asks itself: answered once, found by all who read its lane.
// In the shared lane it becomes a step of whoever is asked. A condition ("yes, if ...") stands here too, told without a name.
import type { Side } from "#app/lib/lane.ts";

export const questionLength = 2_000;
export const answerLength = 8_000;
/** Working days until an answer is hoped for, in the calendar of whoever is asked. */
export const daysToAnswer = 3;

/** "Answer: how long does a migration take?", in one line that a list can hold. */
export function answerStepTitle(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return `Answer: ${letters.length <= titleLetters ? line : `${letters.slice(0, titleLetters).join("").trimEnd()}…`}`;
}

/** QU2: whether somebody of this side answers it. */
export function isFor(question: { toSide: Side }, side: Side): boolean {
  return question.toSide === side;
}

export const showFilters = ["all", "open", "answered"] as const;
export type Show = (typeof showFilters)[number];
export const fromFilters = ["everyone", "us", "them"] as const;
export type From = (typeof fromFilters)[number];

/** What the address of the list says; what it does not know counts as nothing said. */
export type QuestionFilter = { words: string; show: Show; from: From };

export function questionFilter(search: URLSearchParams): QuestionFilter {
  return {
    words: (search.get("q") ?? "").trim().slice(0, 200),
    show: showFilters.find((one) => one === search.get("show")) ?? "all",
    from: fromFilters.find((one) => one === search.get("from")) ?? "everyone",
  };
}

/** The address part that keeps a filter, for the list and its export; empty where nothing is filtered. */
export function filterSearch({ words, show, from }: QuestionFilter): string {
  const search = new URLSearchParams({
    ...(words && { q: words }),
    ...(show !== "all" && { show }),
    ...(from !== "everyone" && { from }),
  }).toString();
  return search && `?${search}`;
}

const titleLetters = 90;
