// From 30 finished plans for a gap on, the workspace's own rates stand beside the rule of thumb (AL3): how many of those plans
// went ahead, with the range that so few can mean. Like the rule of thumb they are never a column, a sort key or an export.

/** A finished plan as the rates see it: how far out of step it ended, and whether the buyer went ahead. */
export type Finished = { gap: number | null; wentAhead: boolean };

export type OwnRates = { plans: number; wentAhead: number; low: number; high: number };

/** AL3. Fewer say nothing worth reading. */
export const fewestForRates = 30;

/** The rate of the plans that ended with this gap, as shares between 0 and 1; null below 30 of them. */
export function ownRates(finished: readonly Finished[], gap: number): OwnRates | null {
  const alike = finished.filter((plan) => plan.gap === gap);
  if (alike.length < fewestForRates) return null;
  const wentAhead = alike.filter((plan) => plan.wentAhead).length;
  return { plans: alike.length, wentAhead, ...range(wentAhead, alike.length) };
}

/** "Of your own 34 finished plans that were 1 stage ahead, 12 went ahead: 35 %, and with so few anything from 21 to 52 %." */
export function ownRatesSentence(rates: OwnRates | null, gap: number): string | null {
  if (!rates) return null;
  const { plans, wentAhead, low, high } = rates;
  const stages = Math.abs(gap) === 1 ? "1 stage" : `${Math.abs(gap)} stages`;
  const where =
    gap > 0 ? `in which we were ${stages} ahead at the end` : `in which the buyer was ${stages} ahead at the end`;
  return `Of our own ${plans} finished plans ${where}, ${wentAhead} went ahead: ${percent(wentAhead / plans)} %, and with so few anything from ${percent(low)} to ${percent(high)} %.`;
}

/** Wilson's interval for 95 % (E. B. Wilson, 1927): keeps its meaning for few plans and for rates near 0 and 1. */
function range(hits: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
