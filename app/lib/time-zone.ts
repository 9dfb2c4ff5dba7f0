// A time zone is an IANA name such as Europe/Berlin. It says which calendar day a moment falls on.
// Where a clock time is shown, its zone stands beside it, or once for the whole page.
import type { IsoDate } from "./date.ts";
import { formatDate } from "./date-words.ts";

export function isTimeZone(name: string): boolean {
  try {
    partsIn(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date of a moment (an instant, or its ISO string) in a zone. */
export function dateIn(zone: string, moment: Date | string): IsoDate {
  const at = typeof moment === "string" ? Date.parse(moment) : moment.getTime();
  // Every zone begins its days at a quarter of an hour.
  const key = `${Math.floor(at / QUARTER)} ${zone}`;
  const known = dates.get(key);
  if (known) return known;
  const part = readParts(zone, moment);
  const date = `${part("year")}-${part("month")}-${part("day")}` as IsoDate;
  if (dates.size > 5_000) dates.clear();
  dates.set(key, date);
  return date;
}

/** "14:30 Berlin time": the hour of the zone, with the zone named. */
export function formatClock(moment: Date | string, zone: string): string {
  return `${clockIn(moment, zone)} ${zoneWords(zone)}`;
}

/** "14:30": only where the page names the zone for all its times. */
export function clockIn(moment: Date | string, zone: string): string {
  const part = readParts(zone, moment);
  return `${part("hour")}:${part("minute")}`;
}

/** "Thu 13 Nov, 14:30 Berlin time". `today` decides whether the year is named. */
export function formatMoment(
  moment: Date | string,
  options: { zone: string; today: IsoDate; locale?: string },
): string {
  return `${formatDate(dateIn(options.zone, moment), options)}, ${formatClock(moment, options.zone)}`;
}

/** "Berlin time", "UTC": how people call a zone. */
export function zoneWords(zone: string): string {
  const city = zone.split("/").at(-1);
  return zone.includes("/") && !zone.startsWith("Etc/") && city ? `${city.replaceAll("_", " ")} time` : (city ?? zone);
}

function readParts(zone: string, moment: Date | string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = partsIn(zone).formatToParts(typeof moment === "string" ? new Date(moment) : moment);
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

function partsIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
}

// Making a format costs a hundred times what using it costs; only names that Intl knows get in here.
const formats = new Map<string, Intl.DateTimeFormat>();

// A list asks for the same now thousands of times, and each page again for the days on which things were done.
const dates = new Map<string, IsoDate>();
const QUARTER = 15 * 60_000;
