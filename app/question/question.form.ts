// The forms of questions. `key` is made by the page and becomes the question's id: a form sent twice asks once (R4).
import { z } from "zod";

import { answerLength, questionLength } from "./question.ts";

const key = z.uuid("Please load the page again and send the form once more.");

export const askForm = z.strictObject({
  key,
  text: words("Please write your question.", questionLength),
  to: z.enum(["them", "us"], "Choose whom you ask."),
  contentId: z.uuid().optional(),
});

export const answerForm = z.strictObject({
  answer: words("Please write the answer.", answerLength),
  /** The answer as the page showed it: empty where there was none. */
  "was.answer": z.string().optional(),
  keep: z.enum(["mine", "theirs"]).optional(),
});

export const passOnForm = z.strictObject({ key, text: words("Please write the question.", questionLength) });

export const takeBackForm = z.strictObject({});

function words(missing: string, most: number): z.ZodType<string> {
  return z.string(missing).trim().min(1, missing).max(most, `Please keep this to ${most} characters.`);
}
