// The forms of why. `was` is the number of the version the page showed, 0 where there was none (WH2). `key` is made by the
// page and becomes the id of a suggestion: a form sent twice suggests once (R4).
import { z } from "zod";

import { whyLength, whyQuestions } from "./why.ts";

const again = "Please load the page again and send the form once more.";
const question = z.enum(whyQuestions, again);
const number = z.coerce.number(again).int(again).min(0, again);
const readBy = z.enum(["shared", "team", "own"], "Choose who can read it.");
const tooLong = `Please keep this to ${whyLength} characters.`;

export const whyForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("answer"),
      question,
      readBy,
      text: z
        .string()
        .default("")
        .transform((text) => text.trim())
        .pipe(z.string().max(whyLength, tooLong)),
      choice: z
        .string()
        .max(40)
        .default("")
        .transform((choice) => choice || null),
      was: number,
      suggestionId: z.uuid(again).optional(),
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
    z.strictObject({
      intent: z.literal("share"),
      question,
      from: z.enum(["team", "own"], again),
      with: z.enum(["team", "shared"], "Choose who will read it."),
      shown: number,
      was: number,
    }),
    z.strictObject({
      intent: z.literal("suggest"),
      key: z.uuid(again),
      question,
      text: z
        .string("Please write the words you suggest.")
        .trim()
        .min(1, "Please write the words you suggest.")
        .max(whyLength, tooLong),
    }),
  ],
  again,
);

export const suggestionForm = z.strictObject({
  suggestionId: z.uuid(again),
  intent: z.enum(["take", "leave", "withdraw"], again),
  was: number.default(0),
});

/** Ticked steps; one tick comes as one text. */
export const takeOverAllForm = z.strictObject({
  steps: z
    .union([z.uuid().transform((one) => [one]), z.array(z.uuid())], "Tick at least one step.")
    .pipe(z.array(z.uuid()).min(1, "Tick at least one step.").max(100)),
});
