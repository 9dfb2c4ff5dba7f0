// A copy as tables: one for each kind of thing, with the words people read and dates as 2026-11-23, which every program sorts.
import { questionColumns } from "#app/question/export.ts";

import type { Copy, Remark } from "./copy.ts";
import { insideTables } from "./inside-tables.ts";
import { projectTable } from "./project.ts";
import { reasonTables } from "./reason-tables.ts";
import { type CopyTable, type MadeTable, table } from "./table.ts";

export const tableNames = {
  steps: "Steps",
  people: "People",
  path: "Path",
  moves: "Moves",
  why: "Why",
  figures: "Figures",
  criteria: "How we judge",
  "before-deciding": "Before we decide",
  project: "Our project",
  "passed-on": "Passed on",
  "where-we-stand": "Where we stand",
  summary: "Summary",
  costs: "Costs",
  questions: "Questions",
  comments: "Comments",
  decisions: "Decisions",
  meetings: "Meetings",
  library: "Library",
  updates: "Updates",
} as const;
export type TableKey = keyof typeof tableNames;

export function tableKeyOf(text: string | null): TableKey {
  return (Object.keys(tableNames) as TableKey[]).find((key) => key === text) ?? "steps";
}

/** In the order of the sheets of a workbook. */
export function tablesOf(copy: Copy): CopyTable[] {
  return (Object.keys(tableNames) as TableKey[]).map((key) => tableOf(copy, key));
}

export function tableOf(copy: Copy, key: TableKey): CopyTable {
  return { key, name: tableNames[key], ...made[key](copy) };
}

const made: Record<TableKey, (copy: Copy) => MadeTable> = {
  ...reasonTables,
  ...projectTable,
  ...insideTables,
  steps: ({ steps }) =>
    table(steps, [
      ["Stage", 16, ({ stage }) => stage],
      ["Step", 48, ({ title }) => title],
      ["Company", 18, ({ company }) => company],
      ["Owner", 22, ({ owner }) => owner],
      ["Due", 12, ({ dueOn }) => dueOn],
      ["State", 14, ({ state }) => state],
      ["Required", 10, ({ isRequired }) => isRequired],
      ["Done when", 40, ({ doneWhen }) => doneWhen],
      ["Note", 40, ({ note }) => note],
      ["Waits for", 24, ({ waitsFor }) => waitsFor],
      ["Reason", 30, ({ reason }) => reason],
      ["Helpers", 24, ({ helpers }) => helpers.join(", ")],
      ["Done by", 22, ({ done }) => done?.by ?? null],
      ["Done on", 12, ({ done }) => done?.on ?? null],
      ["Shown by", 30, ({ done }) => done?.evidence ?? null],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
  people: ({ people }) =>
    table(people, [
      ["Company", 18, ({ company }) => company],
      ["Name", 24, ({ name }) => name ?? "not named yet"],
      ["Role", 26, ({ title }) => title],
      ["Part in the decision", 20, ({ part }) => part],
      ["What they decide", 36, ({ decides }) => decides],
      ["What they need to say yes", 36, ({ needs }) => needs],
      ["Why they are needed", 36, ({ why }) => why],
      ["Needed", 20, ({ needed }) => needed],
      ["What they may do", 26, ({ access }) => access],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
  path: ({ path }) =>
    table(
      path.flatMap((stage) =>
        (stage.doneWhen.length > 0 ? stage.doneWhen : [null]).map((fact) => ({ ...stage, fact })),
      ),
      [
        ["Stage", 16, ({ label }) => label],
        ["What it is for", 30, ({ name }) => name],
        ["State", 12, ({ state }) => stateWords[state]],
        ["Done when", 48, ({ fact }) => fact?.text ?? null],
        ["Met", 8, ({ fact }) => fact && fact.isMet],
        ["Said by", 22, ({ fact }) => fact?.by ?? null],
        ["Said on", 12, ({ fact }) => fact?.on ?? null],
        ["Shown by", 40, ({ fact }) => fact && fact.shownBy.map(({ text, by }) => `${text} (${by})`).join("\n")],
      ],
    ),
  moves: ({ moves }) =>
    table(moves, [
      ["When", 22, ({ at }) => at],
      ["What", 40, ({ words }) => words],
      ["By", 22, ({ by }) => by],
      ["Reason", 40, ({ reason }) => reason],
      ["Only for us", 40, ({ note }) => note],
    ]),
  questions: ({ questions }) =>
    table(
      questions,
      questionColumns.map(({ name, width, of }) => [name, width, of] as const),
    ),
  comments: (copy) =>
    table(remarksIn(copy), [
      ["On", 40, ({ on }) => on],
      ["When", 22, ({ at }) => at],
      ["By", 22, ({ by }) => by],
      ["Company", 18, ({ company }) => company],
      ["Answer", 10, ({ isAnswer }) => isAnswer],
      ["Comment", 60, ({ text }) => text],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
  decisions: ({ decisions }) =>
    table(decisions, [
      ["To decide", 48, ({ text }) => text],
      ["Decided", 48, ({ outcome }) => outcome],
      ["Asked by", 22, ({ askedBy }) => askedBy],
      ["Decided by", 22, ({ decidedBy }) => decidedBy],
      ["Decided on", 12, ({ decidedOn }) => decidedOn],
    ]),
  meetings: ({ meetings }) =>
    table(meetings, [
      ["Held on", 12, ({ on }) => on],
      ["Notes", 80, ({ notes }) => notes],
    ]),
  library: ({ library }) =>
    table(library, [
      ["Title", 40, ({ title }) => title],
      ["Question it answers", 40, ({ question }) => question],
      ["What", 18, ({ what }) => what],
      ["From", 30, ({ from }) => from],
      ["On", 12, ({ on }) => on],
      ["Helps", 30, ({ helps }) => helps],
      ["Address", 40, ({ url }) => url],
      ["Note", 60, ({ note }) => note],
      ["File", 30, ({ file }) => file?.name ?? null],
      ["Kept", 30, ({ kept }) => kept],
      ["Retired", 10, ({ isRetired }) => isRetired],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
  updates: ({ updates }) =>
    table(updates, [
      ["When", 22, ({ at }) => at],
      ["What happened", 80, ({ words }) => words],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
};

export const stateWords: Record<Copy["path"][number]["state"], string> = {
  done: "done",
  current: "here",
  "to-come": "to come",
  skipped: "passed over",
};

function remarksIn({ steps, people, library }: Copy): (Remark & { on: string })[] {
  return [
    ...steps.flatMap(({ title, comments }) => comments.map((one) => ({ ...one, on: title }))),
    ...people.flatMap(({ name, title, comments }) => comments.map((one) => ({ ...one, on: name ?? title }))),
    ...library.flatMap(({ title, comments }) => comments.map((one) => ({ ...one, on: title }))),
  ];
}
