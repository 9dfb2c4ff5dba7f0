// The next talk worth having: where what people said of themselves lies furthest apart, whom to sit down with, and what there is
// to read for all of them. Only an order of talks; no score, no share, no order of people (PO2).
import type { Purpose } from "#app/content/content.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";

import { type Mark, type Marks, type PositionAnswer, type Topic, topicLabel, topics } from "./position.ts";

export type Voice = {
  called: string;
  field: FieldOfWork | null;
  answer: PositionAnswer;
  words: string | null;
  marks: Marks;
};
/** Somebody who has said nothing yet. */
export type Silent = { called: string; field: FieldOfWork | null };
export type Paper = { id: string; title: string; fields: readonly FieldOfWork[]; purpose: Purpose | null };

export type Talk = {
  /** Null where it is about the answers themselves. */
  topic: Topic | null;
  /** "Money, with Finance approver". */
  title: string;
  why: string;
  papers: { id: string; title: string; isForGroup: boolean }[];
};

const talksShown = 3;
const papersShown = 2;

/** Largest spread first; three at most. `seller` is the name of the company that sells. */
export function worthwhileTalks({
  voices,
  silent,
  papers,
  seller,
}: {
  voices: readonly Voice[];
  silent: readonly Silent[];
  papers: readonly Paper[];
  seller: string;
}): Talk[] {
  const all = [answerTalk(voices), ...topics.map((topic) => topicTalk(topic, { voices, silent, seller }))];
  return all
    .filter((one) => one !== null)
    .sort((a, b) => b.spread - a.spread)
    .slice(0, talksShown)
    .map(({ topic, title, why, fields }) => ({ topic, title, why, papers: papersFor(papers, { topic, fields }) }));
}

type Found = Omit<Talk, "papers"> & { spread: number; fields: readonly FieldOfWork[] };

/** Whoever has a condition, or a reason not to yet. */
function answerTalk(voices: readonly Voice[]): Found | null {
  const open = voices.filter(({ answer }) => answer === "yes-if" || answer === "not-yet");
  if (open.length === 0) return null;
  const said = voices.filter(({ answer }) => answer !== "not-mine");
  return {
    topic: null,
    title: `What it would take, with ${list(open)}`,
    why: open.map(({ called, answer, words }) => `${called}: ${conditionWords(answer, words)}.`).join(" "),
    spread: spreadOf(said.map(({ answer }) => answerValues[answer])),
    fields: fieldsOf(open),
  };
}

/** Whoever doubts; where nobody does, whoever is not sure; and those who have a say in it and said nothing yet. */
function topicTalk(
  topic: Topic,
  { voices, silent, seller }: { voices: readonly Voice[]; silent: readonly Silent[]; seller: string },
): Found | null {
  const said = voices.flatMap((one) => {
    const mark = one.marks[topic];
    return mark && mark !== "not-mine" ? [{ ...one, mark }] : [];
  });
  const doubting = said.filter(({ mark }) => markValues[mark] < 0);
  const unsure = said.filter(({ mark }) => mark === "unsure");
  if (doubting.length === 0 && unsure.length === 0) return null;
  const missing = unheard(topic, { voices, silent });
  const open = doubting.length > 0 ? doubting : missing.length > 0 ? [] : unsure;
  const why = [
    ...said.map(({ called, mark }) => `${called} ${isWords[mark]}.`),
    ...missing.map(({ called }) => `${called} has said nothing yet.`),
  ];
  return {
    topic,
    title: `${topicLabel(topic, seller)}, with ${list([...open, ...missing])}`,
    why: why.join(" "),
    spread: spreadOf(said.map(({ mark }) => markValues[mark])),
    fields: fieldsOf([...open, ...missing]),
  };
}

/** Of the fields with a say in it the first that nobody has spoken for: one talk is not a round of everybody. */
function unheard(
  topic: Topic,
  { voices, silent }: { voices: readonly Voice[]; silent: readonly Silent[] },
): readonly Silent[] {
  const spoke = new Set(voices.map(({ field }) => field));
  for (const field of fieldsWithASay[topic]) {
    const ofField = silent.filter((one) => one.field === field);
    if (!spoke.has(field) && ofField.length > 0) return ofField;
  }
  return [];
}

/** What is made for several fields, or for all, before what is made for one: that helps a group agree. */
function papersFor(
  papers: readonly Paper[],
  { topic, fields }: { topic: Topic | null; fields: readonly FieldOfWork[] },
): Talk["papers"] {
  const purposes = topic ? purposesOf[topic] : [];
  const wanted = new Set(topic ? fieldsWithASay[topic] : fields);
  return papers
    .filter((one) => one.fields.some((field) => wanted.has(field)) || (one.purpose && purposes.includes(one.purpose)))
    .map((one) => ({
      one,
      isForGroup: one.fields.length !== 1,
      named: one.fields.filter((f) => fields.includes(f)).length,
    }))
    .sort((a, b) => Number(b.isForGroup) - Number(a.isForGroup) || b.named - a.named)
    .slice(0, papersShown)
    .map(({ one: { id, title }, isForGroup }) => ({ id, title, isForGroup }));
}

const answerValues: Record<PositionAnswer, number> = { fine: 2, "yes-if": 1, "not-yet": -1, "not-mine": 0 };
const markValues: Record<Mark, number> = { "for-strongly": 2, for: 1, unsure: 0, wary: -1, against: -2, "not-mine": 0 };

const isWords: Record<Exclude<Mark, "not-mine">, string> = {
  "for-strongly": "is strongly for it",
  for: "is for it",
  unsure: "is not sure yet",
  wary: "is wary of it",
  against: "is against it",
};

/** Who usually has a say in a topic, whether or not they have spoken. */
const fieldsWithASay: Record<Topic, readonly FieldOfWork[]> = {
  problem: ["sponsor", "users", "team-lead"],
  solution: ["it", "security", "data-protection", "users", "team-lead"],
  vendor: ["purchasing", "legal", "security"],
  timing: ["project-lead", "works-council", "team-lead"],
  money: ["finance", "purchasing", "signatory"],
};

const purposesOf: Record<Topic, readonly Purpose[]> = {
  problem: ["resonate", "motivate"],
  solution: ["resonate"],
  vendor: ["differentiate"],
  timing: [],
  money: ["motivate"],
};

function spreadOf(values: readonly number[]): number {
  return values.length > 1 ? Math.max(...values) - Math.min(...values) : 0;
}

function conditionWords(answer: PositionAnswer, words: string | null): string {
  if (answer === "yes-if") return words ? `yes, if ${words}` : "yes, on a condition";
  return words ? `not yet, because ${words}` : "not yet";
}

function fieldsOf(people: readonly Silent[]): FieldOfWork[] {
  return people.flatMap(({ field }) => field ?? []);
}

/** A name twice, as of two without one, is said once. */
function list(people: readonly { called: string }[]): string {
  return new Intl.ListFormat("en-GB").format([...new Set(people.map(({ called }) => called))]);
}
