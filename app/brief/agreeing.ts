// Who agrees, with which conditions: what people answered to what was passed on, and where they say they stand.
import type { BriefFacts } from "./facts.ts";
import type { KnownPerson } from "./naming.ts";

type Answer = Omit<BriefFacts["answers"][number], "who"> & { at: Date };
export type Said = {
  /** Of whoever something was passed on to; `answer` is null while they have not answered. */
  asked: (Answer & { toId: string | null })[];
  /** Of those who let their team read where they stand, once the team reads it at all. */
  stands: (Answer & { participantId: string })[];
};

/**
 * One line for each person. Where somebody stands goes in by their own word alone, with their name (BR4); where they said both,
 * what they said last counts.
 */
export function agreeing(
  people: readonly (KnownPerson & { id: string })[],
  { asked, stands }: Said,
): BriefFacts["answers"] {
  const named = stands.filter(({ participantId }) =>
    people.some(({ id, mayBeNamed }) => id === participantId && mayBeNamed),
  );
  const newer = ({ toId, answer, at }: Said["asked"][number]): Answer | undefined =>
    named.find((one) => one.participantId === toId && (answer === null || one.at > at));
  const knownAs = (wanted: string | null): KnownPerson | null => people.find(({ id }) => id === wanted) ?? null;
  const further = named.filter(({ participantId }) => asked.every(({ toId }) => toId !== participantId));
  return [
    ...asked.map((one) => ({ ...(newer(one) ?? one), who: knownAs(one.toId) })),
    ...further.map((one) => ({ ...one, who: knownAs(one.participantId) })),
  ].map(({ who, answer, words }) => ({ who, answer, words }));
}
