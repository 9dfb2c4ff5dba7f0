// What a plan is called, and whose working days and clock it goes by.
import { z } from "zod";

import { line } from "#app/lib/form-field.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";

/** `isCountry` lives above this domain, so whoever makes the form passes it in. */
export function settingsForm(isCountry: (code: string) => boolean) {
  return z.strictObject({
    name: line("What should the plan be called?", 120),
    country: z.string().refine(isCountry, "Please choose the country whose working days count."),
    timeZone: z.string().refine(isTimeZone, "We do not know this time zone. It is written like Europe/Berlin."),
    "was.name": z.string(),
    "was.country": z.string(),
    "was.timeZone": z.string(),
  });
}

export type SettingsForm = z.infer<ReturnType<typeof settingsForm>>;

export const askingForm = z.strictObject({ intent: z.enum(["off", "on"]) });
