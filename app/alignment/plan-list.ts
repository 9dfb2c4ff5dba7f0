// The seller's list is all plans of the workspace as its address asks for them: whose, in which state, in which order.
// What we owe buyers comes first unless another order is chosen (AL4). Odds are no order and no column (AL3).
import type { PlanStanding } from "#app/plan/standing.ts";

import { compareByOwed, owedTotal, owedWords } from "./owed.ts";
import { owedOver } from "./plan-line.ts";
import type { PlanLine } from "./plan-line.ts";
import { quietAfterDays } from "./quiet.ts";

export const listSorts = ["owed", "gap", "quiet", "go-live", "company"] as const;
export type ListSort = (typeof listSorts)[number];

export const listSortWords: Record<ListSort, string> = {
  owed: "what we owe buyers",
  gap: "out of step",
  quiet: "quiet days",
  "go-live": "go-live",
  company: "company",
};

/** `open` is everything that has not ended and was not put away. */
export const listStates = ["open", "active", "draft", "paused", "ended", "archived"] as const;
export type ListState = (typeof listStates)[number];

export const listStateWords: Record<ListState, string> = {
  open: "not ended",
  active: "running",
  draft: "drafts",
  paused: "paused",
  ended: "ended",
  archived: "put away",
};

export const listOwners = ["me", "everyone"] as const;
export type ListOwner = (typeof listOwners)[number];

/** What the address asks for; whatever it does not say, or says wrongly, is the usual. */
export type ListAsked = { owner: ListOwner; state: ListState; sort: ListSort; search: string };

/** A rep looks after their own plans; everybody else after all of them. */
export function listAsked(address: URLSearchParams, role: "owner" | "manager" | "rep" | "marketer"): ListAsked {
  const one = <const T extends string>(name: string, known: readonly T[], usual: T): T =>
    known.find((value) => value === address.get(name)) ?? usual;
  return {
    owner: one("owner", listOwners, role === "rep" ? "me" : "everyone"),
    state: one("state", listStates, "open"),
    sort: one("sort", listSorts, "owed"),
    search: (address.get("q") ?? "").trim().slice(0, 100),
  };
}

/** The lines asked for, in the order asked for. `mine` are the plans the reader takes part in. */
export function chooseLines(lines: readonly PlanLine[], asked: ListAsked, mine: ReadonlySet<string>): PlanLine[] {
  const wanted = asked.search.toLocaleLowerCase("en");
  return lines
    .filter((line) => asked.owner === "everyone" || mine.has(line.planId))
    .filter((line) => isInState(line, asked.state))
    .filter((line) => `${line.company} ${line.name} ${line.startedBy}`.toLocaleLowerCase("en").includes(wanted))
    .sort((a, b) => orders[asked.sort](a, b) || compareByOwed(a, b) || (a.planId < b.planId ? -1 : 1));
}

export type ListSummary = { owed: string; parts: string[] };

/** The line above the list: what we owe, then on how many plans we are out of step, then how many are quiet. */
export function summaryOf(lines: readonly PlanLine[]): ListSummary {
  const running = lines.filter((line) => line.standing === "active");
  const ahead = running.filter((line) => (line.gap ?? 0) > 0).length;
  const behind = running.filter((line) => (line.gap ?? 0) < 0).length;
  const quiet = running.filter((line) => (line.quietDays ?? 0) > quietAfterDays).length;
  const short = running.filter((line) => line.shortBy > 0).length;
  return {
    owed: owedWords(owedOver(lines)),
    parts: [
      ahead > 0 && (ahead === 1 ? "1 plan: we are ahead" : `${ahead} plans: we are ahead`),
      behind > 0 && (behind === 1 ? "1 buyer ahead" : `${behind} buyers ahead`),
      quiet > 0 && `${quiet} quiet over ${quietAfterDays} days`,
      short > 0 && (short === 1 ? "1 go-live does not fit" : `${short} go-lives do not fit`),
    ].filter((part) => part !== false),
  };
}

/** "2 things (1 late)", "1 late"; null where we owe nothing. */
export function lineOwedWords({ owed }: Pick<PlanLine, "owed">): string | null {
  const total = owedTotal(owed);
  if (total === 0) return null;
  if (owed.late === total) return `${total} late`;
  const things = total === 1 ? "1 thing" : `${total} things`;
  return owed.late === 0 ? things : `${things} (${owed.late} late)`;
}

function isInState({ standing, isArchived }: PlanLine, state: ListState): boolean {
  if (state === "archived" || isArchived) return state === "archived" && isArchived;
  return state === "open" ? standing !== "ended" : (standing satisfies PlanStanding) === state;
}

const orders: Record<ListSort, (a: PlanLine, b: PlanLine) => number> = {
  owed: compareByOwed,
  gap: (a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0) || (b.gap ?? 0) - (a.gap ?? 0),
  quiet: (a, b) => (b.quietDays ?? -1) - (a.quietDays ?? -1),
  "go-live": (a, b) => (a.goLiveOn ?? "9").localeCompare(b.goLiveOn ?? "9", "en"),
  company: (a, b) => a.company.localeCompare(b.company, "en"),
};
