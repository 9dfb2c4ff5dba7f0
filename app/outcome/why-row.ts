// Why as one reader is shown it: each question with what stands in the lanes they read, who wrote it, and what they may do.
import type { Lane, Side } from "#app/lib/lane.ts";
import { mayWiden } from "#app/lib/lane.ts";
import { readByWords } from "#app/step/step-row.ts";

import {
  answerLines,
  type AskedWhy,
  askedWhy,
  isEmpty,
  questionsFor,
  type WhyLane,
  whyLanes,
  type WhyQuestion,
} from "./why.ts";

export type ReadBy = "shared" | "team" | "own";
export type Reach = "own" | "team" | "both";

/** One version in words. */
export type WhyWritten = { key: string; choice: string | null; text: string; by: string };

export type WhyAnswer = {
  readBy: ReadBy;
  /** "Acme + Northwind", "Only Acme", "Only you". */
  chip: string;
  reach: Reach;
  choiceValue: string | null;
  choice: string | null;
  text: string;
  by: string;
  number: number;
  /** What stood here before, the newest first. */
  earlier: WhyWritten[];
  mayChange: boolean;
  /** With whom it can be shared, and the number of what stands there. */
  shareWith: { value: "team" | "shared"; label: string; was: number; takesPlace: boolean }[];
};

export type WhySuggested = { id: string; text: string; by: string; isOurs: boolean };

export type WhyItem = AskedWhy & {
  question: WhyQuestion;
  answers: WhyAnswer[];
  suggestions: WhySuggested[];
  /** Lanes without an answer in which this reader may write one. */
  free: { readBy: ReadBy; label: string }[];
};

export type WhyFacts = {
  id: string;
  question: WhyQuestion;
  lane: Lane;
  number: number;
  text: string;
  choice: string | null;
  isShared: boolean;
  byName: string;
  /** "Mon 2 Nov". */
  on: string;
};

export type SuggestionFacts = { id: string; question: WhyQuestion; text: string; byName: string; on: string };

export type WhyReader = {
  side: Side;
  companyName: string;
  workspaceName: string;
  /** May write for others of the company; also where a code is still to be asked for. */
  mayWrite: boolean;
  mayWriteOwn: boolean;
};

/** `versions` are all this reader may read, whatever their order. */
export function whyItems(
  { versions, suggestions }: { versions: readonly WhyFacts[]; suggestions: readonly SuggestionFacts[] },
  reader: WhyReader,
): WhyItem[] {
  return questionsFor(reader.side, reader).map((question) => {
    const asked = askedWhy(question, reader);
    const of = versions.filter((one) => one.question === question);
    const inLane = (lane: WhyLane): WhyFacts[] =>
      of.filter((one) => one.lane === lane).sort((a, b) => b.number - a.number);
    const byLane = whyLanes.map((lane) => ({ lane, versions: inLane(lane) }));
    const answers = byLane.flatMap(({ lane, versions: [newest, ...earlier] }) =>
      newest && !isEmpty(newest) ? [answerOf({ lane, newest, earlier, byLane, isOwn: asked.isOwn }, reader)] : [],
    );
    return {
      question,
      ...asked,
      answers,
      suggestions: suggestions
        .filter((one) => one.question === question)
        .map(({ id, text, byName, on }) => ({
          id,
          text,
          by: `${byName} (${reader.workspaceName}) on ${on}`,
          isOurs: reader.side === "seller",
        })),
      free: byLane
        .filter(({ lane, versions: [newest] }) => (!newest || isEmpty(newest)) && mayWriteIn(lane, asked, reader))
        .map(({ lane }) => ({ readBy: readByOf(lane), label: readByWords(lane, reader) })),
    };
  });
}

function answerOf(
  {
    lane,
    newest,
    earlier,
    byLane,
    isOwn,
  }: {
    lane: WhyLane;
    newest: WhyFacts;
    earlier: readonly WhyFacts[];
    byLane: readonly { lane: WhyLane; versions: readonly WhyFacts[] }[];
    isOwn: true | undefined;
  },
  reader: WhyReader,
): WhyAnswer {
  const { key: _, ...words } = writtenOf(newest, reader);
  const targets =
    isOwn || !reader.mayWrite ? [] : byLane.filter((to) => mayWiden({ from: lane, to: to.lane, side: reader.side }));
  return {
    ...words,
    readBy: readByOf(lane),
    chip: readByWords(lane, reader),
    reach: ({ shared: "both", buyer: "team", own: "own" } as const)[lane],
    choiceValue: newest.choice,
    number: newest.number,
    earlier: earlier.filter((one) => !isEmpty(one)).map((one) => writtenOf(one, reader)),
    mayChange: lane === "own" ? reader.mayWriteOwn : reader.mayWrite,
    shareWith: targets
      .map((to) => ({
        value: to.lane === "shared" ? ("shared" as const) : ("team" as const),
        label:
          to.lane === "shared"
            ? `Let ${reader.companyName} and ${reader.workspaceName} read it`
            : `Let all of ${reader.companyName} read it`,
        was: to.versions[0]?.number ?? 0,
        takesPlace: to.versions[0] !== undefined && !isEmpty(to.versions[0]),
      }))
      .reverse(),
  };
}

function writtenOf(version: WhyFacts, reader: WhyReader): WhyWritten {
  const { id, isShared, byName, on } = version;
  return {
    key: id,
    ...answerLines(version, reader),
    by: isShared ? `Shared by ${byName} on ${on}` : `${byName} on ${on}`,
  };
}

function mayWriteIn(lane: WhyLane, { isOwn }: AskedWhy, { side, mayWrite, mayWriteOwn }: WhyReader): boolean {
  if (side !== "buyer") return false;
  return lane === "own" ? mayWriteOwn : mayWrite && !isOwn;
}

function readByOf(lane: WhyLane): ReadBy {
  return lane === "buyer" ? "team" : lane;
}

/** The lane a form names: "team" is the company's own. */
export function laneOf(readBy: ReadBy): WhyLane {
  return readBy === "team" ? "buyer" : readBy;
}
