/** That somebody was reminded in person, by the word of whoever did it; nothing is sent, and the other company reads nothing of it. */
import { and, eq, inArray, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { event } from "#db/schema/activity.ts";
import { forward } from "#db/schema/forward.ts";

import type { ReminderForm } from "./forward.form.ts";
import { lockForward, mayTend, theForward, titleOf } from "./forward-record.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

/** Only of what the company itself passed on: a row both companies read is not changed by it (LN5). */
export async function sayReminded(
  viewer: PlanViewer,
  { forwardId, intent }: ReminderForm,
): Promise<Result<null, ForwardRefusal>> {
  return changePlan<null, ForwardRefusal>(viewer, async (tx) => {
    const row = await lockForward(viewer, forwardId);
    if (!row || row.lane !== "buyer" || viewer.side !== "buyer") return { refusal: "no-such-forward" };
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    if (row.revokedAt) return { refusal: "revoked" };
    const isSaid = intent === "reminded";
    const saidOn = row.remindedAt && dateIn(viewer.planZone, row.remindedAt);
    // A second press on the same day is the same word.
    if (isSaid ? saidOn === viewer.today : saidOn === null) return { result: null, events: "nothing-changed" };
    const [last, before] = isSaid ? [] : await remindersOf(viewer, row.id);
    // ST10: whoever said it, for two minutes; what was said before it then stands again.
    const mayUndo = last?.by === viewer.personId && !isTooLateToUndo(last.at, viewer.now);
    if (!isSaid && !mayUndo) return { refusal: "reminder-stands" };
    await tx
      .update(forward)
      .set({ remindedAt: isSaid ? viewer.now : (before?.at ?? null) })
      .where(and(eq(forward.planId, viewer.planId), eq(forward.id, row.id)));
    const kind = isSaid ? ("forward.reminded" as const) : ("forward.reminder-taken-back" as const);
    return { result: null, events: [{ kind, lane: row.lane, payload: theForward(row, await titleOf(viewer, row)) }] };
  });
}

/** Those of this forward that stand, the newest first: the log knows them all, the row the last alone. */
async function remindersOf({ tx, planId }: PlanViewer, forwardId: string): Promise<{ by: string | null; at: Date }[]> {
  const kinds = ["forward.reminded", "forward.reminder-taken-back"];
  const said = await tx
    .select({ kind: event.kind, by: event.actorPersonId, at: event.at })
    .from(event)
    .where(
      and(
        eq(event.planId, planId),
        eq(event.lane, "buyer"),
        inArray(event.kind, kinds),
        sql`${event.payload}->>'forwardId' = ${forwardId}`,
      ),
    )
    .orderBy(event.seq);
  const standing: typeof said = [];
  for (const one of said) {
    if (one.kind === "forward.reminded") standing.unshift(one);
    else standing.shift();
  }
  return standing;
}
