// The reasons of a copy as tables.
import type { Reasons } from "./reasons.ts";
import { type MadeTable, table } from "./table.ts";

export const reasonTables = {
  why: ({ why }: Reasons): MadeTable =>
    table(
      why.flatMap(({ question, answers }) => answers.map((one) => ({ ...one, question }))),
      [
        ["Question", 40, ({ question }) => question],
        ["Answer", 60, ({ choice, text }) => [choice, text].filter(Boolean).join("\n")],
        ["By", 30, ({ by }) => by],
        ["Who can read it", 20, ({ readBy }) => readBy],
      ],
    ),
  figures: ({ measures, estimates }: Reasons): MadeTable =>
    table(
      [
        ...measures.map((one) => ({ ...one, sum: null })),
        ...estimates.map((one) => ({ ...one, now: null, wanted: null, wantedBy: null })),
      ],
      [
        ["What", 40, ({ name }) => name],
        ["Now", 16, ({ now }) => now],
        ["Wanted", 16, ({ wanted }) => wanted],
        ["By when", 18, ({ wantedBy }) => wantedBy],
        ["Sum", 40, ({ sum }) => sum],
        ["By", 30, ({ by }) => by],
        ["Whose figure", 30, ({ whose }) => whose],
        ["Who can read it", 20, ({ readBy }) => readBy],
      ],
    ),
  criteria: ({ criteria }: Reasons): MadeTable =>
    table(
      criteria.flatMap((one) => (one.found.length > 0 ? one.found : [null]).map((found) => ({ ...one, found }))),
      [
        ["What we ask for", 48, ({ text }) => text],
        ["Must", 8, ({ isMust }) => isMust],
        ["Judged by", 24, ({ judge }) => judge],
        ["How it is shown", 30, ({ shownBy }) => shownBy],
        ["Way", 24, ({ found }) => found && found.way],
        ["Found", 12, ({ found }) => found && found.word],
        ["Note", 40, ({ found }) => found && found.note],
        ["Said", 24, ({ found }) => found && found.said],
        ["Who can read it", 20, ({ readBy }) => readBy],
      ],
    ),
  "before-deciding": ({ beforeDeciding }: Reasons): MadeTable =>
    table(beforeDeciding, [
      ["What we want to know", 60, ({ text }) => text],
      ["Note", 40, ({ note }) => note],
      ["Ticked", 30, ({ ticked }) => ticked],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
};
