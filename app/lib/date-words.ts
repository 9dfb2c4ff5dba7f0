// How a date reads to people: "Thu 13 Nov", with the year only when it is not the current one.
// Sentences about dates are whole ones, one for each case, never glued from parts.
import { daysBetween, yearOf } from "./date.ts";
import type { IsoDate } from "./date.ts";

type Reader = { today: IsoDate; locale?: string };

/** "Thu 13 Nov", or "Thu 13 Nov 2027" in another year than today's. */
export function formatDate(date: IsoDate, { today, locale = "en-GB" }: Reader): string {
  const withYear = yearOf(date) !== yearOf(today);
  const key = `${locale} ${withYear} ${date}`;
  const known = dates.get(key);
  if (known) return known;
  const text = formatFor(locale, withYear).format(new Date(`${date}T00:00:00Z`));
  const words = locale.startsWith("en") ? text.replaceAll(",", "") : text;
  // Lists name the same days over and over.
  if (dates.size >= 5_000) dates.clear();
  dates.set(key, words);
  return words;
}

/** "due Thu 13 Nov", "due today", "due tomorrow", "was due Mon 10 Nov". For a step that is still open and may be called late. */
export function dueWords(dueOn: IsoDate, reader: Reader): string {
  const days = daysBetween(reader.today, dueOn);
  if (days < 0) return `was due ${formatDate(dueOn, reader)}`;
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  return `due ${formatDate(dueOn, reader)}`;
}

/** "planned for Mon 10 Nov": for a step that nobody calls late (SC4, SP8), whatever its date. */
export function plannedWords(dueOn: IsoDate, reader: Reader): string {
  return `planned for ${formatDate(dueOn, reader)}`;
}

/** "today", "yesterday", "3 days ago", "in 5 days". */
export function agoWords(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days === -1) return "tomorrow";
  return days > 0 ? `${days} days ago` : `in ${-days} days`;
}

function formatFor(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withYear}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(withYear ? { year: "numeric" } : {}),
  });
  if (formats.size < 200) formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, string>();
