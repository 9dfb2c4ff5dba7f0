// The forms of comments. `key` becomes the comment's id: a form sent twice writes once (R4).
import { z } from "zod";

import { commentLength, targets } from "./comment.ts";

const text = z
  .string("Please write something.")
  .trim()
  .min(1, "Please write something.")
  .max(commentLength, `Please keep this to ${commentLength} characters.`);
const mentions = z
  .union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(50)], "Choose from the list.")
  .optional();

export const writeForm = z.strictObject({
  key: z.uuid("Please load the page again and send the form once more."),
  on: z.enum(targets),
  onId: z.uuid(),
  text,
  /** "team" is the lane of the writer's own side. An answer has the lane of its thread. */
  readBy: z.enum(["own", "team", "shared"], "Choose who can read it.").optional(),
  threadId: z.uuid().optional(),
  mentions,
});

/** `was`: the text the form was made from. */
export const rewordForm = z.strictObject({
  text,
  was: z.string().max(commentLength).optional(),
  keep: z.enum(["mine", "theirs"]).optional(),
});

export const sharingForm = z.strictObject({ to: z.literal("team") });

export const resolutionForm = z.strictObject({ resolved: z.enum(["yes", "no"]) });

export const removalForm = z.strictObject({});
