/** What a person changes about themselves. */
import { z } from "zod";

import { isTimeZone } from "#app/lib/time-zone.ts";

import { nameField } from "./member.form.ts";

export const accountForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("name"), id: z.uuid(), name: nameField }),
    z.strictObject({
      intent: z.literal("zone"),
      timeZone: z.string().refine((zone) => zone === "" || isTimeZone(zone), "Choose a time zone from the list."),
    }),
    z.strictObject({ intent: z.literal("password"), current: z.string(), next: z.string() }),
    z.strictObject({ intent: z.literal("device"), sessionId: z.string().max(100) }),
  ],
  "Load the page again.",
);
