/**
 * Tables as a file somebody takes away: a workbook with a sheet each, or one table as plain text. No cell becomes a formula
 * (S34), and the same rows are the same bytes whenever they are packed (LN2).
 */
import writeSheets from "write-excel-file/node";

import { harmlessCell } from "./sheet-cell.ts";
import { withoutClock } from "./zip-clock.ts";

export type Table = {
  /** On the tab of its sheet: at most 31 letters, none of : \ / ? * [ ] */
  name: string;
  columns: readonly { name: string; width: number }[];
  rows: readonly (readonly string[])[];
};

export async function workbookOf(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map((column) => ({ value: column.name, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(sheetCell)),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return withoutClock(new Uint8Array(await writeSheets(sheets).toBuffer()));
}

/** With the mark that tells a spreadsheet to read it as UTF-8; lines end as RFC 4180 has it. */
export function plainTable({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(text: string): string {
  return `"${harmlessCell(text).replaceAll('"', '""')}"`;
}

/** A cell holds no more than this in any program; what is cut says so. */
function sheetCell(text: string): string {
  const cell = harmlessCell(text);
  return cell.length <= mostInCell ? cell : `${cell.slice(0, mostInCell - cutWords.length)}${cutWords}`;
}

const mostInCell = 32_767;
const cutWords = " … (the rest is in the one file)";
