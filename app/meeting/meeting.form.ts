import { z } from "zod";

import { isIsoDate } from "#app/lib/date.ts";

import { notesLength } from "./meeting.ts";

/** `was` are the notes as the page showed them: whoever wrote in between is not overwritten (MT2). */
export const notesForm = z.strictObject({
  notes: z
    .string()
    .max(notesLength, `Please keep the notes to ${notesLength} characters.`)
    .transform((text) => text.trimEnd()),
  "was.notes": z.string(),
  keep: z.enum(["mine", "theirs"]).optional(),
});

/** Closed with the day it was held; or opened again, when it was closed just now. */
export const closingForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("close"),
      on: z.string("When was it?").refine(isIsoDate, "When was it? Please write the day like 2027-01-15."),
    }),
    z.strictObject({ intent: z.literal("reopen"), meetingId: z.uuid() }),
  ],
  "Please load the page again.",
);

export const decisionForm = z.strictObject({
  key: z.uuid("Please load the page again and send the form once more."),
  text: words("Please write what is to decide.", 500),
});

export const outcomeForm = z.strictObject({ outcome: words("Please write what was decided.", 2_000) });

export const removalForm = z.strictObject({});

function words(missing: string, most: number): z.ZodType<string> {
  return z.string(missing).trim().min(1, missing).max(most, `Please keep this to ${most} characters.`);
}
