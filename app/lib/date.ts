// A date here is a calendar date, written YYYY-MM-DD, without a time and without a zone: the same day
// for every reader. It becomes a moment nowhere; a moment becomes a date only in a named time zone.
// Dates from 2000 to 2199 are dates; anything else is a slip of the pen.
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

export type IsoDate = `${number}-${number}-${number}`;
/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function isIsoDate(text: string): text is IsoDate {
  const match = /^(2[01]\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Reads a typed date. Refuses what is no day of the calendar: 30 February, a year of two digits, a word. */
export function parseIsoDate(text: string): Result<IsoDate, "not-a-date"> {
  const trimmed = text.trim();
  return isIsoDate(trimmed) ? ok(trimmed) : refuse("not-a-date");
}

/** Days since 1 January 1970; the only form in which dates are counted. */
export function dayNumber(date: IsoDate): number {
  return numbers.get(date) ?? keep(numbers, date, Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function fromDayNumber(day: number): IsoDate {
  return dates.get(day) ?? keep(dates, day, new Date(day * DAY).toISOString().slice(0, 10) as IsoDate);
}

/** A page counts with the same few days for each of its rows; reading and writing one costs more than all the rest. */
function keep<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= 5_000) known.clear();
  known.set(key, value);
  return value;
}

const numbers = new Map<IsoDate, number>();
const dates = new Map<number, IsoDate>();

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to the other; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting: negative when `a` comes first. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

export function weekdayOf(date: IsoDate): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** The same of a day number. */
export function weekdayOfDay(day: number): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

const DAY = 86_400_000;
