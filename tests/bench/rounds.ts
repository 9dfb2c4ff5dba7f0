// Servers take turns, three times, and the middle of three counts: what else the machine does meets all of them alike.

export const roundCount = 3;

/** Runs every one of `some` in turn, `roundCount` times, and gives each one's results in order. */
export async function inRounds<T>(some: Record<string, () => Promise<T>>): Promise<Record<string, T[]>> {
  const results = Object.fromEntries(Object.keys(some).map((name) => [name, [] as T[]]));
  for (let round = 0; round < roundCount; round += 1) {
    for (const [name, run] of Object.entries(some)) results[name]?.push(await run());
  }
  return results;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How far the rounds lie apart: the widest of them, as a share of the middle one. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values);
}
