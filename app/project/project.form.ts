import { z } from "zod";

import { line, maybeDate, maybeLine, maybeText } from "#app/lib/form-field.ts";
import { readNumber } from "#app/outcome/estimate.ts";

import { lineKinds, lineLength, lineNoteLength } from "./line.ts";

const again = "Please load the page again and send the form once more.";
const text = line("Please write what has to happen.", lineLength);
const kind = z.enum(lineKinds, "Choose what kind it is.");
const back = z.string().max(100).optional();

/** One line more; or the checks of value for some of the measures. */
export const projectForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("add"),
      key: z.uuid(again),
      kind,
      text,
      dueOn: maybeDate(),
      readBy: z.enum(["team", "own"], "Choose who can read it."),
    }),
    z.strictObject({
      intent: z.literal("checks"),
      measures: z.union(
        [z.uuid().transform((one) => [one]), z.array(z.uuid()).min(1).max(100)],
        "Choose at least one of them.",
      ),
    }),
  ],
  again,
);

/** A participant, or nobody of the plan. */
const who = z
  .union([z.literal(""), z.uuid()], "Choose somebody of the list.")
  .optional()
  .transform((id) => id || null);

/** `was` are the values the page showed: whoever changed one in between is not overwritten. */
export const lineForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("tick"), done: z.enum(["yes", "no"], again), back }),
    z.strictObject({
      intent: z.literal("change"),
      kind,
      text,
      dueOn: maybeDate(),
      who,
      whoWords: maybeLine(),
      note: maybeText(lineNoteLength),
      "was.kind": z.string(),
      "was.text": z.string(),
      "was.dueOn": z.string(),
      "was.who": z.string(),
      "was.whoWords": z.string(),
      "was.note": z.string(),
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
    z.strictObject({
      intent: z.literal("measure"),
      /** Empty takes back what was written. */
      measured: z
        .string()
        .trim()
        .refine(
          (number) => number === "" || readNumber(number) !== null,
          "Please write the number in digits, with a point before decimals: 1250 or 3.5.",
        )
        .transform((number) => readNumber(number)),
      "was.measured": z.string(),
    }),
  ],
  again,
);

export const lineRemovalForm = z.strictObject({ intent: z.enum(["remove", "restore"], again), back });

export const lineSharingForm = z.strictObject({ with: z.literal("team", again) });
