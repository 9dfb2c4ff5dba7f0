/** Whether the plan still reaches its go-live, for one reader: from the steps this reader may read, never stored (LN5). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { type PlanGround, readGround } from "#app/step/step-facts.server.ts";
import { step, stepCompletion } from "#db/schema/index.ts";

import { calendarAround } from "./calendar.server.ts";
import { type FitStep, type FitPlan } from "./fit.ts";
import { type PlanFit, planFit } from "./plan-fit.ts";

export type { PlanFit } from "./plan-fit.ts";

type Readable = FitStep & { title: string };

/** The fit of this reader's plan, with the sentence of the go-live line and, where it does not fit, the ways out (SC3). */
export async function readPlanFit(viewer: PlanViewer): Promise<PlanFit> {
  const [ground, steps] = await Promise.all([readGround(viewer), readFitSteps(viewer)]);
  return fitFor(viewer, ground, steps);
}

/** The same from rows a page has read already. */
export function fitFor(viewer: PlanViewer, ground: PlanGround, steps: readonly Readable[]): PlanFit {
  return planFit(fitPlan(viewer, ground), steps, viewer);
}

/**
 * SC4: what a go-live would mean, before it is saved: the fit the plan would have, and each step that would lie too late.
 * Null for `on` gives the plan without a go-live, on which nothing is late.
 */
export async function previewGoLive(viewer: PlanViewer, on: IsoDate | null): Promise<PlanFit> {
  const [ground, steps] = await Promise.all([readGround(viewer), readFitSteps(viewer)]);
  // A draft has no fit; whoever sets a date wants to know what it would come to once they take the plan over.
  const standing = ground.standing === "draft" ? "active" : ground.standing;
  return fitFor(viewer, { ...ground, standing, goLiveOn: on }, steps);
}

function fitPlan(viewer: PlanViewer, { standing, goLiveOn }: PlanGround): FitPlan {
  return { standing, goLiveOn, calendar: calendarAround(viewer.country, viewer.today), today: viewer.today };
}

async function readFitSteps({ tx, planId }: PlanViewer): Promise<Readable[]> {
  const rows = await tx
    .select({
      id: step.id,
      title: step.title,
      dueOn: step.dueOn,
      offsetDays: step.offsetDays,
      isRequired: step.isRequired,
      progress: step.progress,
      doneAt: stepCompletion.at,
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(and(eq(step.planId, planId), isNull(step.removedAt)));
  return rows.map(({ doneAt, dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn as IsoDate | null,
    progress: doneAt ? "done" : row.progress,
  }));
}
