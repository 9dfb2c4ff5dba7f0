/** The story's calendar: working days counted from today, so that it is always about now. */
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { usualTimeZone } from "#app/schedule/country.ts";
import { addWorkingDays, type WorkingCalendar } from "#app/schedule/working-day.ts";

export interface StoryDays {
  calendar: WorkingCalendar;
  /** The day that many working days from today; negative: before. */
  day: (count: number) => IsoDate;
  /** A clock time there on that day, as an instant. */
  at: (count: number, clock: string) => Date;
}

export function storyDays(country: string, now: Date): StoryDays {
  const zone = usualTimeZone(country);
  const today = dateIn(zone, now);
  const calendar = calendarAround(country, today);
  const day = (count: number): IsoDate => addWorkingDays(calendar, today, count);
  return { calendar, day, at: (count, clock) => instantIn(zone, day(count), clock) };
}

function instantIn(zone: string, date: IsoDate, clock: string): Date {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(new Date(`${date}T${clock}Z`)).find(({ type }) => type === "timeZoneName")?.value;
  const offset = name?.replace("GMT", "") ?? "";
  return new Date(`${date}T${clock}:00${offset === "" ? "Z" : offset}`);
}
