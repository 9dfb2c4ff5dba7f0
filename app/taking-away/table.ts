// A table as it leaves: cells are text, dates as 2026-11-23, yes and no in words.

export type CopyTable = {
  /** Names it in an address and in a file name. */
  key: string;
  name: string;
  columns: { name: string; width: number }[];
  rows: string[][];
};
export type MadeTable = Pick<CopyTable, "columns" | "rows">;

type Cell = string | boolean | null;
type Column<Row> = readonly [name: string, width: number, of: (row: Row) => Cell];

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): MadeTable {
  return {
    columns: columns.map(([name, width]) => ({ name, width })),
    rows: rows.map((row) => columns.map(([, , of]) => said(of(row)))),
  };
}

function said(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell ?? "";
}
