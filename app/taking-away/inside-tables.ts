// What a company says among itself, as tables.
import type { Inside } from "./inside.ts";
import { type MadeTable, table } from "./table.ts";

export const insideTables = {
  "passed-on": ({ passedOn }: Inside): MadeTable =>
    table(passedOn, [
      ["What", 40, ({ what }) => what ?? "Where we are"],
      ["By", 22, ({ by }) => by],
      ["To", 24, ({ to }) => to],
      ["On", 12, ({ on }) => on],
      ["Passed on from there", 10, ({ depth }) => (depth === 0 ? null : `${depth} further`)],
      ["What was asked", 36, ({ ask }) => ask],
      ["Words that went along", 60, ({ message }) => message],
      ["Answer", 40, ({ answer }) => answer && answer.said],
      ["Answered on", 12, ({ answer }) => answer && answer.on],
      ["By link", 8, ({ answer }) => answer && answer.isByLink],
      ["Says they have read it", 12, ({ saidReadOn }) => saidReadOn],
      ["Taken back on", 12, ({ takenBack }) => takenBack && takenBack.on],
      [
        "Asked back",
        60,
        ({ questions }) =>
          questions.map((one) => [one.question, one.answer].filter(Boolean).join("\n")).join("\n\n") || null,
      ],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
  "where-we-stand": ({ whereWeStand: { mine, picture, silent, told } }: Inside): MadeTable =>
    table(
      [
        ...(mine ? [{ ...empty, who: "One's own answer", ...mine }] : []),
        ...picture.map((one) => ({ ...empty, ...one })),
        ...silent.map((one) => ({ ...empty, who: one.who, title: one.title, said: one.asked ?? "no answer yet" })),
        ...told.named.map((one) => ({ ...empty, ...one })),
        ...told.counts.map(({ said, count }) => ({ ...empty, who: String(count), said })),
      ],
      [
        ["Who", 24, ({ who }) => who],
        ["Role", 26, ({ title }) => title],
        ["Could you live with this?", 48, ({ said }) => said],
        ["When", 20, ({ note, on }) => note ?? on],
        ["Said before", 40, ({ earlier }) => earlier],
        ["On the topics", 48, ({ marks }) => marks.map(({ topic, mark }) => `${topic}: ${mark}`).join("\n")],
        ["Who can read it", 20, ({ readBy }) => readBy],
      ],
    ),
  summary: ({ summary }: Inside): MadeTable =>
    table(
      (summary?.pages ?? []).flatMap(({ title: page, sections }) => sections.map((one) => ({ ...one, page }))),
      [
        ["Summary", 28, ({ page }) => page],
        ["Part", 36, ({ title }) => title],
        ["Left out", 10, ({ isLeftOut }) => isLeftOut],
        ["What it says", 80, ({ text }) => text],
        ["In the words of", 22, ({ by }) => by],
        ["As the plan says", 60, ({ made }) => made],
        ["Who can read it", 20, ({ readBy }) => readBy],
      ],
    ),
  costs: ({ summary }: Inside): MadeTable =>
    table(summary?.costs ?? [], [
      ["What", 40, ({ what }) => what],
      ["Amount", 22, ({ amount }) => amount],
      ["Three years", 18, ({ overThreeYears }) => overThreeYears],
      ["Whose figure", 36, ({ whose }) => whose],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
};

type StandLine = {
  who: string;
  title: string | null;
  said: string;
  note: string | null;
  on: string | null;
  earlier: string | null;
  marks: readonly { topic: string; mark: string }[];
  readBy: string | null;
};
const empty: StandLine = {
  who: "",
  title: null,
  said: "",
  note: null,
  on: null,
  earlier: null,
  marks: [],
  readBy: null,
};
