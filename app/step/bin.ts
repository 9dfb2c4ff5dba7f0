// The bin keeps a removed step for 30 days, from where it can be brought back (SP7).
// A step in the bin is on no list, in no count and in no date of the plan.

/** SP7 */
export const binDays = 30;

/** Whether a removed step can still be brought back. Instants; `removedAt` null was never removed. */
export function isInBin(step: { removedAt: Date | null }, now: Date): boolean {
  return step.removedAt !== null && now.getTime() - step.removedAt.getTime() < binDays * 86_400_000;
}
