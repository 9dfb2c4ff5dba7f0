import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { pathOf } from "#app/plan/place.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { readByWords } from "#app/step/step-row.ts";

import { leftItemWords } from "./left-behind.ts";
import { readTouched } from "./open-item.queries.server.ts";
import { mayMove, readMoves } from "./stage-move.queries.server.ts";
import { currentPlace, standingMoves } from "./stage-move.ts";
import type { Where } from "./where.ts";

/** What the dialog "Where are we now?" shows this reader; `to` is the place chosen so far. */
export async function readWhere(viewer: PlanViewer, to: string | null): Promise<Where> {
  const [stages, all, touched] = await Promise.all([readStages(viewer), readMoves(viewer), readTouched(viewer)]);
  const moves = standingMoves(all);
  const { stageId, standing } = currentPlace(moves, viewer.isAdopted);
  const path = pathOf(stages, stageId);
  return {
    planId: viewer.planId,
    companyName: viewer.companyName,
    workspaceName: viewer.workspaceName,
    after: moves.at(-1)?.id ?? "none",
    path: path.map(({ id, label, name }, index) => ({ id, label, name, place: index + 1 })),
    currentStageId: stageId,
    standing,
    open: touched.open.map((item) => ({
      ...{ key: item.key, id: item.id, stageId: item.stageId, lane: item.lane, text: item.text, readBy: item.readBy },
      words: leftItemWords(item),
      side: null,
      daysToSpare: null,
    })),
    done: touched.done.map((step) => ({
      ...{ key: step.id, id: step.id, stageId: step.stageId, lane: step.lane, text: step.title },
      words: `Done by ${step.doneBy} on ${formatDate(step.doneOn, viewer)}`,
      readBy: readByWords(step.lane, viewer),
      side: step.ownerSide,
      daysToSpare: step.daysToSpare,
    })),
    goLiveOn: touched.goLiveOn,
    today: viewer.today,
    tightest: touched.tightest,
    to: path.some(({ id }) => id === to) ? to : null,
    mayMove: mayMove(viewer),
  };
}
