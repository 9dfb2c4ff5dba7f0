// A working day is a day on which people of a country usually work: no weekend day, no public holiday.
// A working calendar is the value that knows them; it is built on the server and passed in.
// Counting leaves the first day out and takes the last day in: from Friday to Monday is one working day.
import { addDays, dayNumber, daysBetween, weekdayOf } from "#app/lib/date.ts";
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
  const step = Math.sign(days);
  let at = date;
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** The date itself if people work then, else the next day they do. */
export function workingDayFrom(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** Working days after `from` up to and including `to`; the same number, negative, the other way round. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from) + 0;
  const days = daysBetween(from, to);
  // Whole weeks by arithmetic: a date far away must not cost a walk over every day.
  let count = Math.floor(days / 7) * (7 - calendar.weekend.size);
  for (let rest = days % 7; rest > 0; rest -= 1) {
    if (!calendar.weekend.has(weekdayOf(addDays(to, 1 - rest)))) count += 1;
  }
  for (const holiday of calendar.holidays) {
    const inside = dayNumber(holiday) > dayNumber(from) && dayNumber(holiday) <= dayNumber(to);
    if (inside && !calendar.weekend.has(weekdayOf(holiday))) count -= 1;
  }
  return count;
}
