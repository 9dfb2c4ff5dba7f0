// A day on a paper always names its year: nobody knows when a paper is read.
import type { IsoDate } from "#app/lib/date.ts";

/** "12 November 2026". */
export function dayWords(day: IsoDate): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
