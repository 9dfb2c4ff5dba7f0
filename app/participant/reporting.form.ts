import { z } from "zod";

import { lanes } from "#app/lib/lane.ts";

const maybeId = z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable().default(null));

/** `was.LANE`: whom the line of that lane pointed at when the form was shown. */
export const reportingForm = z.strictObject({
  intent: z.literal("reports-to"),
  toId: maybeId,
  lane: z.enum(lanes, { error: "Choose who can read this." }),
  "was.own": maybeId,
  "was.buyer": maybeId,
  "was.shared": maybeId,
});
export type ReportingForm = z.infer<typeof reportingForm>;
