// "Next for you" on the home page, made from the rows a reader may read.
import { compareNext, type NextCandidate, nextFor } from "./next.ts";
import { isOpen } from "./step.ts";
import type { StepRow } from "./step-row.ts";

export type NextRow = Pick<
  StepRow,
  "id" | "title" | "owner" | "due" | "dueOn" | "dueWords" | "isLate" | "word" | "isOurs"
>;

export type NextSteps = {
  /** "me": the reader's own steps. "us": nobody gave the reader any, so these are the company's next ones. */
  scope: "me" | "us";
  /** At most three: late first, then what has least to spare, then by date. */
  next: NextRow[];
  /** How many more are open behind them. */
  more: number;
  /** What the other company has to do first, if anything. */
  theirs: NextRow | null;
};

export function nextStepsOf(steps: readonly StepRow[]): NextSteps {
  const open = steps
    .filter((step) => isOpen(step) && step.handshake !== "declined" && step.handshake !== "proposed")
    .map(candidate);
  const mine = open.filter(({ step }) => step.isMine);
  const scope = mine.length > 0 ? "me" : "us";
  const { next, more } = nextFor(scope === "me" ? mine : open.filter(({ step }) => step.isOurs));
  const [theirs] = open.filter(({ step }) => !step.isOurs && step.lane === "shared").sort(compareNext);
  return { scope, next: next.map(({ step }) => nextRow(step)), more, theirs: theirs ? nextRow(theirs.step) : null };
}

function candidate(step: StepRow): NextCandidate & { step: StepRow } {
  return { id: step.id, dueOn: step.dueOn, late: step.isLate, daysToSpare: step.daysToSpare, step };
}

function nextRow({ id, title, owner, due, dueOn, dueWords, isLate, word, isOurs }: StepRow): NextRow {
  return { id, title, owner, due, dueOn, dueWords, isLate, word, isOurs };
}
