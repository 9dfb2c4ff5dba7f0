/** Pauses, ends and takes up a plan: as easy as moving, and recorded as moves that keep the stage (ST11). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";

import { beginMove, labels, type NewMove, storeMove } from "./next-move.server.ts";
import type { StageRefusal } from "./refusal.ts";
import { asStageResult, type Moved, tooLate } from "./stage-move.commands.server.ts";
import type { EndForm, PauseForm } from "./stage-move.form.ts";
import { currentStageId, decideEnd, decidePause, decideResume, type PauseRefusal } from "./stage-move.ts";
import type { MoveRow } from "./stage-move.queries.server.ts";

type Reasoned = { reasonText?: string | null; reasonLane?: "shared" | "buyer" };

/** Until a date, an event, or until somebody takes it up: with or without a reason. */
export function pausePlan(viewer: PlanViewer, form: Partial<PauseForm>): Promise<Result<Moved, StageRefusal>> {
  const { untilOn = null, untilEvent = null } = form;
  return rest(viewer, form, { decide: decidePause, move: { untilOn, untilEvent, ...reasonIn(form) } });
}

export function endPlan(
  viewer: PlanViewer,
  form: Pick<EndForm, "outcome"> & Partial<EndForm>,
): Promise<Result<Moved, StageRefusal>> {
  return rest(viewer, form, { decide: decideEnd, move: { outcome: form.outcome, ...reasonIn(form) } });
}

/** One act takes a paused or ended plan up again, in the stage it rests in. */
export function resumePlan(
  viewer: PlanViewer,
  form: { after?: string | undefined } = {},
): Promise<Result<Moved, StageRefusal>> {
  return rest(viewer, form, { decide: decideResume, move: {} });
}

async function rest(
  viewer: PlanViewer,
  form: { after?: string | undefined },
  act: {
    decide: (moves: readonly MoveRow[]) => Result<"pause" | "end" | "resume", PauseRefusal>;
    move: Omit<NewMove, "kind" | "fromStageId" | "toStageId">;
  },
): Promise<Result<Moved, StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async () => {
      const begun = await beginMove(viewer, form);
      if (!begun.ok) return { refusal: begun.refusal };
      const ground = begun.value;
      const decision = act.decide(ground.moves);
      if (!decision.ok) return { refusal: { kind: decision.refusal } };
      const stageId = currentStageId(ground.moves);
      const stored = await storeMove(viewer, ground, {
        ...act.move,
        kind: decision.value,
        fromStageId: stageId,
        toStageId: stageId,
      });
      if (!stored) return { refusal: await tooLate(viewer) };
      const toLabel = stageId === null ? null : labels(ground.stages)(stageId);
      return { result: { moveId: stored.id, kind: decision.value, toLabel }, events: stored.events };
    }),
  );
}

/** The reason stands where its writer wanted it read: beside the move, or in a note of the buying team. */
function reasonIn({ reasonText = null, reasonLane = "buyer" }: Reasoned): Pick<NewMove, "reason" | "note"> {
  if (!reasonText) return {};
  return reasonLane === "shared" ? { reason: { choice: "own-words", ownWords: reasonText } } : { note: reasonText };
}
