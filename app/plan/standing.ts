// A plan's standing: a draft until a buyer adopts it, then active, paused or ended by the buyer's own moves.
// Only an active plan has dates that can be missed; a plan that sleeps asks nothing of anybody (SP8, ST11).

export const planStandings = ["draft", "active", "paused", "ended"] as const;
export type PlanStanding = (typeof planStandings)[number];

/** Whether dates of this plan can be missed at all. */
export function isRunning(standing: PlanStanding): boolean {
  return standing === "active";
}
