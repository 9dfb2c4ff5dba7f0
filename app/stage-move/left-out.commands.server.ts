/** Takes up again what a move had left out (ST4, P15), and remembers "Not yet" (ST13). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { pathOf } from "#app/plan/place.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { verifier } from "#db/schema/plan.ts";
import { notYet, stageMoveItem } from "#db/schema/stage-move.ts";
import { step } from "#db/schema/step.ts";

import { openStep } from "./move-item.server.ts";
import type { StageRefusal } from "./refusal.ts";
import { asStageResult } from "./stage-move.commands.server.ts";
import { currentStageId } from "./stage-move.ts";
import { readMoves } from "./stage-move.queries.server.ts";

/** For buyers who contribute; the record stays, with who took it up and when, in the item's own lane. */
export async function takeUp(
  viewer: PlanViewer,
  { itemId }: { itemId: string },
): Promise<Result<{ what: string }, StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async (tx): Promise<Change<{ what: string }, StageRefusal>> => {
      if (viewer.side !== "buyer" || !viewer.can("editSteps")) return { refusal: { kind: "may-not" } };
      if (viewer.isArchived) return { refusal: { kind: "archived" } };
      const [item] = await tx
        .update(stageMoveItem)
        .set({ takenUpAt: viewer.now, takenUpByName: viewer.name })
        .where(
          and(
            eq(stageMoveItem.id, itemId),
            eq(stageMoveItem.planId, viewer.planId),
            eq(stageMoveItem.choice, "left-out"),
            isNull(stageMoveItem.takenUpAt),
          ),
        )
        .returning();
      if (!item) return { refusal: { kind: "no-such-item" } };
      if (item.stepId) await openStep(viewer, item.stepId);
      const what = await nameOf(viewer, item);
      const { lane, stepId, verifierId } = item;
      return {
        result: { what },
        events: [{ kind: "stage.item-taken-up", lane, payload: { what, stepId, verifierId } }],
      };
    }),
  );
}

/** "Not yet" to "All of Needs is done. Are you in Trial now?": not asked again for that stage. In the buyer lane. */
export async function sayNotYet(
  viewer: PlanViewer,
  { stageId }: { stageId: string },
): Promise<Result<null, StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async (tx): Promise<Change<null, StageRefusal>> => {
      if (viewer.side !== "buyer" || !viewer.can("moveStage")) return { refusal: { kind: "may-not" } };
      if (viewer.isArchived) return { refusal: { kind: "archived" } };
      const [stages, moves] = await Promise.all([readStages(viewer), readMoves(viewer)]);
      const path = pathOf(stages, currentStageId(moves));
      const stage = path.find(({ id }) => id === stageId);
      const next = path[path.findIndex(({ id }) => id === stageId) + 1];
      if (!stage || !next) return { refusal: { kind: "no-such-stage" } };
      const stored = await tx
        .insert(notYet)
        .values({ stageId, ...ofPlan(viewer), ...by(viewer), lane: "buyer", authorId: viewer.personId })
        .onConflictDoNothing()
        .returning({ stageId: notYet.stageId });
      if (stored.length === 0) return { result: null, events: "nothing-changed" };
      const named = ({ id, label }: { id: string; label: string }): { id: string; label: string } => ({ id, label });
      return {
        result: null,
        events: [{ kind: "stage.not-yet", lane: "buyer", payload: { stage: named(stage), next: named(next) } }],
      };
    }),
  );
}

async function nameOf({ tx }: PlanViewer, item: { stepId: string | null; verifierId: string | null }): Promise<string> {
  const [row] = item.stepId
    ? await tx.select({ text: step.title }).from(step).where(eq(step.id, item.stepId))
    : await tx
        .select({ text: verifier.text })
        .from(verifier)
        .where(eq(verifier.id, item.verifierId ?? ""));
  return row?.text ?? "";
}
