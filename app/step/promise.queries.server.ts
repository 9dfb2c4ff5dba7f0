/** SP4: which promises of the other side a new date unsettles, and on their step, what unsettled it. */
import { and, desc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { event, step } from "#db/schema/index.ts";

import { companyOf } from "./owner.server.ts";
import { daysBefore, unsettledBy, type Unsettled, unsettledWords } from "./promise.ts";
import { readFacts, readGround } from "./step-facts.server.ts";
import type { StepRecord } from "./step-record.server.ts";
import type { StepRow } from "./step-row.ts";

/** From shared rows alone, since both sides read the answer. Nothing on a draft, where nobody has promised anything (SP8). */
export async function readUnsettled(
  viewer: PlanViewer,
  row: StepRecord,
  is: StepRow["dueOn"],
): Promise<Unsettled | null> {
  if (row.lane !== "shared" || !viewer.isAdopted) return null;
  const where = and(isNull(step.removedAt), eq(step.lane, "shared"), eq(step.stageId, row.stageId));
  const [ground, facts] = await Promise.all([readGround(viewer), readFacts(viewer, where)]);
  if (ground.standing !== "active") return null;
  const steps = facts.map((one) => ({ ...one, progress: one.completion ? ("done" as const) : one.progress }));
  const calendar = calendarAround(viewer.country, viewer.today);
  return unsettledBy({ ...row, was: row.dueOn as StepRow["dueOn"], is }, steps, {
    goLiveOn: ground.goLiveOn,
    calendar,
  });
}

/** What stands on a step whose own date no longer holds: one sentence for each step of the other side that moved past it. */
export async function readUnsettlers(viewer: PlanViewer, row: StepRow, all: readonly StepRow[]): Promise<string[]> {
  if (row.lane !== "shared" || row.dueOn === null || row.completion || row.progress === "left-out") return [];
  const told = await viewer.tx
    .select({ stepId: sql<string>`${event.payload}->>'stepId'` })
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        eq(event.lane, "shared"),
        eq(event.kind, "step.changed"),
        sql`${event.payload}->'unsettles' @> ${JSON.stringify([{ stepId: row.id }])}::jsonb`,
      ),
    )
    .orderBy(desc(event.seq));
  const { dueOn } = row;
  const calendar = calendarAround(viewer.country, viewer.today);
  return [...new Set(told.map(({ stepId }) => stepId))].flatMap((stepId) => {
    // Done, moved back or gone since: the promise holds again.
    const other = all.find(({ id, progress }) => id === stepId && progress !== "done" && progress !== "left-out");
    if (!other?.dueOn || other.dueOn <= dueOn) return [];
    const days = daysBefore(dueOn, other.dueOn, calendar);
    return [unsettledWords({ title: other.title, days, whose: companyOf(viewer, other.ownerSide) })];
  });
}
