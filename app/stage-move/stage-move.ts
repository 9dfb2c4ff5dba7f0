// A stage move is one append-only record of the buyer saying where they are: from, to, kind, when, by whom.
// The last move's target is the current stage, and nothing else stores it (ST2). An undone move is left out
// of everything, as if it had not been made (ST10). Lists of moves here are always oldest first.
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import type { Stage } from "#app/plan/stage.ts";

export const stageMoveKinds = ["start", "advance", "jump", "return", "pause", "resume", "end"] as const;
export type StageMoveKind = (typeof stageMoveKinds)[number];

/** Pause, resume and end keep the stage: their target is the current one, or null before the buyer said any. */
export type StageMove = {
  id: string;
  kind: StageMoveKind;
  fromStageId: string | null;
  toStageId: string | null;
  /** Instant as an ISO string. */
  at: string;
  undone: boolean;
};

/** What a plan asks of its moves: where the buyer is, and whether the plan runs. */
export type CurrentPlace = { stageId: string | null; standing: PlanStanding };

export type Decided = {
  kind: "start" | "advance" | "jump" | "return" | "resume";
  fromStageId: string | null;
  toStageId: string;
  /** ST4: the stages left on the way forward, from the current one up to, not including, the target. */
  leaves: readonly string[];
  /** ST3: jump and return ask "What changed?". */
  asksWhatChanged: boolean;
};

export type MoveRefusal = "no-such-stage" | "stage-retired" | "already-there";
export type PauseRefusal = "already-paused" | "already-ended" | "not-asleep";

export function standingMoves<Move extends Pick<StageMove, "undone">>(moves: readonly Move[]): Move[] {
  return moves.filter((move) => !move.undone);
}

/** ST2: the last move's target; null until a buyer has said it. */
export function currentStageId(moves: readonly StageMove[]): string | null {
  return standingMoves(moves).findLast((move) => move.toStageId !== null)?.toStageId ?? null;
}

/** Stage and standing together. `adopted` says whether a buyer has adopted the plan, or began it (SP8). */
export function currentPlace(moves: readonly StageMove[], adopted: boolean): CurrentPlace {
  const last = standingMoves(moves).at(-1);
  const standing = last?.kind === "end" ? "ended" : last?.kind === "pause" ? "paused" : adopted ? "active" : "draft";
  return { stageId: currentStageId(moves), standing };
}

/**
 * What kind of move it is to say "we are in this stage". On a paused or ended plan any such act takes the plan
 * up again; naming the stage it rests in is a `resume`.
 */
export function decideMove(
  plan: { stages: readonly Stage[]; moves: readonly StageMove[] },
  toStageId: string,
): Result<Decided, MoveRefusal> {
  const target = plan.stages.find((stage) => stage.id === toStageId);
  if (!target) return refuse("no-such-stage");
  const { stageId: from, standing } = currentPlace(plan.moves, true);
  if (from === toStageId) {
    return standing === "active" ? refuse("already-there") : ok(decided("resume", { from, toStageId, leaves: [] }));
  }
  if (target.retired) return refuse("stage-retired");
  if (from === null) return ok(decided("start", { from, toStageId, leaves: [] }));
  const leaves = stagesLeft(plan.stages, from, toStageId);
  const kind = leaves.length === 0 ? "return" : leaves.length === 1 ? "advance" : "jump";
  return ok(decided(kind, { from, toStageId, leaves }));
}

/** ST11. A plan can be paused or ended from any stage, also before the first one was said. */
export function decidePause(moves: readonly StageMove[]): Result<"pause", PauseRefusal> {
  const { standing } = currentPlace(moves, true);
  if (standing === "ended") return refuse("already-ended");
  return standing === "paused" ? refuse("already-paused") : ok("pause");
}

export function decideEnd(moves: readonly StageMove[]): Result<"end", PauseRefusal> {
  return currentPlace(moves, true).standing === "ended" ? refuse("already-ended") : ok("end");
}

/** ST11: one act takes a paused or ended plan up again. */
export function decideResume(moves: readonly StageMove[]): Result<"resume", PauseRefusal> {
  return currentPlace(moves, true).standing === "active" ? refuse("not-asleep") : ok("resume");
}

/** Empty when the target stands before the current stage. Retired stages on the way are not left: nobody sees them. */
function stagesLeft(stages: readonly Stage[], from: string, to: string): string[] {
  const start = stages.findIndex((stage) => stage.id === from);
  const end = stages.findIndex((stage) => stage.id === to);
  return stages
    .slice(start, Math.max(start, end))
    .filter((stage) => !stage.retired || stage.id === from)
    .map((stage) => stage.id);
}

function decided(
  kind: Decided["kind"],
  move: { from: string | null; toStageId: string; leaves: readonly string[] },
): Decided {
  return {
    kind,
    fromStageId: move.from,
    toStageId: move.toStageId,
    leaves: move.leaves,
    asksWhatChanged: kind === "jump" || kind === "return",
  };
}
