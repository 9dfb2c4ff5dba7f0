/** What the first owner says of themselves and their workspace. */
import { z } from "zod";

import { isCountry } from "#app/schedule/country.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";

import { addressField, nameField } from "./member.form.ts";

export const setUpForm = z.strictObject({
  code: z.string().trim().min(1, "Type the code that the server printed in its log."),
  name: nameField,
  address: addressField,
  password: z.string(),
  workspaceName: z.string().trim().min(1, "Type the name of your company.").max(120, "Use at most 120 characters."),
  domains: z
    .string()
    .refine(
      (text) => domainsOf(text).every(isDomain),
      "Type a mail domain like northwind.example, or several with commas.",
    ),
  country: z.string().refine(isCountry, "Choose a country from the list."),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
});

/** "northwind.example, @northwind.de" as a list. */
export function domainsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((part) => part.replace(/^.*@/, ""))
        .filter(Boolean),
    ),
  ];
}

function isDomain(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(text)
  );
}
