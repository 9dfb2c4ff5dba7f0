/** Asks for the mails that an act makes necessary (NO1), in its own transaction. */
import { sql } from "drizzle-orm";

import type { Side } from "#app/lib/lane.ts";
import type { Transaction } from "#db/client.ts";

import type { NewEvent } from "./event.ts";
import { eventKey, noticeKind, whomToTell } from "./notice.ts";

/** `recorded` are the events of one act with the numbers they were given. */
export async function askForNotices(
  tx: Transaction,
  actor: { planId: string; side: Side; personId: string | null; now: Date },
  recorded: readonly { event: NewEvent; seq: number }[],
): Promise<void> {
  const act = recorded.map(({ event }) => event);
  const some = recorded.flatMap(({ event, seq }) => {
    const whom = whomToTell(event, actor.side, act);
    return whom ? [{ ...whom, kind: noticeKind(event), lane: event.lane, event: eventKey(event.lane, seq) }] : [];
  });
  if (some.length === 0) return;
  await tx.execute(
    sql`select ask_for_notices(${actor.planId}, ${actor.personId}, ${actor.side}, ${JSON.stringify(some)}::jsonb,
      ${actor.now.toISOString()}::timestamptz)`,
  );
}
