// A working day is a day on which people of a country usually work: no weekend day, no public holiday.
// A working calendar is the value that knows them; it is built on the server and passed in.
// Counting leaves the first day out and takes the last day in: from Friday to Monday is one working day.
import { dayNumber, fromDayNumber, weekdayOf, weekdayOfDay } from "#app/lib/date.ts";
import type { IsoDate, Weekday } from "#app/lib/date.ts";

export type WorkingCalendar = { readonly weekend: ReadonlySet<Weekday>; readonly holidays: ReadonlySet<IsoDate> };

/** A calendar in which nobody ever works would never end a count, so it is a bug and throws. */
export function workingCalendar(
  parts: { weekend?: Iterable<Weekday>; holidays?: Iterable<IsoDate> } = {},
): WorkingCalendar {
  const weekend = new Set<Weekday>(parts.weekend ?? [6, 7]);
  if (weekend.size > 6) throw new Error("A week needs at least one working day");
  return { weekend, holidays: new Set(parts.holidays ?? []) };
}

export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  return !calendar.weekend.has(weekdayOf(date)) && !calendar.holidays.has(date);
}

/** The day `days` working days later, or earlier if negative. Zero gives the date itself, whatever day it is. */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, days: number): IsoDate {
  const direction = Math.sign(days);
  const perWeek = 7 - calendar.weekend.size;
  let at = dayNumber(date);
  for (let left = Math.abs(days); left > 0;) {
    // Whole weeks by arithmetic, never so many that the last day is overshot.
    const weeks = Math.floor((left - 1) / perWeek);
    if (weeks > 0) {
      const from = at;
      at += direction * 7 * weeks;
      left -=
        weeks * perWeek -
        (direction > 0 ? holidaysWithin(calendar, from, at) : holidaysWithin(calendar, at - 1, from - 1));
    } else {
      at += direction;
      if (!calendar.weekend.has(weekdayOfDay(at)) && !holidaysOf(calendar).set.has(at)) left -= 1;
    }
  }
  return fromDayNumber(at);
}

/** The date itself if people work then, else the next day they do. */
export function workingDayFrom(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** Working days after `from` up to and including `to`; the same number, negative, the other way round. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from) + 0;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = last - first;
  // Whole weeks by arithmetic: a date far away must not cost a walk over every day.
  let count = Math.floor(days / 7) * (7 - calendar.weekend.size);
  for (let rest = days % 7; rest > 0; rest -= 1) {
    if (!calendar.weekend.has(weekdayOfDay(last + 1 - rest))) count += 1;
  }
  return count - holidaysWithin(calendar, first, last);
}

/** Holidays that are no weekend days, after the day `from` up to and including `to`. */
function holidaysWithin(calendar: WorkingCalendar, from: number, to: number): number {
  const { sorted } = holidaysOf(calendar);
  return placeAfter(sorted, to) - placeAfter(sorted, from);
}

/** How many of the sorted numbers are not greater. */
function placeAfter(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holidaysOf(calendar: WorkingCalendar): DayNumbers {
  const known = numbersOf.get(calendar);
  if (known) return known;
  const sorted = [...calendar.holidays]
    .filter((holiday) => !calendar.weekend.has(weekdayOf(holiday)))
    .map(dayNumber)
    .sort((a, b) => a - b);
  const numbers = { sorted, set: new Set(sorted) };
  numbersOf.set(calendar, numbers);
  return numbers;
}

/** Holidays that are no weekend days, as day numbers. */
type DayNumbers = { sorted: readonly number[]; set: ReadonlySet<number> };

// A list of two hundred plans asks thousands of times; a calendar never changes once it is built.
const numbersOf = new WeakMap<WorkingCalendar, DayNumbers>();
