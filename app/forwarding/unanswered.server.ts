/** What lies with somebody without an answer: for each forward that asks for one, since when, and whether a word is worth it. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";

import type { ForwardRecord } from "./forward-record.server.ts";
import type { ForwardLine } from "./forward-line.ts";
import { isWorthAWord } from "./reminder.ts";
import type { Heard } from "./said.queries.server.ts";
import type { Waiting } from "./want-to-know.ts";

export type Unanswered = Waiting & { row: ForwardRecord; line: ForwardLine };

/**
 * Of what the company passed on. What was answered, asked back, passed on by whoever got it, or taken back waits for nothing;
 * nor does the question where somebody stands, as long as this reader is not shown who has answered it.
 */
export function unanswered(
  viewer: PlanViewer,
  all: readonly { row: ForwardRecord; line: ForwardLine }[],
  { stands }: Pick<Heard, "stands">,
): Unanswered[] {
  const passedOn = new Set(all.flatMap(({ row }) => row.parentId ?? []));
  const calendar = calendarAround(viewer.country, viewer.today);
  const on = (at: Date) => dateIn(viewer.planZone, at);
  return all.flatMap(({ row, line }) => {
    if (row.lane !== "buyer" || row.revokedAt || line.answer || line.questions.length > 0 || passedOn.has(row.id))
      return [];
    if (row.asksStand && (!stands || hasStood(row, stands))) return [];
    const since = on(row.at);
    const remindedOn = row.remindedAt && on(row.remindedAt);
    const isDue = isWorthAWord({ sentOn: since, remindedOn }, { today: viewer.today, calendar });
    return [{ row, line, at: row.at, since, title: line.title, isDue }];
  });
}

function hasStood({ toId, at }: ForwardRecord, stands: NonNullable<Heard["stands"]>): boolean {
  const last = toId === null ? undefined : stands.get(toId);
  return last !== undefined && last.at >= at;
}
