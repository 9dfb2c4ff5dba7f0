import { z } from "zod";

import { line, maybeLine, maybeText } from "#app/lib/form-field.ts";

import { criterionLength, noteLength, results } from "./criterion.ts";

const key = z.uuid("Please load the page again and send the form once more.");
const weight = z.enum(["must", "nice"], "Is it a must, or nice to have?");
/** A participant, or nobody yet. */
const judge = z
  .union([z.literal(""), z.uuid()], "Choose somebody of the list.")
  .optional()
  .transform((id) => id || null);
const words = {
  text: line("Please write what it has to do.", criterionLength),
  weight,
  judge,
  judgeWords: maybeLine(),
  shownBy: maybeLine(criterionLength),
};

/** `readBy`: the team's, or one's own until it is given to them; what the other company suggests both read. */
export const newCriterionForm = z.strictObject({
  key,
  ...words,
  readBy: z.enum(["team", "own"], "Choose who can read it.").default("team"),
});

/** `was` are the values the page showed: whoever changed one in between is not overwritten. */
const changeForm = z.strictObject({
  intent: z.literal("change"),
  ...words,
  "was.text": z.string(),
  "was.weight": z.string(),
  "was.judge": z.string().default(""),
  "was.judgeWords": z.string().default(""),
  "was.shownBy": z.string().default(""),
  keep: z.enum(["mine", "theirs"]).optional(),
});
export type CriterionChange = z.infer<typeof changeForm>;

/** "up", "down", "first", or the one it goes after. */
export const placeForm = z.strictObject({
  intent: z.literal("place"),
  to: z.union([z.enum(["up", "down", "first"]), z.uuid()], "Please load the page again."),
});

export const criterionForm = z.discriminatedUnion(
  "intent",
  [
    changeForm,
    placeForm,
    z.strictObject({
      intent: z.literal("answer"),
      answer: z.enum(["taken", "declined"], "Please load the page again."),
    }),
  ],
  "Please load the page again.",
);

export const criterionRemovalForm = z.strictObject({
  intent: z.enum(["remove", "restore"], "Please load the page again."),
});

/** `was` is the result that the page showed, none where there was none; without it whatever stands is replaced. */
export const resultForm = z.strictObject({
  option: z.string().max(40),
  result: z.enum(results, "Please choose one of the four."),
  note: maybeText(noteLength),
  was: z.union([z.literal(""), z.uuid()], "Please load the page again.").optional(),
  keep: z.enum(["mine", "theirs"]).optional(),
});

export const optionForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("add"), key, name: line("Please write what it is called.", 80) }),
    z.strictObject({
      intent: z.literal("rename"),
      option: z.uuid("Please load the page again."),
      name: line("Please write what it is called.", 80),
      "was.name": z.string(),
    }),
    z.strictObject({
      intent: z.literal("stand"),
      option: z.string().max(40),
      stands: z.enum(["yes", "no"], "Please load the page again."),
    }),
  ],
  "Please load the page again.",
);

export const criterionSharingForm = z.strictObject({
  with: z.enum(["team", "shared"], "Choose who will read it."),
});

/** What `to` of the form asks for. */
export function moveTo(to: string): { afterId: string | null } | { by: "up" | "down" } {
  if (to === "up" || to === "down") return { by: to };
  return { afterId: to === "first" ? null : to };
}
