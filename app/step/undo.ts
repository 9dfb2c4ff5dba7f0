// Undo takes an act on a step back as if it had not happened (SP7, ST10): for two minutes, by its author, while nothing
// later stands on it. What it needs to know travels with the offer, signed, so no table keeps half-forgotten states.
import { isTooLateToUndo } from "#app/activity/undo.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";

/** Values of columns, by their name, as JSON has them. */
export type StepColumns = Record<string, string | number | boolean | null>;

/** What one act did to one step. */
export type StepAct = {
  stepId: string;
  personId: string;
  /** Milliseconds. */
  at: number;
  before: StepColumns;
  after: StepColumns;
  /** A completion or a proposal that the act wrote beside the step. */
  wrote?: "completion" | "proposal";
  /** The verifier it met on the way (ST13). */
  met?: string;
  /** What the plan says when it is taken back. */
  says: "step.reopened" | "step.restored" | "step.changed" | "step.change-answered";
  lines?: { field: string; was: string | null; is: string | null }[];
};

export type StepUndoRefusal = "not-your-act" | "too-late" | "something-stands-on-it";

/** `now` are the columns as they stand, with at least those the act touched. */
export function mayUndoAct(
  act: Pick<StepAct, "personId" | "at" | "after">,
  by: { personId: string | null; now: Date; columns: StepColumns },
): Result<"undo", StepUndoRefusal> {
  if (act.personId !== by.personId) return refuse("not-your-act");
  if (isTooLateToUndo(new Date(act.at), by.now)) return refuse("too-late");
  const stands = Object.entries(act.after).every(([column, value]) => by.columns[column] === value);
  return stands ? ok("undo") : refuse("something-stands-on-it");
}
