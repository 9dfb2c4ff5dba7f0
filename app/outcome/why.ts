// Why a company does this, in its own words: a few questions, each answered where and when somebody likes. An answer belongs
// to one lane: what both companies read, what the team reads, or what one person keeps; one question may have one in each.
// Answers are never overwritten: each change is a version of its own, and nobody has to answer anything.
import type { Lane, Side } from "#app/lib/lane.ts";

export const whyQuestions = [
  "happened",
  "today",
  "wanted",
  "nothing",
  "wrong",
  "paid",
  "part",
  "mine",
  "reason",
  "driven",
  "rank",
] as const;
export type WhyQuestion = (typeof whyQuestions)[number];

export type WhyChoice = { value: string; label: string };

export type AskedWhy = {
  /** The question, the same for both companies. */
  asked: string;
  hint?: string;
  /** Answers of one tap; words may stand beside them. */
  choices?: readonly WhyChoice[];
  /** Nobody but its author ever reads it. */
  isOwn?: true;
  /** About the kind of work rather than its reason: asked together, at the end. */
  isFrame?: true;
};

export type Names = { companyName: string; workspaceName: string };

/** The questions in the order in which they help; those of a member leave out what is nobody else's. */
export function askedWhy(question: WhyQuestion, names: Names): AskedWhy {
  return asked(names)[question];
}

/** Which questions somebody of this side is shown at all. */
export function questionsFor(side: Side, names: Names): WhyQuestion[] {
  return whyQuestions.filter((question) => side === "buyer" || !askedWhy(question, names).isOwn);
}

function asked({ workspaceName }: Pick<Names, "workspaceName">): Record<WhyQuestion, AskedWhy> {
  return {
    happened: {
      asked: "What happened that made you look?",
      hint: "A day, a complaint, a plan from above: whatever set it off.",
    },
    today: {
      asked: "What is it like today? A number if you have one",
      hint: "How it goes now, and what that costs in time, money or nerves.",
    },
    wanted: { asked: "What should it be, by when?", hint: "You will know it by: a number, a day, or a sentence." },
    nothing: {
      asked: "What if you do nothing?",
      hint: "An honest answer helps most. That it costs you little is one.",
      choices: [{ value: "little", label: "It costs us little" }],
    },
    wrong: { asked: "What could go wrong, and what would calm it?" },
    paid: { asked: "How will it be paid for?", hint: "Which budget, which year, or that nobody knows yet." },
    part: {
      asked: "How big a part of your project is this?",
      choices: [
        { value: "main", label: "The main thing" },
        { value: "one-of-several", label: "One of several" },
        { value: "small-line", label: `A small line: let ${workspaceName} carry most of it` },
      ],
    },
    mine: {
      asked: "What is in it for you?",
      hint: "Only you ever read this. It helps to know, on the days when it is much work.",
      isOwn: true,
    },
    reason: {
      asked: "What kind of change is it?",
      choices: [
        { value: "planned", label: "A planned replacement" },
        { value: "unplanned", label: "An unplanned replacement" },
        { value: "keep-up", label: "New, to keep up" },
        { value: "get-ahead", label: "New, to get ahead" },
      ],
      isFrame: true,
    },
    driven: {
      asked: "Who is driving it?",
      choices: [
        { value: "top", label: "It comes from the top" },
        { value: "below", label: "It comes from those who do the work" },
        { value: "both", label: "Both" },
      ],
      isFrame: true,
    },
    rank: {
      asked: "Where does it stand among what else you have going on?",
      hint: "First, third, or after something else is done.",
      isFrame: true,
    },
  };
}

/** One version as it was written. `number` counts within its question, lane and, in the lane "own", author. */
export type WhyVersion = {
  id: string;
  question: WhyQuestion;
  lane: Lane;
  number: number;
  text: string;
  choice: string | null;
};

/** Taken away again, or never more than an empty field: nothing to show, and open to be answered. */
export function isEmpty({ text, choice }: Pick<WhyVersion, "text" | "choice">): boolean {
  return text === "" && choice === null;
}

/** The answer as one reads it: the choice in words, then what was written beside it. */
export function answerLines(
  { question, text, choice }: Pick<WhyVersion, "question" | "text" | "choice">,
  names: Names,
): { choice: string | null; text: string } {
  const label = askedWhy(question, names).choices?.find(({ value }) => value === choice)?.label ?? null;
  return { choice: label, text };
}

/** In which order the lanes of one question stand: what most read first. */
export const whyLanes = ["shared", "buyer", "own"] as const satisfies readonly Lane[];
export type WhyLane = (typeof whyLanes)[number];

export const whyLength = 4_000;
