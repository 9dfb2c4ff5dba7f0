// The picture is what each said of themselves, side by side: never what somebody thinks of a colleague, never a number, and in
// the order in which people stand on the list, whatever they said (PO2).
import type { FieldOfWork } from "#app/participant/buying-role.ts";

import { answerWords, type Marks, mayShowNameless, type PositionAnswer } from "./position.ts";

/** One answer as it is stored in the team's lane, oldest first. */
export type SaidFacts = {
  participantId: string | null;
  forwardId: string | null;
  voice: string | null;
  answer: PositionAnswer | null;
  words: string | null;
  marks: Marks;
  isByLink: boolean;
  byName: string;
  at: Date;
};

/** Somebody of the company as this reader's list of people has them. */
export type Colleague = { id: string; called: string; title: string; field: FieldOfWork | null; isMe: boolean };

/** One voice as it stands now. */
export type Stand = {
  key: string;
  participantId: string | null;
  called: string;
  /** What they are, where that says more than how they are called. */
  title: string | null;
  field: FieldOfWork | null;
  isMe: boolean;
  isByLink: boolean;
  isNameless: boolean;
  answer: PositionAnswer;
  words: string | null;
  marks: Marks;
  at: Date;
  /** What they said before, where it was something else. */
  earlier: { answer: PositionAnswer; words: string | null; at: Date } | null;
};

/** The voices that stand: of each the last answer, none that was taken back, none of somebody who is no longer here. */
export function standsOf(
  said: readonly SaidFacts[],
  { people, closedLinks }: { people: readonly Colleague[]; closedLinks: ReadonlySet<string> },
): Stand[] {
  const byVoice = new Map<string, SaidFacts[]>();
  for (const one of said) {
    const key = one.participantId ?? one.forwardId ?? one.voice ?? "";
    byVoice.set(key, [...(byVoice.get(key) ?? []), one]);
  }
  const place = new Map(people.map(({ id }, index) => [id, index]));
  const stands = [...byVoice].flatMap(([key, ofVoice]) => {
    const last = ofVoice.at(-1);
    if (!last?.answer) return [];
    const person = people.find(({ id }) => id === last.participantId) ?? null;
    if (last.participantId ? !person : last.forwardId !== null && closedLinks.has(last.forwardId)) return [];
    return [standOf({ ...last, answer: last.answer }, { key, person, before: earlierOf(ofVoice) })];
  });
  const rank = ({ participantId, isNameless }: Stand): number =>
    place.get(participantId ?? "") ?? people.length + (isNameless ? 1 : 0);
  return stands.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

/** What a colleague is shown of them: those without a name once they could be anybody's. */
export function shownStands(stands: readonly Stand[]): Stand[] {
  return stands.filter(({ isNameless }) => !isNameless || mayShowNameless(stands.length));
}

function standOf(
  last: SaidFacts & { answer: PositionAnswer },
  { key, person, before }: { key: string; person: Colleague | null; before: Stand["earlier"] },
): Stand {
  const isNameless = last.voice !== null;
  const called = person?.called ?? last.byName;
  return {
    key,
    participantId: person?.id ?? null,
    called,
    title: person && person.title !== called ? person.title : null,
    field: person?.field ?? null,
    isMe: person?.isMe ?? false,
    isByLink: last.isByLink,
    isNameless,
    ...{ answer: last.answer, words: last.words, marks: last.marks, at: last.at },
    // Change over time would tell a voice without a name from the others.
    earlier: isNameless ? null : before,
  };
}

/** The newest answer before the last that said something else. */
function earlierOf(ofVoice: readonly SaidFacts[]): Stand["earlier"] {
  const last = ofVoice.at(-1);
  if (!last?.answer) return null;
  const now = answerWords(last.answer, last.words);
  for (const { answer, words, at } of ofVoice.slice(0, -1).reverse())
    if (answer && answerWords(answer, words) !== now) return { answer, words, at };
  return null;
}
