/** The open steps of a mail's reader, and which of them are late (SC5). */
import { and, asc, eq, isNull, ne, or } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { isLate } from "#app/schedule/late.ts";
import type { Step } from "#app/step/step.ts";
import { plan } from "#db/schema/plan.ts";
import { step, stepAssignment, stepCompletion } from "#db/schema/step.ts";

import { isResting } from "./reader.server.ts";

export interface OwnStep {
  id: string;
  title: string;
  dueOn: IsoDate | null;
  isLate: boolean;
}

/** By their date; none for somebody who takes no part. */
export async function readOwnSteps(viewer: PlanViewer): Promise<OwnStep[]> {
  const { tx, planId, participant, now, zone, planZone, isAdopted } = viewer;
  if (!participant) return [];
  const [row] = await tx.select({ goLiveOn: plan.goLiveOn }).from(plan).where(eq(plan.id, planId));
  const standing = !isAdopted ? "draft" : (await isResting(viewer)) ? "paused" : "active";
  const clock = { standing, goLiveOn: (row?.goLiveOn ?? null) as IsoDate | null, zone: planZone } as const;
  const rows = await tx
    .select({
      id: step.id,
      title: step.title,
      dueOn: step.dueOn,
      progress: step.progress,
      handshake: step.handshake,
    })
    .from(step)
    .leftJoin(stepAssignment, eq(stepAssignment.stepId, step.id))
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(
      and(
        eq(step.planId, planId),
        or(eq(step.ownerId, participant.id), eq(stepAssignment.participantId, participant.id)),
        isNull(step.removedAt),
        isNull(stepCompletion.stepId),
        ne(step.progress, "left-out"),
      ),
    )
    .orderBy(asc(step.dueOn), asc(step.id));
  return rows.map(({ id, title, dueOn, progress, handshake }) => {
    const one = { dueOn: dueOn as IsoDate | null, progress, handshake } satisfies Pick<
      Step,
      "dueOn" | "progress" | "handshake"
    >;
    return { id, title, dueOn: one.dueOn, isLate: isLate(one, { plan: clock, ownerZone: zone, now }) };
  });
}
