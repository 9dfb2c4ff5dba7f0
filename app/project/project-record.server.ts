/** One line of the project, locked until the end of the request, and how an event names it. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { participant, projectLine } from "#db/schema/index.ts";

import type { ProjectRefusal } from "./project-refusal.ts";

export type LineRecord = typeof projectLine.$inferSelect;
type Work<T> = (row: LineRecord) => Promise<Change<T, ProjectRefusal>>;

/** PJ1: a line of the team is changed by whoever may edit its plan, one's own by oneself. */
export function mayChange(viewer: PlanViewer, { lane }: Pick<LineRecord, "lane">): boolean {
  return viewer.side === "buyer" && (lane === "own" ? viewer.can("readOwnLane") : viewer.can("editSteps"));
}

/** Undefined alike for what is not there and what this viewer may not read. */
export async function lockLine({ tx, planId }: PlanViewer, id: string): Promise<LineRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(projectLine)
    .where(and(eq(projectLine.planId, planId), eq(projectLine.id, id)))
    .for("update");
  return row;
}

/** Runs `work` on a line the viewer may read, and that was not taken off. */
export function onLine<T>(viewer: PlanViewer, id: string, work: Work<T>): Promise<Result<T, ProjectRefusal>> {
  return changePlan<T, ProjectRefusal>(viewer, async () => {
    const row = await lockLine(viewer, id);
    if (!row) return { refusal: "no-such-line" };
    return row.removedAt ? { refusal: "removed" } : work(row);
  });
}

/** Somebody of the plan, with their lane; undefined for whom this viewer may not read. */
export async function findPerson(
  { tx, planId }: PlanViewer,
  id: string,
): Promise<{ id: string; lane: Lane; called: string } | undefined> {
  const [row] = await tx
    .select({ id: participant.id, lane: participant.lane, name: participant.name, title: participant.title })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.id, id), isNull(participant.revokedAt)));
  return row && { id: row.id, lane: row.lane, called: row.name ?? row.title };
}

export function theLine({ id, text }: Pick<LineRecord, "id" | "text">): { lineId: string; text: string } {
  return { lineId: id, text };
}

/** What every new line carries. */
export function newRow(
  viewer: PlanViewer,
  lane: Lane,
): Pick<LineRecord, "workspaceId" | "planId" | "authorId" | "lane" | "createdAt" | "createdByName"> {
  return {
    ...ofPlan(viewer),
    ...{ lane, authorId: viewer.personId },
    ...{ createdAt: viewer.now, createdByName: viewer.name },
  };
}
