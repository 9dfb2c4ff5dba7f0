// Why, how they judge, and what they want to know before they decide: the part of a copy that the buying company wrote.
import { z } from "zod";

const words = z.string();
const maybe = z.string().nullable();

const answer = z.strictObject({
  /** What was chosen of what is offered; null where nothing is offered, or nothing was chosen. */
  choice: maybe,
  text: words,
  by: words,
  /** What stood here before, the newest first. */
  earlier: z.array(z.strictObject({ choice: maybe, text: words, by: words })),
  readBy: words,
});

export const reasonsSchema = z.strictObject({
  why: z.array(z.strictObject({ question: words, answers: z.array(answer) })),
  measures: z.array(
    z.strictObject({
      ...{ name: words, now: maybe, wanted: maybe, wantedBy: maybe, by: words },
      /** "Northwind's figure, not checked by us". */
      whose: maybe,
      readBy: words,
    }),
  ),
  estimates: z.array(
    z.strictObject({
      ...{ name: words, sum: words, by: words, whose: maybe, readBy: words },
      of: z.array(z.strictObject({ label: words, number: z.number() })),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      text: words,
      isMust: z.boolean(),
      judge: maybe,
      shownBy: maybe,
      found: z.array(z.strictObject({ way: words, word: words, note: maybe, said: maybe })),
      readBy: words,
    }),
  ),
  beforeDeciding: z.array(z.strictObject({ text: words, note: maybe, ticked: maybe, readBy: words })),
});

export type Reasons = z.infer<typeof reasonsSchema>;
