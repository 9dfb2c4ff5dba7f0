// What the company has to do around this purchase: the part of a copy that its project is.
import { z } from "zod";

import { type MadeTable, table } from "./table.ts";

const words = z.string();
const maybe = z.string().nullable();

export const projectSchema = z.strictObject({
  project: z.array(
    z.strictObject({
      ...{ text: words, kind: words, day: z.iso.date().nullable() },
      /** "30 days after go-live", for a check of value. */
      after: maybe,
      ...{ who: maybe, note: maybe, done: maybe },
      /** What the number was, what was wanted, and what was measured. */
      ...{ now: maybe, wanted: maybe, measured: maybe, readBy: words },
    }),
  ),
});

export type CopiedProject = z.infer<typeof projectSchema>;

export const projectTable = {
  project: ({ project }: CopiedProject): MadeTable =>
    table(project, [
      ["What has to happen", 48, ({ text }) => text],
      ["Kind", 18, ({ kind }) => kind],
      ["Day", 12, ({ day }) => day],
      ["After go-live", 22, ({ after }) => after],
      ["Who", 24, ({ who }) => who],
      ["Done", 30, ({ done }) => done],
      ["Before", 14, ({ now }) => now],
      ["Wanted", 14, ({ wanted }) => wanted],
      ["Measured", 14, ({ measured }) => measured],
      ["Note", 40, ({ note }) => note],
      ["Who can read it", 20, ({ readBy }) => readBy],
    ]),
};
