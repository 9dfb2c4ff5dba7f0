// Where things lie on a rail, in shares of the way from the first stop to the last. Pure, so that it can be tested.

export type StopState = "done" | "current" | "to-come" | "skipped";

export type Stop = {
  /** At most ten characters; under the stop. */
  label: string;
  /** The stop as a sentence; read aloud and as its title. */
  name: string;
  state: StopState;
  href?: string;
  /** A short line under the label: a date, "2 left open". */
  note?: string;
};

/** A move back: from and to are indexes of stops, the label says when and why. */
export type Arc = { from: number; to: number; label: string };

/** "37.5%": the place of stop `index` of `count`. */
export function placeOf(index: number, count: number): string {
  return `${Number(((index / Math.max(1, count - 1)) * 100).toFixed(3))}%`;
}

/** The stretches of line that were walked: pairs of neighbours that are both done or current, joined where they touch. */
export function walkedRuns(stops: readonly Pick<Stop, "state">[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let index = 1; index < stops.length; index++) {
    if (!isWalked(stops[index - 1]) || !isWalked(stops[index])) continue;
    const last = runs.at(-1);
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index - 1, to: index });
  }
  return runs;
}

/** The row (0, 1, ...) each arc takes so that no two arcs cross the same place of a row. */
export function arcRows(arcs: readonly Pick<Arc, "from" | "to">[]): number[] {
  const rows: { from: number; to: number }[][] = [];
  return arcs.map((arc) => {
    const span = { from: Math.min(arc.from, arc.to), to: Math.max(arc.from, arc.to) };
    const free = rows.findIndex((row) => row.every((other) => span.to < other.from || span.from > other.to));
    const row = free === -1 ? rows.length : free;
    (rows[row] ??= []).push(span);
    return row;
  });
}

function isWalked(stop: Pick<Stop, "state"> | undefined): boolean {
  return stop?.state === "done" || stop?.state === "current";
}
