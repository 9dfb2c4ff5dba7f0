// The order of a list in which private lines stand between those that more people read. As of steps, a private line keeps the
// wider one it stands after; here the private ones a mover reads keep their place also where a wider one moves past them.
import type { NewPlace, Placed } from "#app/step/order.ts";

/** `rows` with `id` after another of them, or first. What is not there puts it last. */
export function withAfter<Row extends { id: string }>(rows: readonly Row[], id: string, afterId: string | null): Row[] {
  const moved = rows.filter((row) => row.id === id);
  const others = rows.filter((row) => row.id !== id);
  const found = others.findIndex((row) => row.id === afterId);
  const cut = afterId === null ? 0 : found < 0 ? others.length : found + 1;
  return [...others.slice(0, cut), ...moved, ...others.slice(cut)];
}

/** The places that the private ones of `wanted` need to stand where they stand there; only those that change. */
export function placesBetween(wanted: readonly Placed[]): NewPlace[] {
  return wanted.flatMap(({ id, lane, rank, afterStepId }, index) => {
    if (lane === "shared") return [];
    const anchor = wanted.slice(0, index).findLast((row) => row.lane === "shared")?.id ?? null;
    const place = { id, rank: (index + 1) * gap, afterStepId: anchor };
    return anchor === afterStepId && rank === place.rank ? [] : [place];
  });
}

const gap = 1024;
