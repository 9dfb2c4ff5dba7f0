// What a form may carry, field by field. Every browser field is text; an empty one is nothing. The sentences say what to do.
import { z } from "zod";

import { isIsoDate, type IsoDate } from "./date.ts";

/** Longer names break every list they stand in. */
export const lineLength = 200;

/** One line of text that must be there. */
export function line(missing: string, most = lineLength): z.ZodType<string> {
  return z
    .string(missing)
    .transform(oneLine)
    .pipe(z.string().min(1, missing).max(most, tooLong(most)));
}

/** One line of text, or null. */
export function maybeLine(most = lineLength): z.ZodType<string | null> {
  return z
    .string()
    .optional()
    .transform((text) => oneLine(text ?? ""))
    .pipe(z.string().max(most, tooLong(most)))
    .transform((text) => text || null);
}

/** Several lines, or null. */
export function maybeText(most = 4_000): z.ZodType<string | null> {
  return z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim())
    .pipe(z.string().max(most, tooLong(most)))
    .transform((text) => text || null);
}

/** A day of the calendar, or null. */
export function maybeDate(): z.ZodType<IsoDate | null> {
  return z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim())
    .refine(
      (text) => text === "" || isIsoDate(text),
      "That is no day of the calendar. Please write it like 2027-01-15.",
    )
    .transform((text) => (isIsoDate(text) ? text : null));
}

/** A mail address in small letters, or null. */
export function maybeAddress(): z.ZodType<string | null> {
  return z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim().toLowerCase())
    .pipe(
      z.union(
        [
          z.literal(""),
          z.email("That does not look like a mail address. It should read like dana@acme.example.").max(254),
        ],
        "That does not look like a mail address. It should read like dana@acme.example.",
      ),
    )
    .transform((text) => text || null);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function tooLong(most: number): string {
  return `Please keep this to ${most} characters.`;
}
