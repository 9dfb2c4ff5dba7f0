// The mirror as its page shows it: of each part how much there is, and the first of it, as they stand in the data (CO2).

/** How many of each part stand on the page. */
export const mostShown = 4;

/** `isMore` where there are more than were read. */
export type Part<Row> = { count: number; isMore: boolean; rows: Row[] };

export function firstOf<Row>(rows: readonly Row[], isMore = false): Part<Row> {
  return { count: rows.length, isMore, rows: rows.slice(0, mostShown) };
}
