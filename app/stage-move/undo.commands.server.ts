/** Takes a move back within two minutes (ST10). The move stays, with the record that it was undone beside it. */
import { and, eq, isNotNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { stageMoveItem, stageMoveUndo, stageQuestion } from "#db/schema/stage-move.ts";

import { restoreItems } from "./move-item.server.ts";
import { holdPlan, labels } from "./next-move.server.ts";
import type { StageRefusal } from "./refusal.ts";
import { asStageResult } from "./stage-move.commands.server.ts";
import { readMoves } from "./stage-move.queries.server.ts";
import { currentStageId, standingMoves } from "./stage-move.ts";
import { mayUndo } from "./undo.ts";

/** `backToLabel` is where the buyer is again; null when it was the first word. */
export async function undoMove(
  viewer: PlanViewer,
  { moveId }: { moveId: string },
): Promise<Result<{ backToLabel: string | null }, StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async (tx): Promise<Change<{ backToLabel: string | null }, StageRefusal>> => {
      if (viewer.side !== "buyer" || !viewer.can("moveStage")) return { refusal: { kind: "may-not" } };
      if (viewer.isArchived) return { refusal: { kind: "archived" } };
      await holdPlan(viewer);
      const [moves, stages] = await Promise.all([readMoves(viewer), readStages(viewer)]);
      const move = moves.find(({ id }) => id === moveId);
      if (!move) return { refusal: { kind: "no-such-move" } };
      const decision = mayUndo(
        {
          authorId: move.isMine ? "me" : "another",
          at: move.at,
          undone: move.undone,
          standsOnIt: standingMoves(moves).at(-1)?.id !== moveId || (await isTakenUp(viewer, moveId)),
        },
        { id: "me", now: viewer.now },
      );
      if (!decision.ok) return { refusal: { kind: decision.refusal } };
      await tx.insert(stageMoveUndo).values({ moveId, ...ofPlan(viewer), ...by(viewer) });
      await restoreItems(viewer, moveId);
      // The question the move had answered waits again.
      await tx
        .update(stageQuestion)
        .set({ answeredAt: null, answer: null })
        .where(
          and(
            eq(stageQuestion.planId, viewer.planId),
            eq(stageQuestion.answer, "moved"),
            eq(stageQuestion.answeredAt, new Date(move.at)),
          ),
        );
      const backTo = currentStageId(moves.filter(({ id }) => id !== moveId));
      const named = (id: string | null): { id: string; label: string } | null =>
        id === null ? null : { id, label: labels(stages)(id) };
      return {
        result: { backToLabel: named(backTo)?.label ?? null },
        events: [
          {
            kind: "stage.move-undone",
            lane: "shared",
            payload: { moveId, to: named(move.toStageId), backTo: named(backTo) },
          },
        ],
      };
    }),
  );
}

/** Something left out with this move was taken up again since: undoing would do it twice. */
async function isTakenUp({ tx }: PlanViewer, moveId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: stageMoveItem.id })
    .from(stageMoveItem)
    .where(and(eq(stageMoveItem.moveId, moveId), isNotNull(stageMoveItem.takenUpAt)))
    .limit(1);
  return rows.length > 0;
}
