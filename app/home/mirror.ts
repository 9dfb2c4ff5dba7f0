// The mirror as its page shows it: of each part how much there is, and the first of it, as they stand in the data (CO2).

/** How many of each part stand on the page. */
export const mostShown = 4;

export type Part<Row> = { count: number; rows: Row[] };

export function firstOf<Row>(rows: readonly Row[], most = mostShown): Part<Row> {
  return { count: rows.length, rows: rows.slice(0, most) };
}
