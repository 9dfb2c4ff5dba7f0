// The table at the end: what was measured, beside what it is measured against, and whether it reaches.

export interface Figure {
  what: string;
  value: string;
  /** What it is compared with, and how. */
  against: string;
  isReached: boolean;
}

/** At least so many times the reference. */
export function atLeast(what: string, unit: string, { value, of, times, name }: Compared): Figure {
  const ratio = value / of;
  return {
    what,
    value: `${round(value)} ${unit}`,
    against: `${times2(ratio)} of ${name} ${round(of)}, at least ${times} x`,
    isReached: ratio >= times,
  };
}

/** At most so many times the reference. */
export function atMost(what: string, unit: string, { value, of, times, name }: Compared): Figure {
  const ratio = value / of;
  return {
    what,
    value: `${round(value)} ${unit}`,
    against: `${times2(ratio)} of ${name} ${round(of)}, at most ${times} x`,
    isReached: ratio <= times,
  };
}

type Compared = { value: number; of: number; times: number; name: string };

/** Under a fixed ceiling. */
export function under(what: string, unit: string, { value, ceiling }: { value: number; ceiling: number }): Figure {
  return { what, value: `${round(value)} ${unit}`, against: `at most ${ceiling} ${unit}`, isReached: value <= ceiling };
}

/** For people, in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, against, isReached }) => [
    what,
    value,
    against,
    isReached ? "reached" : "NOT REACHED",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function times2(ratio: number): string {
  return `${ratio.toFixed(2)} x`;
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(value >= 10 ? 1 : 2);
}
