// A go-live is a day and, if the company likes, why that day. Only the company sets it; the other side suggests one (SC4).
import { z } from "zod";

import { isIsoDate } from "#app/lib/date.ts";
import { maybeDate, maybeLine } from "#app/lib/form-field.ts";

/** `was` is the day the page showed: somebody else may have set another one since. */
export const goLiveForm = z.strictObject({
  intent: z.enum(["set", "suggest"]),
  on: maybeDate(),
  why: maybeLine(300),
  was: z.string().transform((text) => (isIsoDate(text) ? text : null)),
});

export const goLiveAnswerForm = z.strictObject({
  answer: z.enum(["accepted", "declined"]),
  /** The day that was suggested when the page was shown. */
  on: z.string().refine(isIsoDate),
});
