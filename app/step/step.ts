// A step is one thing somebody does: one accountable owner (a person, or a role not yet named), a date, a done-when.
// Progress says how far the work is; the handshake says whether both sides agree to it, on shared steps only.
// The date is a calendar date. What a list shows of a step is one word; a handshake that waits goes before progress.
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";

export const progresses = ["open", "in-progress", "blocked", "done", "left-out"] as const;
export type Progress = (typeof progresses)[number];

export const handshakes = ["proposed", "accepted", "declined", "changed"] as const;
export type Handshake = (typeof handshakes)[number];

export type Step = {
  id: string;
  stageId: string;
  lane: Lane;
  title: string;
  doneWhen: string | null;
  ownerSide: Side;
  /** A person or an unnamed role; null is the company as a whole. */
  ownerId: string | null;
  dueOn: IsoDate | null;
  /** Working days to go-live, as the template gave them: negative before it. Null for a step somebody typed. */
  offsetDays: number | null;
  isRequired: boolean;
  progress: Progress;
  /** Null in every lane but the shared one: nobody agrees with themselves. */
  handshake: Handshake | null;
  leadTime: string | null;
};

/** Open means: still to be done by somebody. */
export function isOpen(step: Pick<Step, "progress">): boolean {
  return step.progress !== "done" && step.progress !== "left-out";
}

/** Open, and neither side said no to it: what counts, and what stands first in a list. */
export function isWanted(step: Pick<Step, "progress"> & Partial<Pick<Step, "handshake">>): boolean {
  return isOpen(step) && step.handshake !== "declined";
}

/**
 * The side whose answer a handshake waits for; null when nothing waits. A suggestion waits for its owner's side, a wish
 * beside the step for the side it did not come from.
 */
export function waitsForAnswerOf(
  step: Pick<Step, "handshake" | "ownerSide" | "progress">,
  wishedBy: Side | null = null,
): Side | null {
  if (!isOpen(step)) return null;
  if (step.handshake === "changed" && wishedBy) return wishedBy === "buyer" ? "seller" : "buyer";
  return step.handshake === "proposed" || step.handshake === "changed" ? step.ownerSide : null;
}

/** The names a sentence about a step needs. `owner` is the person or role as this reader may call it, if there is one. */
export type StepNames = { buyerCompany: string; sellerCompany: string; owner?: string | null; isMine?: boolean };

/**
 * SP2: the one word a list shows. A handshake that waits goes before progress.
 */
export function stepWord(step: Pick<Step, "handshake" | "ownerSide" | "progress">): string {
  if (step.progress === "done") return "Done";
  if (step.progress === "left-out") return "Left out";
  if (step.handshake === "proposed") return "Suggested";
  if (step.handshake === "changed") return "Change suggested";
  if (step.handshake === "declined") return "Not agreed";
  return progressWords[step.progress];
}

/**
 * Whose turn it is, seen by a reader of one side: "Your turn", "Waiting for Lea", "Northwind's turn", "Done".
 * Somebody on the reader's own side is named; of the other side it is always the company's turn.
 */
export function turnWords(step: Pick<Step, "ownerSide" | "progress">, reader: Side, names: StepNames): string {
  if (step.progress === "done") return "Done";
  if (step.progress === "left-out") return "Left out";
  if (step.ownerSide === reader && names.isMine) return "Your turn";
  const isNamed = step.ownerSide === reader && names.owner;
  return isNamed ? `Waiting for ${names.owner}` : `${possessive(companyOf(step.ownerSide, names))} turn`;
}

/** "Northwind's", "Atlas'". */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

function companyOf(side: Side, names: StepNames): string {
  return side === "buyer" ? names.buyerCompany : names.sellerCompany;
}

const progressWords: Record<Progress, string> = {
  open: "To do",
  "in-progress": "Under way",
  blocked: "Held up",
  done: "Done",
  "left-out": "Left out",
};
