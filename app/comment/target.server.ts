/** What comments stand on, and who can be mentioned there. */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { comment, content, participant, step } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import type { Target } from "./comment.ts";
import type { Mentionable } from "./mention.ts";

export type CommentRecord = typeof comment.$inferSelect;
export type FoundTarget = Target & { lane: Lane; title: string };

/** Null alike for what is not there and what this viewer may not read. */
export async function findTarget({ tx, planId }: PlanViewer, { on, onId }: Target): Promise<FoundTarget | null> {
  if (!isUuid(onId)) return null;
  if (on === "step") {
    const [found] = await tx
      .select({ lane: step.lane, title: step.title })
      .from(step)
      .where(and(eq(step.planId, planId), eq(step.id, onId)));
    return found ? { on, onId, ...found } : null;
  }
  if (on === "participant") {
    const [found] = await tx
      .select({ lane: participant.lane, name: knownName, title: participant.title })
      .from(participant)
      .where(and(eq(participant.planId, planId), eq(participant.id, onId)));
    return found ? { on, onId, lane: found.lane, title: found.name ?? found.title } : null;
  }
  const [found] = await tx
    .select({ lane: content.lane, title: content.title })
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, onId)));
  return found ? { on, onId, ...found } : null;
}

export function targetOf({ stepId, participantId, contentId }: CommentRecord): Target {
  if (stepId) return { on: "step", onId: stepId };
  return participantId ? { on: "participant", onId: participantId } : { on: "content", onId: contentId ?? "" };
}

/** The columns of a comment that say what it stands on. */
export function targetColumns({ on, onId, lane }: FoundTarget): Partial<typeof comment.$inferInsert> {
  if (on === "step") return { stepId: onId, stepLane: lane };
  return on === "participant" ? { participantId: onId, participantLane: lane } : { contentId: onId, contentLane: lane };
}

/** Comments that stand on this. */
export function standsOn({ on, onId }: Target): ReturnType<typeof eq> {
  return eq({ step: comment.stepId, participant: comment.participantId, content: comment.contentId }[on], onId);
}

/** Everybody on the plan with a name who takes part, but the viewer. */
export async function readMentionable(viewer: PlanViewer): Promise<Mentionable[]> {
  const rows = await viewer.tx
    .select({ id: participant.id, name: participant.name, side: participant.side, lane: participant.lane })
    .from(participant)
    .where(
      and(
        eq(participant.planId, viewer.planId),
        isNull(participant.revokedAt),
        isNotNull(participant.name),
        isNotNull(participant.personId),
      ),
    )
    .orderBy(asc(participant.name), asc(participant.id));
  const me = viewer.participant?.id;
  return rows.flatMap(({ name, ...row }) => (name === null || row.id === me ? [] : [{ ...row, name }]));
}
