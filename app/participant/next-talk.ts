// The next talk with somebody: a day and, if known, who of the plan talks to them. It is the team's or its author's own, never
// the other company's; on its day and before it is ahead, afterwards it only says that it was planned.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { isWider, type Lane } from "#app/lib/lane.ts";

export type NextTalk = {
  lane: Lane;
  personId: string;
  onDay: IsoDate;
  talkerId: string | null;
  /** As the list of people calls them. */
  talker: string | null;
};

/** Which talk a list names: the earliest still ahead, else the latest; on one day the narrower one, which says more. */
export function talkToName(talks: readonly NextTalk[], today: IsoDate): NextTalk | null {
  const ahead = talks.filter(({ onDay }) => onDay >= today);
  const sorted = [...(ahead.length > 0 ? ahead : talks)].sort((a, b) => {
    if (a.onDay !== b.onDay) return a.onDay < b.onDay === ahead.length > 0 ? -1 : 1;
    return isWider(a.lane, b.lane) ? -1 : 1;
  });
  return sorted[0] ?? null;
}

/** "Thu 26 Nov, Dana"; "today, Dana"; "was planned for Thu 19 Nov". */
export function talkWords({ onDay, talker }: NextTalk, today: IsoDate): string {
  if (onDay < today) return `was planned for ${formatDate(onDay, { today })}`;
  const when = onDay === today ? "today" : formatDate(onDay, { today });
  return talker ? `${when}, ${talker}` : when;
}
