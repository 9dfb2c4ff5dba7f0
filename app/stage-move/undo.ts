// Undo takes back an act as if it had not happened, and leaves a record of its own. Its author may do it,
// for two minutes, while nothing later stands on the act (ST10). Afterwards one corrects by another act.
import { isTooLateToUndo } from "#app/activity/undo.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";

/** How long the page offers it at least; it waits under pointer and focus. */
export const undoOfferMs = 10_000;

export type UndoRefusal = "not-yours" | "already-undone" | "too-late" | "something-stands-on-it";

/** `standsOnIt`: something later was built on the act, for a stage move any later move that is not undone. */
export function mayUndo(
  act: { authorId: string; at: string; undone: boolean; standsOnIt: boolean },
  by: { id: string; now: Date },
): Result<"undo", UndoRefusal> {
  if (act.authorId !== by.id) return refuse("not-yours");
  if (act.undone) return refuse("already-undone");
  if (isTooLateToUndo(new Date(act.at), by.now)) return refuse("too-late");
  return act.standsOnIt ? refuse("something-stands-on-it") : ok("undo");
}

export const undoRefusalWords: Record<UndoRefusal, string> = {
  "not-yours": "Only the person who did this can undo it.",
  "already-undone": "This was undone already.",
  "too-late": "The two minutes for undoing this are over. You can still set it right: say where you are now.",
  "something-stands-on-it":
    "Something was built on this since, so it can no longer be undone. You can still set it right: say where you are now.",
};
