import { z } from "zod";

import { isIsoDate } from "#app/lib/date.ts";

const maybeId = z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable().default(null));
const lane = z.enum(["own", "buyer"], { error: "Choose who can read this." });

/** `was.onDay` and `was.talkerId`: the talk of that lane when the form was shown; empty where there was none. */
export const nextTalkForm = z.strictObject({
  intent: z.literal("talk"),
  onDay: z.string({ error: "Choose the day." }).refine(isIsoDate, "Choose the day, like 2027-01-15."),
  talkerId: maybeId,
  lane,
  "was.onDay": z.string().max(10).default(""),
  "was.talkerId": maybeId,
});
export type NextTalkForm = z.infer<typeof nextTalkForm>;

export const talkOffForm = z.strictObject({ intent: z.literal("talk-off"), lane });
