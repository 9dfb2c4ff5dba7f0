/** All talks that were held and all that was decided, from the first on: for whoever takes the plan away (EX1). */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { decision, meeting } from "#db/schema/index.ts";

export interface MeetingRecord {
  meetings: { on: string | null; notes: string }[];
  decisions: {
    text: string;
    askedBy: string;
    outcome: string | null;
    decidedBy: string | null;
    decidedOn: string | null;
  }[];
}

export async function readRecord({ tx, planId, planZone }: PlanViewer): Promise<MeetingRecord> {
  const [meetings, decisions] = await Promise.all([
    tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.planId, planId), isNotNull(meeting.closedAt)))
      .orderBy(asc(meeting.heldOn), asc(meeting.id)),
    tx
      .select()
      .from(decision)
      .where(and(eq(decision.planId, planId), isNull(decision.removedAt)))
      .orderBy(asc(decision.at), asc(decision.id)),
  ]);
  return {
    meetings: meetings.map(({ heldOn, notes }) => ({ on: heldOn, notes })),
    decisions: decisions.map(({ text, byName, outcome, decidedByName, decidedAt }) => ({
      text,
      askedBy: byName,
      outcome,
      decidedBy: decidedByName,
      decidedOn: decidedAt && dateIn(planZone, decidedAt),
    })),
  };
}
