import { z } from "zod";

import { line, maybeText } from "#app/lib/form-field.ts";

import { placeForm } from "./criterion.form.ts";
import { lineLength, lineNoteLength } from "./deciding.ts";

const text = line("Please write what has to be settled first.", lineLength);

/** Begun with lines from why, what and how; or one line more. */
export const decidingForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("start") }),
    z.strictObject({
      intent: z.literal("add"),
      key: z.uuid("Please load the page again and send the form once more."),
      text,
      readBy: z.enum(["team", "own"], "Choose who can read it."),
    }),
  ],
  "Please load the page again.",
);

/** `was` are the values the page showed: whoever changed one in between is not overwritten. */
export const lineForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("tick"), ticked: z.enum(["yes", "no"], "Please load the page again.") }),
    z.strictObject({
      intent: z.literal("change"),
      text,
      note: maybeText(lineNoteLength),
      "was.text": z.string(),
      "was.note": z.string(),
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
    placeForm,
  ],
  "Please load the page again.",
);

/** Never back (LN3). */
export const lineSharingForm = z.strictObject({ with: z.literal("team", "Please load the page again.") });

export const lineRemovalForm = z.strictObject({ intent: z.enum(["remove", "restore"], "Please load the page again.") });
