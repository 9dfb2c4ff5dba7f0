// What one company is shown of the other's reading and judging: as far as each person lets it (CO1). Own people read all that
// their lanes hold; colleagues' views are there only because they said so.
import type { Lane, Side } from "#app/lib/lane.ts";
import { type AnswerConsent, mayShowSummary, type ViewConsent } from "#app/participant/consent.ts";

import type { ContentAnswerWord } from "./content.ts";

export type ViewFacts = { viewerId: string; side: Side; lane: Lane; name: string | null };

/** Views of one content: names, and how many more let it be counted; null where nothing may be shown. */
export type Seen = { names: string[]; counted: number } | null;

/**
 * `views` says what holds for somebody towards the other company. Who is only counted is one of five at least, of those who
 * are: fewer would name people without saying so.
 */
export function seenBy(facts: readonly ViewFacts[], side: Side, views: (viewerId: string) => ViewConsent): Seen {
  const isNamed = ({ name, lane, viewerId }: ViewFacts): boolean =>
    name !== null && (lane !== "shared" || views(viewerId) === "by-name");
  const named = new Map(facts.filter(isNamed).map(({ viewerId, name }) => [viewerId, name ?? ""]));
  const countable = facts.filter(
    (one) => one.side !== side && !named.has(one.viewerId) && views(one.viewerId) !== "nothing",
  );
  const others = new Set(countable.map(({ viewerId }) => viewerId)).size;
  const counted = mayShowSummary(others) ? others : 0;
  if (named.size + counted === 0) return null;
  return { names: [...named.values()].sort((a, b) => a.localeCompare(b)), counted };
}

/** "Read by Lea Moreau and 6 more, who let it be seen." */
export function seenWords(seen: Seen): string | null {
  if (!seen) return null;
  const { names, counted } = seen;
  const more = counted === 0 ? [] : [names.length === 0 ? `${counted} people` : `${counted} more`];
  return `Read by ${new Intl.ListFormat("en-GB").format([...names, ...more])}, who let it be seen.`;
}

export type Said = { yes: number; notQuite: number };

type AnswerFacts = { side: Side; authorId: string | null; answer: ContentAnswerWord };

/** The last answers of readers: those that may be told one by one, and the rest as a summary from five on. */
export function saidBy<Answer extends AnswerFacts>(
  answers: readonly Answer[],
  side: Side,
  holds: (personId: string | null) => AnswerConsent,
): { told: Answer[]; summary: Said | null } {
  const consentOf = (one: Answer): AnswerConsent => (one.side === side ? "by-name" : holds(one.authorId));
  const told = answers.filter((one) => consentOf(one) === "by-name");
  const pooled = answers.filter((one) => consentOf(one) === "summary");
  return { told, summary: mayShowSummary(pooled.length) ? countSaid(pooled) : null };
}

export function countSaid(answers: readonly { answer: ContentAnswerWord }[]): Said {
  const yes = answers.filter(({ answer }) => answer === "yes").length;
  return { yes, notQuite: answers.length - yes };
}
