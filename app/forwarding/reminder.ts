// A friendly word in person about something that was passed on: always sent by a person, never by this server. How long it
// rests is counted in working days, and nobody reads the number.
import type { IsoDate } from "#app/lib/date.ts";
import { type WorkingCalendar, workingDaysBetween } from "#app/schedule/working-day.ts";

/** So many working days it rests before a word is worth it; the same again after a word. */
export const restingDays = 3;

export function isWorthAWord(
  { sentOn, remindedOn }: { sentOn: IsoDate; remindedOn: IsoDate | null },
  { today, calendar }: { today: IsoDate; calendar: WorkingCalendar },
): boolean {
  return workingDaysBetween(calendar, remindedOn ?? sentOn, today) >= restingDays;
}

export type Remembered = {
  /** What was passed on; null for "where we are". */
  title: string | null;
  asksStand: boolean;
  /** "Thu 12 Nov". */
  on: string;
  /** Who sent it, where that was somebody else. */
  by: string | null;
};

/** The text, to be sent in one's own way. It presses nobody: not to answer is made easy, too. */
export function reminderText(
  to: { name: string | null },
  about: Remembered,
  from: { name: string; workspaceName: string },
): string {
  const first = to.name?.trim().split(/\s+/)[0];
  return [
    first ? `Hi ${first},` : "Hi,",
    `${sentWords(about, from)} In case it got lost among other things: ${howToAnswer}`,
    "If you would rather talk about it, tell me when.",
    from.name,
  ].join("\n\n");
}

const howToAnswer = "one tap is an answer, no account is needed, and “not mine to say” is an answer too.";

function sentWords({ title, asksStand, on, by }: Remembered, { workspaceName }: { workspaceName: string }): string {
  const who = by ?? "I";
  if (asksStand)
    return `on ${on} ${who} asked you whether you could live with what we are looking into with ${workspaceName}.`;
  return title
    ? `on ${on} ${who} sent you “${title}”.`
    : `on ${on} ${who} sent you where we are with ${workspaceName}.`;
}
