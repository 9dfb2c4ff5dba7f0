/** Reads what a move touches, in the lanes of whoever moves: what is left open on the way forward, what is done on the way back. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { daysToSpare } from "#app/schedule/fit.ts";
import { type PlacedFacts, readerOf, readFacts, readGround } from "#app/step/step-facts.server.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type LeftItem, leftBehind } from "./left-behind.ts";

/** A done step that may be looked at again after a return (ST5). */
export type DoneStep = {
  id: string;
  stageId: string;
  lane: Lane;
  title: string;
  ownerSide: Side;
  /** "Done by Lea on Thu 5 Nov". */
  doneBy: string;
  doneOn: IsoDate;
  /** Working days it would have if it were opened again; negative: too late by so many. Null where nothing can be late. */
  daysToSpare: number | null;
};

export type Touched = {
  /** ST4: of every stage of the path, in path order; which of them a move leaves is decided by its target. */
  open: (LeftItem & { readBy: string })[];
  done: DoneStep[];
  goLiveOn: IsoDate | null;
  /** The smallest margin of the open required steps now; null where there is none. */
  tightest: number | null;
};

/** ST4, ST5: everything a move from here may touch, as this reader may read it. Seller-lane items are never among it. */
export async function readTouched(viewer: PlanViewer): Promise<Touched> {
  const [ground, facts, verifiers] = await Promise.all([readGround(viewer), readFacts(viewer), readVerifiers(viewer)]);
  const { plan } = readerOf(viewer, ground, new Map());
  const fitPlan = { ...plan, today: viewer.today };
  const steps = facts.map((step) => ({ ...step, progress: step.completion ? ("done" as const) : step.progress }));
  const open = leftBehind(
    ground.stages.map(({ id }) => id),
    { verifiers, steps: steps.map((step) => ({ ...step, affects: affectedBy(step, viewer) })) },
  );
  const margins = steps
    .filter(({ isRequired, progress }) => isRequired && progress !== "done" && progress !== "left-out")
    .map((step) => daysToSpare(step, fitPlan))
    .filter((margin) => margin !== null);
  return {
    open: open.map((item) => ({ ...item, readBy: readByWords(item.lane, viewer) })),
    done: steps.flatMap((step) =>
      step.completion && step.lane !== "seller"
        ? [
            {
              id: step.id,
              stageId: step.stageId,
              lane: step.lane,
              title: step.title,
              ownerSide: step.ownerSide,
              doneBy: step.completion.byName,
              doneOn: step.completion.on,
              daysToSpare: step.isRequired ? daysToSpare(step, fitPlan) : null,
            },
          ]
        : [],
    ),
    goLiveOn: ground.goLiveOn,
    tightest: margins.length > 0 ? Math.min(...margins) : null,
  };
}

/** Whom it affects: whoever was to do it, in the words this mover may read; nobody is told that it affects themselves. */
function affectedBy({ owner, ownerSide }: Pick<PlacedFacts, "owner" | "ownerSide">, viewer: PlanViewer): string | null {
  if (owner) return owner.id === viewer.participant?.id ? null : (owner.name ?? owner.title);
  return ownerSide === "seller" ? viewer.workspaceName : null;
}
