// Order is kept for each stage and each lane apart, so that moving a private step touches no row that others
// read (LN5). A shared step has a rank among the shared ones. A private step keeps the shared step it stands
// after (or none: before the first) and a rank there. Each reader merges what they may read; ranks never leave
// the server: a page says "put X after Y".
import type { Lane } from "#app/lib/lane.ts";

export type Placed = {
  id: string;
  lane: Lane;
  rank: number;
  /** The shared step a private one stands after; always null on shared steps. */
  afterStepId: string | null;
};

/** A rank to be written. The first one of a list is the moved step; others are renumbered neighbours of its own lane. */
export type NewPlace = Pick<Placed, "id" | "rank" | "afterStepId">;

/**
 * The steps of one stage as one reader sees them: shared ones by rank, each followed by the private ones that
 * stand after it. Private steps whose shared step is no longer here come last. A total order: ties end by id.
 */
export function mergeLanes<Row extends Placed>(rows: readonly Row[]): Row[] {
  const shared = rows.filter((row) => row.lane === "shared").sort(byRank);
  const here = new Set(shared.map((row) => row.id));
  const after = new Map<string | null | undefined, Row[]>();
  for (const row of rows.filter((each) => each.lane !== "shared").sort(byRank)) {
    // undefined gathers those whose shared step went elsewhere.
    const anchor = row.afterStepId === null || here.has(row.afterStepId) ? row.afterStepId : undefined;
    after.set(anchor, [...(after.get(anchor) ?? []), row]);
  }
  return [
    ...(after.get(null) ?? []),
    ...shared.flatMap((row) => [row, ...(after.get(row.id) ?? [])]),
    ...(after.get(undefined) ?? []),
  ];
}

/**
 * Puts a step after another of the same stage, or first (`afterId` null). `rows` are the steps of the stage
 * the mover may read, with or without the moved one. Only ranks of the moved step's own lane are ever returned.
 * An `afterId` that is not there puts it last.
 */
export function putAfter(
  rows: readonly Placed[],
  moved: { id: string; lane: Lane },
  afterId: string | null,
): NewPlace[] {
  const others = mergeLanes(rows.filter((row) => row.id !== moved.id));
  const found = others.findIndex((row) => row.id === afterId);
  const cut = afterId === null ? 0 : found < 0 ? others.length : found + 1;
  const before = others.slice(0, cut);
  const behind = others.slice(cut);
  return moved.lane === "shared" ? putShared(moved.id, before, behind) : putPrivate(moved, before, behind);
}

function putShared(id: string, before: readonly Placed[], behind: readonly Placed[]): NewPlace[] {
  const earlier = before.filter((row) => row.lane === "shared");
  const later = behind.filter((row) => row.lane === "shared");
  return between({ id, afterStepId: null }, earlier, later);
}

function putPrivate(
  moved: { id: string; lane: Lane },
  before: readonly Placed[],
  behind: readonly Placed[],
): NewPlace[] {
  const anchor = before.findLast((row) => row.lane === "shared")?.id ?? null;
  // What stands at the same anchor, in any lane the mover reads: before the cut it ends at the anchor, behind it at the next shared step.
  const earlier = before.slice(before.findLastIndex((row) => row.lane === "shared") + 1);
  const next = behind.findIndex((row) => row.lane === "shared");
  const later = (next < 0 ? behind : behind.slice(0, next)).filter((row) => row.afterStepId === anchor);
  const place = { id: moved.id, afterStepId: anchor };
  const rank = rankBetween(earlier.at(-1)?.rank, later[0]?.rank);
  if (rank !== null) return [{ ...place, rank }];
  const own = (row: Placed): boolean => row.lane === moved.lane;
  return between(place, earlier.filter(own), later.filter(own));
}

/** One rank between two neighbours, or the whole lane numbered anew where there is no room left. */
function between(place: Omit<NewPlace, "rank">, earlier: readonly Placed[], later: readonly Placed[]): NewPlace[] {
  const rank = rankBetween(earlier.at(-1)?.rank, later[0]?.rank);
  if (rank !== null) return [{ ...place, rank }];
  const all = [...earlier, place, ...later];
  const numbered = all.map(({ id, afterStepId }, index) => ({ id, afterStepId, rank: (index + 1) * gap }));
  return [...numbered.filter((row) => row.id === place.id), ...numbered.filter((row) => row.id !== place.id)];
}

/** Null when no whole number lies between the two. */
function rankBetween(low: number | undefined, high: number | undefined): number | null {
  if (low === undefined && high === undefined) return gap;
  if (low === undefined) return (high ?? 0) - gap;
  if (high === undefined) return low + gap;
  return high - low > 1 ? Math.floor((low + high) / 2) : null;
}

function byRank(a: Placed, b: Placed): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

// Ranks are whole numbers; ten insertions at one spot fit into a gap before the lane is numbered anew.
const gap = 1024;
