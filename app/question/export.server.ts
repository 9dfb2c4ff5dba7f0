/** The list of questions as a sheet to take away (EX1): what its reader may read, and nothing a program would run (S34). */
import { workbookOf } from "#app/lib/workbook.server.ts";

import { exportedQuestion, questionColumns } from "./export.ts";
import type { QuestionRow } from "./question-row.ts";

export function questionSheet(rows: readonly QuestionRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const table = rows.map(exportedQuestion).map((one) => questionColumns.map(({ of }) => of(one) ?? ""));
  return workbookOf([{ name: "Questions", columns: questionColumns, rows: table }]);
}
