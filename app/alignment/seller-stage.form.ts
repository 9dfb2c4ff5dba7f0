// AL1: the rep's own word on where we are, with the reason. An empty stage takes it back.
import { z } from "zod";

import { line } from "#app/lib/form-field.ts";

export const sellerStageForm = z.strictObject({
  stageId: z.union([z.literal(""), z.uuid()], "Please choose a stage.").transform((id) => id || null),
  reason: line("Please say why, in a few words: your colleagues read it."),
  /** Several pages show this form: where to go afterwards. */
  back: z.string().optional(),
});

export type SellerStageForm = z.infer<typeof sellerStageForm>;
