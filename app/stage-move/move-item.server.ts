/** What a move says of single things: left out, or to look at again; each recorded in the thing's own lane (ST4, ST5, LN5). */
import { and, desc, eq, inArray, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { EventPayload, NewEvent } from "#app/activity/event.ts";
import { isWider } from "#app/lib/lane.ts";
import type { Lane } from "#app/lib/lane.ts";
import { keptStatement } from "#db/kept-query.ts";
import { event } from "#db/schema/activity.ts";
import { stageMoveItem } from "#db/schema/stage-move.ts";
import { step, stepCompletion } from "#db/schema/step.ts";

import { laneOfReason, type LeftItem } from "./left-behind.ts";
import type { DoneStep } from "./open-item.queries.server.ts";

type Left = Pick<LeftItem, "kind" | "id" | "lane" | "text">;

/**
 * ST4: what goes on and what is left out. A step that is left out is closed as such, until it is taken up again. One reason
 * stands for all, and only beside items whose readers may know of every other one.
 */
export async function leaveOut(
  viewer: PlanViewer,
  left: { moveId: string; items: { leftOut: readonly Left[]; goingOn: readonly Left[] }; reason: string | null },
): Promise<NewEvent[]> {
  const { leftOut, goingOn } = left.items;
  const narrowest = laneOfReason(leftOut);
  const reasonFor = (lane: Lane): string | null => (isWider(narrowest, lane) ? null : left.reason);
  const rows = [
    ...leftOut.map((item) => ({
      ...itemRow(viewer, left.moveId, item),
      choice: "left-out" as const,
      reason: reasonFor(item.lane),
    })),
    ...goingOn.map((item) => ({ ...itemRow(viewer, left.moveId, item), choice: "going-on" as const })),
  ];
  if (rows.length > 0) await insertItems(viewer.tx, { ...ofPlan(viewer), rows: JSON.stringify(rows) });
  const events: NewEvent[] = [];
  for (const item of leftOut) {
    const reason = reasonFor(item.lane);
    const progress = item.kind === "step" ? await closeStep(viewer, item.id, reason) : undefined;
    events.push({
      kind: "stage.item-left-out",
      lane: item.lane,
      payload: { moveId: left.moveId, what: item.text, ...idsOf(item), reason, ...(progress ? { progress } : {}) },
    });
  }
  return events;
}

/** However many there are, one statement whose text stays the same. */
const insertItems = keptStatement(sql`
  insert into stage_move_item
    (id, workspace_id, plan_id, lane, author_id, move_id, step_lane, step_id, verifier_id, choice, reason)
  select id, ${sql.placeholder("workspaceId")}::uuid, ${sql.placeholder("planId")}::uuid, lane, "authorId", "moveId",
    "stepLane", "stepId", "verifierId", choice, reason
  from jsonb_to_recordset(${sql.placeholder("rows")}::jsonb) as item (id uuid, lane text, "authorId" uuid, "moveId" uuid,
    "stepLane" text, "stepId" uuid, "verifierId" uuid, choice text, reason text)`);

/** ST5: the buyer's own steps are opened again; one of the other company stays done, and they read that it was asked for. */
export async function lookAgain(
  viewer: PlanViewer,
  again: { moveId: string; steps: readonly Pick<DoneStep, "id" | "lane" | "title" | "ownerSide">[] },
): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const { id, lane, title, ownerSide } of again.steps) {
    const item = { kind: "step" as const, id, lane };
    await viewer.tx.insert(stageMoveItem).values({ ...itemRow(viewer, again.moveId, item), choice: "look-again" });
    const completion = ownerSide === "buyer" ? await reopenStep(viewer, id) : null;
    const payload: EventPayload<"stage.look-again"> = { moveId: again.moveId, what: title, ...idsOf(item), completion };
    events.push({ kind: "stage.look-again", lane, payload });
  }
  return events;
}

/** ST10: puts back what the move had closed or opened, as far as nobody has touched it since. */
export async function restoreItems({ tx, ...viewer }: PlanViewer, moveId: string): Promise<void> {
  const rows = await tx
    .select({ kind: event.kind, lane: event.lane, payload: event.payload })
    .from(event)
    .where(
      and(
        eq(event.planId, viewer.planId),
        inArray(event.kind, ["stage.item-left-out", "stage.look-again"]),
        sql`${event.payload} ->> 'moveId' = ${moveId}`,
      ),
    )
    .orderBy(desc(event.seq));
  for (const row of rows) {
    if (row.kind === "stage.item-left-out") {
      const { stepId, progress } = row.payload as EventPayload<"stage.item-left-out">;
      if (!stepId) continue;
      const before = progress === "in-progress" || progress === "blocked" ? progress : "open";
      await tx
        .update(step)
        .set({ progress: before, leftOutReason: null })
        .where(and(eq(step.id, stepId), eq(step.progress, "left-out")));
      continue;
    }
    const { stepId, completion } = row.payload as EventPayload<"stage.look-again">;
    if (!stepId || !completion) continue;
    await tx
      .insert(stepCompletion)
      .values({
        stepId,
        ...ofPlan(viewer),
        ...by({ personId: null, name: completion.byName, now: new Date(completion.at) }),
        lane: row.lane,
        authorId: viewer.personId,
        evidence: completion.evidence,
      })
      .onConflictDoNothing();
  }
}

/** Takes the step up again if it is still left out. */
export async function openStep({ tx }: PlanViewer, stepId: string): Promise<void> {
  await tx
    .update(step)
    .set({ progress: "open", leftOutReason: null })
    .where(and(eq(step.id, stepId), eq(step.progress, "left-out")));
}

async function closeStep({ tx }: PlanViewer, stepId: string, reason: string | null): Promise<string | undefined> {
  const [before] = await tx.select({ progress: step.progress }).from(step).where(eq(step.id, stepId));
  await tx.update(step).set({ progress: "left-out", leftOutReason: reason }).where(eq(step.id, stepId));
  return before?.progress;
}

async function reopenStep(
  { tx }: PlanViewer,
  stepId: string,
): Promise<{ byName: string; at: string; evidence: string | null } | null> {
  await tx.update(step).set({ progress: "open" }).where(eq(step.id, stepId));
  const [was] = await tx.delete(stepCompletion).where(eq(stepCompletion.stepId, stepId)).returning();
  return was ? { byName: was.byName, at: was.at.toISOString(), evidence: was.evidence } : null;
}

function itemRow(
  viewer: PlanViewer,
  moveId: string,
  item: { kind: "step" | "verifier"; id: string; lane: Lane },
): Omit<typeof stageMoveItem.$inferInsert, "choice"> {
  return {
    id: crypto.randomUUID(),
    ...ofPlan(viewer),
    lane: item.lane,
    authorId: viewer.personId,
    moveId,
    ...idsOf(item),
    stepLane: item.kind === "step" ? item.lane : null,
  };
}

function idsOf({ kind, id }: { kind: "step" | "verifier"; id: string }): {
  stepId: string | null;
  verifierId: string | null;
} {
  return kind === "step" ? { stepId: id, verifierId: null } : { stepId: null, verifierId: id };
}
