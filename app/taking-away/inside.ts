// What a company says among itself about the plan: what was passed on and what came back, where people stand, and its summary.
// Of a member's copy only what they passed on themselves, and what they are told.
import { z } from "zod";

const words = z.string();
const maybe = z.string().nullable();
const day = z.iso.date();
const readBy = words;
/** "Money": "wary of it". */
const marks = z.array(z.strictObject({ topic: words, mark: words }));

const passedOn = z.strictObject({
  /** Null for "where we are". */
  what: maybe,
  by: words,
  to: words,
  on: day,
  /** How many forwards it hangs from, one under the other; each stands right under the one it was made from. */
  depth: z.int().nonnegative(),
  ask: maybe,
  message: words,
  answer: z.strictObject({ said: words, on: day, isByLink: z.boolean() }).nullable(),
  saidReadOn: day.nullable(),
  takenBack: z.strictObject({ by: words, on: day }).nullable(),
  questions: z.array(z.strictObject({ question: words, asked: words, answer: maybe, answeredBy: maybe })),
  readBy,
});

const whereWeStand = z.strictObject({
  /** One's own answer; null where there is none, or none that went along. */
  mine: z.strictObject({ said: words, on: words, marks, readBy }).nullable(),
  /** Who let the team read it, by name or without; empty until the team is shown it. */
  picture: z.array(
    z.strictObject({ who: words, title: maybe, said: words, note: maybe, earlier: maybe, marks, readBy }),
  ),
  silent: z.array(z.strictObject({ who: words, title: maybe, asked: maybe })),
  talks: z.array(z.strictObject({ title: words, why: words })),
  /** What the other company is told of it, in its own copy. */
  told: z.strictObject({
    counts: z.array(z.strictObject({ said: words, count: z.int() })),
    named: z.array(z.strictObject({ who: words, said: words })),
  }),
});

const summary = z.strictObject({
  pages: z.array(
    z.strictObject({
      title: words,
      sections: z.array(
        z.strictObject({
          title: words,
          text: words,
          isLeftOut: z.boolean(),
          /** Whose words they are; null where they are made from the plan. */
          by: maybe,
          /** What is made from the plan, where somebody wrote other words over it. */
          made: maybe,
          readBy,
        }),
      ),
    }),
  ),
  costs: z.array(z.strictObject({ what: words, amount: words, overThreeYears: words, whose: words, readBy })),
  /** All costs over three years, one sum for each kind of money. */
  sums: z.array(words),
});

export const insideSchema = z.strictObject({
  passedOn: z.array(passedOn),
  whereWeStand,
  /** Null for whoever does not read it, and where what the team reads did not go along. */
  summary: summary.nullable(),
});

export type Inside = z.infer<typeof insideSchema>;
