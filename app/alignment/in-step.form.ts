// AL6: one question with three answers.
import { z } from "zod";

import { inStepAnswers } from "./alignment.ts";

export const inStepForm = z.strictObject({
  answer: z.enum(inStepAnswers, "Please choose one of the three."),
  back: z.string().optional(),
});
