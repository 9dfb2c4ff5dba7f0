// The forms of measures and estimates. `key` is made by the page and becomes the id: a form sent twice adds once (R4).
import { z } from "zod";

import { line, maybeDate, maybeLine } from "#app/lib/form-field.ts";

import { type Factor, fewestFactors, mostFactors, readNumber } from "./estimate.ts";

const again = "Please load the page again and send the form once more.";
const howToWrite = "Please write the number in digits, with a point before decimals: 1250 or 3.5.";
const readBy = z.enum(["shared", "team", "own"], "Choose who can read it.");
const words = { name: line("Please say what it is that you count."), unit: maybeLine(40) };

const maybeNumber = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .refine((text) => text === "" || readNumber(text) !== null, howToWrite)
  .transform((text) => readNumber(text));

const measureWords = {
  ...words,
  numberNow: maybeNumber,
  numberWanted: maybeNumber,
  wantedOn: maybeDate(),
  measuredBy: maybeLine(),
};

/** What each field said when the page was shown; absent in the form of a new one (see `was` of a step). */
const was = {
  "was.name": z.string().optional(),
  "was.unit": z.string().optional(),
  "was.numberNow": z.string().optional(),
  "was.numberWanted": z.string().optional(),
  "was.wantedOn": z.string().optional(),
  "was.measuredBy": z.string().optional(),
};

/** Numbers of one sum, in their order; the fields of a form in which some were left empty. */
const numbers = z
  .array(z.string())
  .min(fewestFactors, again)
  .max(mostFactors, again)
  .refine((texts) => texts.every((text) => readNumber(text) !== null), howToWrite)
  .transform((texts) => texts.map((text) => readNumber(text) ?? 0));

export const figureForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("measure"),
      key: z.uuid(again),
      readBy,
      ...measureWords,
      ...was,
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
    z
      .strictObject({
        intent: z.literal("estimate"),
        key: z.uuid(again),
        readBy,
        ...words,
        factor: z.array(z.string().max(60, "Please keep this to 60 characters.")).max(mostFactors, again),
        number: z.array(z.string()).max(mostFactors, again),
        /** What it and its numbers were called when the page was shown; absent in the form of a new one. */
        was: z.string().max(1_000, again).optional(),
        keep: z.enum(["mine", "theirs"]).optional(),
      })
      .transform(({ factor, number, ...rest }, context) => {
        const factors = factorsOf(factor, number);
        if (factors.length >= fewestFactors && factors.every(({ value }) => value !== null))
          return { ...rest, factors: factors as Factor[] };
        const message =
          factors.length < fewestFactors ? "A sum needs at least two numbers, each with a name." : howToWrite;
        context.addIssue({ code: "custom", path: ["number"], message });
        return z.NEVER;
      }),
    z.strictObject({
      intent: z.literal("numbers"),
      key: z.uuid(again),
      n: numbers,
      was: z.string().max(200),
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
  ],
  again,
);

/** What is left empty on both sides is no part of the sum. */
function factorsOf(names: readonly string[], numbers: readonly string[]): { name: string; value: number | null }[] {
  return names.flatMap((name, index) => {
    const number = (numbers[index] ?? "").trim();
    const called = name.replace(/\s+/g, " ").trim();
    return number === "" ? [] : [{ name: called, value: readNumber(number) }];
  });
}

const noun = z.enum(["measure", "estimate"], again);

export const figureActForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("check"), noun }),
    /** With `undo` it is put back. */
    z.strictObject({ intent: z.literal("remove"), noun, undo: z.literal("yes").optional() }),
    z.strictObject({ intent: z.literal("share"), noun, with: z.enum(["team", "shared"], "Choose who will read it.") }),
  ],
  again,
);
