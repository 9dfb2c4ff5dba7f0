// A question as it leaves the house: each fact alone, in words that also hold for whoever opens the file years later.
import type { QuestionRow } from "./question-row.ts";

export type ExportedQuestion = {
  question: string;
  answer: string | null;
  isCondition: boolean;
  askedBy: string;
  from: string;
  askedOf: string;
  askedOn: string;
  answeredBy: string | null;
  answeredOn: string | null;
  about: string | null;
  readBy: string;
};

/** LN6 of conditions: nobody's name stands beside one. */
export function exportedQuestion({ text, answer, isCondition, facts, about, readBy }: QuestionRow): ExportedQuestion {
  return {
    question: text,
    answer,
    isCondition,
    askedBy: isCondition ? "somebody" : facts.by,
    from: facts.from,
    askedOf: facts.to,
    askedOn: facts.on,
    answeredBy: facts.answeredBy,
    answeredOn: facts.answeredOn,
    about: about?.title ?? null,
    readBy,
  };
}

export const questionColumns: readonly { name: string; width: number; of: (one: ExportedQuestion) => string | null }[] =
  [
    { name: "Question", width: 60, of: ({ question }) => question },
    { name: "Answer", width: 60, of: ({ answer }) => answer },
    { name: "Kind", width: 12, of: ({ isCondition }) => (isCondition ? "Condition" : "Question") },
    { name: "Asked by", width: 22, of: ({ askedBy }) => askedBy },
    { name: "From", width: 18, of: ({ from }) => from },
    { name: "Asked of", width: 24, of: ({ askedOf }) => askedOf },
    { name: "Asked on", width: 12, of: ({ askedOn }) => askedOn },
    { name: "Answered by", width: 22, of: ({ answeredBy }) => answeredBy },
    { name: "Answered on", width: 12, of: ({ answeredOn }) => answeredOn },
    { name: "About", width: 30, of: ({ about }) => about },
    { name: "Who can read it", width: 20, of: ({ readBy }) => readBy },
  ];
