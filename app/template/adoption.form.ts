// How a company makes a draft its own: it keeps what fits, or starts with its own list. "Later" is no form: nothing happens.
import { z } from "zod";

export const adoptionForm = z.discriminatedUnion("way", [
  /** All that waits, as the home page offers it. */
  z.strictObject({ way: z.literal("keep-all") }),
  /** The ticked ones of those that were shown; what was suggested since stays a suggestion. */
  z.strictObject({ way: z.literal("keep"), shown: z.array(z.uuid()), keep: z.array(z.uuid()).default([]) }),
  z.strictObject({ way: z.literal("own-list") }),
]);

export type AdoptionForm = z.infer<typeof adoptionForm>;
