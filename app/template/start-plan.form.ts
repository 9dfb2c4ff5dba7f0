// What is asked to start a plan: for whom, from which template, where they are. Everything else can come later.
import { z } from "zod";

import { line, maybeAddress, maybeDate, maybeLine } from "#app/lib/form-field.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";
import { isCountry } from "#app/schedule/country.ts";

import { templateKeys } from "./template.ts";

export const startPlanForm = z
  .strictObject({
    /** Made with the page: sent twice, the form still starts one plan. */
    planId: z.uuid("Please load this page again."),
    template: z.enum(templateKeys, "Please choose how the plan begins."),
    company: line("For which company is it?", 120),
    about: maybeLine(120),
    country: z.string().refine(isCountry, "Please choose the country whose working days count."),
    /** Empty: the usual one of the country. */
    timeZone: z
      .string()
      .optional()
      .refine(
        (zone) => !zone || isTimeZone(zone),
        "We do not know this time zone. Leave it empty for the usual one of the country.",
      )
      .transform((zone) => zone || null),
    goLiveOn: maybeDate(),
    firstName: maybeLine(120),
    firstAddress: maybeAddress(),
    firstTitle: maybeLine(120),
  })
  .refine((form) => form.firstName || !form.firstAddress, {
    path: ["firstName"],
    message: "What is their name? The invitation greets them by it.",
  });

export type StartPlanForm = z.infer<typeof startPlanForm>;
