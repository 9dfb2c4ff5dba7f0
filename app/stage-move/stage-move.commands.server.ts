/** Says where the buyer is. Nobody but a buyer with `moveStage` does (ST1), and nothing but a move changes it (ST2). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import { refuse, type Result } from "#app/lib/result.ts";

import { settle } from "./left-behind.ts";
import { readDone, readLeftOpen } from "./left-open.queries.server.ts";
import { leaveOut, lookAgain } from "./move-item.server.ts";
import { beginMove, type Ground, labels, movedMeanwhile, storeMove } from "./next-move.server.ts";
import type { ChangeReason } from "./reason.ts";
import type { StageRefusal } from "./refusal.ts";
import { lookAgainOffer } from "./return.ts";
import type { MoveForm } from "./stage-move.form.ts";
import { type Decided, decideMove, type StageMoveKind } from "./stage-move.ts";

export type Moved = {
  moveId: string;
  kind: StageMoveKind;
  /** Where the plan stands now; null only for a plan that was paused or ended before the first word. */
  toLabel: string | null;
};

export type MoveInput = Pick<MoveForm, "toStageId"> & Partial<MoveForm>;

/**
 * "We are in this stage now." Decides the kind of move itself (ST3). Refuses when somebody moved since the form was shown
 * (ST6), and when something is open on the way that the mover was not shown (ST4); nothing is stored then.
 */
export async function moveStage(viewer: PlanViewer, form: MoveInput): Promise<Result<Moved, StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async () => {
      const begun = await beginMove(viewer, form);
      if (!begun.ok) {
        const same = begun.refusal.kind === "moved-meanwhile" ? await sameMoveAgain(viewer, form) : null;
        return same ? { result: same, events: "nothing-changed" } : { refusal: begun.refusal };
      }
      const ground = begun.value;
      const decision = decideMove(ground, form.toStageId);
      if (!decision.ok) return { refusal: { kind: decision.refusal } };
      const move = decision.value;
      const [left, done] = await Promise.all([
        readLeftOpen(viewer, move.leaves),
        readDone(viewer, form.lookAgain ?? []),
      ]);
      const settled = settle(left, { shown: form.shown ?? "", leaveOut: form.leaveOut ?? [] });
      if (!settled.ok) {
        const texts = settled.refusal.newlyOpen.map(({ text }) => text);
        return { refusal: { kind: "newly-open", texts, isFirstTime: form.shown === undefined } };
      }
      const stored = await storeMove(viewer, ground, { ...move, ...whatChanged(move, form) });
      if (!stored) return { refusal: await tooLate(viewer) };
      const again = lookAgainFor(move, ground, done);
      return {
        result: { moveId: stored.id, kind: move.kind, toLabel: labels(ground.stages)(move.toStageId) },
        events: [
          ...stored.events,
          ...(await leaveOut(viewer, { moveId: stored.id, items: settled.value, reason: form.leaveOutReason ?? null })),
          ...(await lookAgain(viewer, { moveId: stored.id, steps: again })),
        ],
      };
    }),
  );
}

/** Brings the one refusal that `changePlan` adds into the table of this domain. */
export function asStageResult<T>(result: Result<T, StageRefusal | "your-name-would-show">): Result<T, StageRefusal> {
  if (result.ok) return result;
  return refuse(result.refusal === "your-name-would-show" ? { kind: result.refusal } : result.refusal);
}

/** What another one stored a moment ago, told to whoever came second. */
export async function tooLate(viewer: PlanViewer): Promise<StageRefusal> {
  const now = await beginMove(viewer, {});
  return now.ok ? movedMeanwhile(viewer, now.value) : now.refusal;
}

/** The same form sent twice is one move: the second answer is the first one's (ST6). */
async function sameMoveAgain(viewer: PlanViewer, form: MoveInput): Promise<Moved | null> {
  const now = await beginMove(viewer, {});
  if (!now.ok || form.after === undefined) return null;
  const { last, moves, stages } = now.value;
  const before = moves.at(-2)?.id ?? "none";
  const isSame = last?.isMine && last.toStageId === form.toStageId && before === form.after;
  return isSame ? { moveId: last.id, kind: last.kind, toLabel: labels(stages)(last.toStageId) } : null;
}

/** ST3: asked for a jump and a return only; a private note is kept with any move. */
function whatChanged(
  { asksWhatChanged }: Decided,
  { reason, reasonText, note }: MoveInput,
): { reason: { choice: ChangeReason; ownWords: string | null } | null; note: string | null } {
  const kept = { note: note ?? null };
  if (!asksWhatChanged) return { ...kept, reason: null };
  // Whoever wrote their own words and chose no line meant the words.
  const choice = reason ?? (reasonText ? "own-words" : null);
  return { ...kept, reason: choice && { choice, ownWords: reasonText ?? null } };
}

function lookAgainFor<S extends { id: string; stageId: string; lane: "shared" | "buyer" | "seller" | "own" }>(
  { kind, fromStageId, toStageId }: Decided,
  { stages }: Ground,
  chosen: readonly S[],
): S[] {
  if (kind !== "return" || fromStageId === null) return [];
  const done = chosen.map((step) => ({ ...step, progress: "done" as const }));
  return lookAgainOffer(stages, { fromStageId, toStageId }, done);
}
