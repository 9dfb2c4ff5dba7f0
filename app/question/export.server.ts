/** The list of questions as a sheet to take away (EX1): what its reader may read, and nothing a program would run (S34). */
import writeSheet from "write-excel-file/node";

import { harmlessCell } from "#app/lib/sheet-cell.ts";
import { withoutClock } from "#app/lib/zip-clock.ts";

import type { QuestionRow } from "./question-row.ts";

export async function questionSheet(rows: readonly QuestionRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const data = rows.map((row) => columns.map(({ of }) => harmlessCell(of(row) ?? "")));
  const head = columns.map(({ name }) => ({ value: name, fontWeight: "bold" as const }));
  const sheet = writeSheet([head, ...data], {
    sheet: "Questions",
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return withoutClock(new Uint8Array(await sheet.toBuffer()));
}

const columns: { name: string; width: number; of: (row: QuestionRow) => string | null }[] = [
  { name: "Question", width: 60, of: ({ text }) => text },
  { name: "Answer", width: 60, of: ({ answer }) => answer },
  { name: "Kind", width: 12, of: ({ isCondition }) => (isCondition ? "Condition" : "Question") },
  { name: "Asked by", width: 22, of: ({ isCondition, facts }) => (isCondition ? "somebody" : facts.by) },
  { name: "From", width: 18, of: ({ facts }) => facts.from },
  { name: "Asked of", width: 24, of: ({ facts }) => facts.to },
  { name: "Asked on", width: 12, of: ({ facts }) => facts.on },
  { name: "Answered by", width: 22, of: ({ facts }) => facts.answeredBy },
  { name: "Answered on", width: 12, of: ({ facts }) => facts.answeredOn },
  { name: "About", width: 30, of: ({ about }) => about?.title ?? null },
  { name: "Who can read it", width: 20, of: ({ readBy }) => readBy },
];
