// Builds the working calendar of a country from its public holidays (date-holidays, 11 MB: server only).
// One year of one country takes some milliseconds to work out, so each is kept once it is known.
import Holidays from "date-holidays";
import { addDays, isIsoDate, yearOf } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { isCountry, weekendOf } from "./country.ts";
import { workingCalendar } from "./working-day.ts";
import type { WorkingCalendar } from "./working-day.ts";

/** The calendar of a country for whole years, both included. A country without known holidays has its weekends only. */
export function workingCalendarFor(country: string, years: { from: number; to: number }): WorkingCalendar {
  const key = `${country} ${years.from} ${years.to}`;
  const known = calendars.get(key);
  if (known) return known;
  const holidays: IsoDate[] = [];
  for (let year = years.from; year <= years.to; year += 1) holidays.push(...holidaysIn(country, year));
  const calendar = workingCalendar({ weekend: weekendOf(country), holidays });
  calendars.set(key, calendar);
  return calendar;
}

/** The calendar a plan needs in everyday use: from the year before today to three years after it. */
export function calendarAround(country: string, today: IsoDate): WorkingCalendar {
  return workingCalendarFor(country, { from: yearOf(today) - 1, to: yearOf(today) + 3 });
}

function holidaysIn(country: string, year: number): IsoDate[] {
  if (!isCountry(country)) return [];
  const dates: IsoDate[] = [];
  for (const holiday of new Holidays(country).getHolidays(year)) {
    if (holiday.type !== "public") continue;
    const first = holiday.date.slice(0, 10);
    if (!isIsoDate(first)) continue;
    // Some holidays last for days (Eid, Spring Festival); `date` names the first one only.
    const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
    for (let day = 0; day < days; day += 1) dates.push(addDays(first, day));
  }
  return dates;
}

// At most a few hundred countries times the years people plan in.
const calendars = new Map<string, WorkingCalendar>();
