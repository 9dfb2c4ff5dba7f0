// Odds explain why being out of step matters, by a rule of thumb and never as a measurement (AL3, P13): in a
// model of three stages, each stage out of step takes a fifth to a quarter off the odds. It is scaled to the path
// of the plan, shown only where somebody asks for it, and never sorted by, stored or exported.
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";

/** The share of the odds that is lost, between 0 and 1. */
export type LostOdds = { low: number; high: number };

export const oddsSource = "Dave Brock, “The Buyer’s Journey, One Step At A Time”";

/** AL3: `0.20 to 0.25 × |gap| × 2 / (stages - 1)`, at most everything. Refuses a path too short to be out of step on. */
export function lostOdds(gap: number, stages: number): Result<LostOdds, "too-short"> {
  if (stages < 2) return refuse("too-short");
  const scaled = (Math.abs(gap) * 2) / (stages - 1);
  return ok({ low: Math.min(1, 0.2 * scaled), high: Math.min(1, 0.25 * scaled) });
}

/** AL3: the explanation beside a gap, with its source; null when there is nothing to explain. */
export function oddsSentence(gap: number | null, stages: number): string | null {
  if (gap === null || gap === 0) return null;
  const lost = lostOdds(gap, stages);
  if (!lost.ok) return null;
  const low = Math.round(lost.value.low * 100);
  const high = Math.round(lost.value.high * 100);
  const share = low === high ? `about ${low} %` : `${low} to ${high} %`;
  return `A rule of thumb, not a measurement: being this far out of step takes ${share} off the odds. It comes from a model of three stages (${oddsSource}), scaled to the ${stages} of this plan.`;
}
