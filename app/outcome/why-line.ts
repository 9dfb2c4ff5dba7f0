// One calm paragraph made of what is written under why: what happened, how it is, what it should be, and what if nothing is
// done. Nothing of it is put in other words; what is long is cut at a sentence, and the page has the rest.
import type { Lane } from "#app/lib/lane.ts";

import { answerLines, isEmpty, whyLanes, type Names, type WhyQuestion } from "./why.ts";

export const whyLineQuestions = ["happened", "today", "wanted", "nothing"] as const satisfies WhyQuestion[];

export type WhyLine = {
  /** Sentences as their writers wrote them; none yet where whoever leads the plan is invited to write. */
  sentences: string[];
  /** Whether some of it is read by this reader's team, or by them, alone. */
  isPartlyPrivate: boolean;
};

type Answer = { question: WhyQuestion; lane: Lane; text: string; choice: string | null };

/** `answers` are the newest of each lane this reader reads; of one question the one that most people read counts. */
export function whyLine(answers: readonly Answer[], reader: Names & { mayWrite: boolean }): WhyLine | null {
  const chosen = whyLineQuestions.flatMap((question) => {
    const of = answers.filter((one) => one.question === question && !isEmpty(one));
    const [widest] = whyLanes.flatMap((lane) => of.filter((one) => one.lane === lane));
    return widest ? [widest] : [];
  });
  if (chosen.length === 0) return reader.mayWrite ? { sentences: [], isPartlyPrivate: false } : null;
  return {
    sentences: chosen.map((answer) => sentenceOf(answer, reader)),
    isPartlyPrivate: chosen.some(({ lane }) => lane !== "shared"),
  };
}

const leads: Partial<Record<WhyQuestion, string>> = {
  today: "Today: ",
  wanted: "It should be: ",
  nothing: "If nothing is done: ",
};

function sentenceOf(answer: Answer, names: Names): string {
  const { choice, text } = answerLines(answer, names);
  const words = beginningOf((text || choice) ?? "");
  const ended = /[.!?…]$/.test(words) ? words : `${words}.`;
  return `${leads[answer.question] ?? ""}${ended}`;
}

const longest = 160;

/** Whole sentences as far as they fit, else whole words. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= longest) return line;
  const start = letters.slice(0, longest).join("");
  const sentence = /^.*[.!?](?= )/.exec(start)?.[0];
  return sentence ?? `${start.replace(/\s+\S*$/, "")}…`;
}
