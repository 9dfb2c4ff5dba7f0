// A criterion is something the company asks of every way: a must or a nice, agreed before anything is tried, with who judges
// it and how it is shown. What was found is said in words, never in points: there is no sum, no share and no rank (CR3).
import type { Lane } from "#app/lib/lane.ts";

export const results = ["yes", "partly", "no", "unknown"] as const;
export type CriterionResult = (typeof results)[number];

export const resultWords: Record<CriterionResult, string> = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  unknown: "Not known yet",
};

export const criterionLength = 300;
export const noteLength = 600;
/** Longer lists are read by nobody. */
export const mostCriteria = 40;

/** CR2: the narrower of the two. Both sides of it are the company's or shared. */
export function laneOfResult(criterionLane: Lane, optionLane: Lane): Lane {
  return criterionLane === "shared" && optionLane === "shared" ? "shared" : "buyer";
}

type Found = Readonly<Record<string, CriterionResult | undefined>>;

/**
 * CR3: one sentence for each option, about the must-haves alone, from what this reader may read; none where nothing is a
 * must-have. `results` are those of one criterion by the id of the option.
 */
export function mustHaveWords(
  criteria: readonly { isMust: boolean; results: Found }[],
  options: readonly { id: string; inWords: string }[],
): string[] {
  const musts = criteria.filter(({ isMust }) => isMust);
  if (musts.length === 0) return [];
  return options.map(({ id, inWords }) => {
    const found = musts.map(({ results: of }) => of[id] ?? "unknown");
    const count = (one: CriterionResult): number => found.filter((each) => each === one).length;
    return sentence(inWords, musts.length, {
      yes: count("yes"),
      partly: count("partly"),
      no: count("no"),
      unknown: count("unknown"),
    });
  });
}

function sentence(option: string, all: number, count: Record<CriterionResult, number>): string {
  if (all === 1) return `The must-have ${ofOne(count)} ${option}.`;
  const none = all === 2 ? "Neither of the two" : `None of the ${number(all)}`;
  if (count.yes === all) return `${all === 2 ? "Both" : `All ${number(all)}`} must-haves are met by ${option}.`;
  if (count.no === all) return `${none} must-haves is met by ${option}.`;
  if (count.unknown === all) return `${none} must-haves is known yet for ${option}.`;
  const rest = [
    count.partly > 0 && `${number(count.partly)} ${is(count.partly)} partly met`,
    count.no > 0 && `${number(count.no)} ${is(count.no)} not`,
    count.unknown > 0 && `${number(count.unknown)} ${is(count.unknown)} not known yet`,
  ].filter((words) => words !== false);
  const met = count.yes === 0 ? "none is" : `${number(count.yes)} ${is(count.yes)}`;
  return `Of ${number(all)} must-haves ${met} met by ${option}; ${new Intl.ListFormat("en-GB").format(rest)}.`;
}

function ofOne(count: Record<CriterionResult, number>): string {
  if (count.yes === 1) return "is met by";
  if (count.partly === 1) return "is partly met by";
  return count.no === 1 ? "is not met by" : "is not known yet for";
}

function is(count: number): string {
  return count === 1 ? "is" : "are";
}

/** "three"; from thirteen on the figure. */
export function number(count: number): string {
  return words[count] ?? String(count);
}

const words = [
  ...["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
];
