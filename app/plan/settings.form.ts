// What a plan is called, and whose working days and clock it goes by.
import { z } from "zod";

import { line } from "#app/lib/form-field.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";
import { isCountry } from "#app/schedule/country.ts";

export const settingsForm = z.strictObject({
  name: line("What should the plan be called?", 120),
  country: z.string().refine(isCountry, "Please choose the country whose working days count."),
  timeZone: z.string().refine(isTimeZone, "We do not know this time zone. It is written like Europe/Berlin."),
  "was.name": z.string(),
  "was.country": z.string(),
  "was.timeZone": z.string(),
});

export type SettingsForm = z.infer<typeof settingsForm>;

export const askingForm = z.strictObject({ intent: z.enum(["off", "on"]) });

export const puttingAwayForm = z.strictObject({ intent: z.enum(["put-away", "take-out"]) });
