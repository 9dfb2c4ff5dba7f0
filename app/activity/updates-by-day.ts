/** Updates as a page shows them: under the day they fell on in the reader's zone, each with its clock time. */
import type { IsoDate } from "#app/lib/date.ts";
import { agoWords, formatDate } from "#app/lib/date-words.ts";
import type { Lane } from "#app/lib/lane.ts";
import { clockIn, dateIn } from "#app/lib/time-zone.ts";

export interface ShownUpdate {
  key: string;
  lane: Lane;
  at: string;
  /** "14:30"; the page names the zone once. */
  clock: string;
  sentence: string;
  isNew: boolean;
}

export interface UpdateDay {
  on: IsoDate;
  /** "Thu 13 Nov · yesterday". */
  words: string;
  updates: ShownUpdate[];
}

export function groupByDay(
  updates: readonly { key: string; lane: Lane; at: string; sentence: string; isNew: boolean }[],
  { zone, now }: { zone: string; now: Date },
): UpdateDay[] {
  const today = dateIn(zone, now);
  const days: UpdateDay[] = [];
  for (const { key, lane, at, sentence, isNew } of updates) {
    const on = dateIn(zone, at);
    let day = days.at(-1);
    if (day?.on !== on) {
      day = { on, words: `${formatDate(on, { today })} · ${agoWords(on, today)}`, updates: [] };
      days.push(day);
    }
    day.updates.push({ key, lane, at, clock: clockIn(at, zone), sentence, isNew });
  }
  return days;
}
