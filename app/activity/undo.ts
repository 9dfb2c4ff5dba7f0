// An act can be taken back by whoever did it for two minutes, while nothing later stands on it; what is told outside waits
// that long (ST7, ST10). Afterwards one corrects it by another act.

/** How long the server takes an undo. */
export const undoMs = 2 * 60_000;

/** Whether the time to take back what was done at `at` has run out. */
export function isTooLateToUndo(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > undoMs;
}
