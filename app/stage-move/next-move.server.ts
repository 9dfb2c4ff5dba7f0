/** What every act on the stage begins with: the right to it, the plan held for the length of the act, and nothing unseen (ST1, ST6). */
import { and, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { ok, refuse, type Result } from "#app/lib/result.ts";
import { formatClock } from "#app/lib/time-zone.ts";
import type { Stage } from "#app/plan/stage.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { given, keptQuery } from "#db/kept-query.ts";
import { plan } from "#db/schema/plan.ts";
import { stageMove, stageMoveNote, stageQuestion } from "#db/schema/stage-move.ts";

import { type MoveRow, moveWords } from "./move-row.ts";
import { reasonShown } from "./reason.ts";
import type { ChangeReason, EndOutcome } from "./reason.ts";
import type { StageRefusal } from "./refusal.ts";
import { standingMoves, type StageMoveKind } from "./stage-move.ts";
import { readMoves } from "./stage-move.queries.server.ts";

export interface Ground {
  stages: Stage[];
  /** Oldest first, undone ones left out. */
  moves: MoveRow[];
  last: MoveRow | null;
  /** The number the next move takes: undone ones keep theirs. */
  nextNumber: number;
}

/**
 * Holds the plan's row until the transaction ends, so that of two acts at once the second sees the first. Refuses whoever
 * may not move, and a form made before somebody else moved: `after` is the last move its sender had seen, "none" before
 * the first; a sender who names none has seen what is there now.
 */
export async function beginMove(
  viewer: PlanViewer,
  { after }: { after?: string | undefined },
): Promise<Result<Ground, StageRefusal>> {
  if (viewer.side !== "buyer" || !viewer.can("moveStage")) return refuse({ kind: "may-not" });
  if (viewer.isArchived) return refuse({ kind: "archived" });
  // Sent at once and answered in this order: what is read after the plan is held is what the last holder left.
  const [before, , stages, all] = await Promise.all([
    after === undefined ? readMoves(viewer) : null,
    holdPlan(viewer),
    readStages(viewer),
    readMoves(viewer),
  ]);
  const seen = after ?? lastIdOf(before ?? []);
  const moves = standingMoves(all);
  const ground: Ground = { stages, moves, last: moves.at(-1) ?? null, nextNumber: (all.at(-1)?.number ?? 0) + 1 };
  return seen === lastIdOf(all) ? ok(ground) : refuse(movedMeanwhile(viewer, ground));
}

export async function holdPlan({ tx, planId }: PlanViewer): Promise<void> {
  await heldPlan(tx, { planId });
}

const heldPlan = keptQuery((tx) =>
  tx
    .select({ id: plan.id })
    .from(plan)
    .where(eq(plan.id, sql.placeholder("planId")))
    .for("no key update"),
);

/** ST6: what happened meanwhile, and by whom. */
export function movedMeanwhile(viewer: PlanViewer, { stages, last }: Pick<Ground, "stages" | "last">): StageRefusal {
  // The move the sender had seen was taken back since.
  if (!last)
    return { kind: "moved-meanwhile", byName: "A colleague", what: "The first word was taken back.", when: "just now" };
  return {
    kind: "moved-meanwhile",
    byName: last.isMine ? "You" : last.byName,
    what: moveWords(last, { company: viewer.companyName, today: viewer.today, labelOf: labels(stages) }),
    when: `at ${formatClock(last.at, viewer.zone)}`,
  };
}

export interface NewMove {
  kind: StageMoveKind;
  fromStageId: string | null;
  toStageId: string | null;
  reason?: { choice: ChangeReason; ownWords: string | null } | null;
  /** "Only for us": never part of the shared record. */
  note?: string | null;
  untilOn?: IsoDate | null;
  untilEvent?: string | null;
  outcome?: EndOutcome | null;
}

/**
 * Stores the move and what it says of itself. Null when another one took its number: the database decides a race that
 * nothing above it saw (ST6).
 */
export async function storeMove(
  viewer: PlanViewer,
  { stages, nextNumber }: Ground,
  move: NewMove,
): Promise<{ id: string; events: NewEvent[] } | null> {
  const { tx } = viewer;
  const id = crypto.randomUUID();
  const [[stored]] = await Promise.all([
    insertMove(tx, {
      id,
      ...ofPlan(viewer),
      ...by(viewer),
      number: nextNumber,
      kind: move.kind,
      fromStageId: move.fromStageId,
      toStageId: move.toStageId,
      reason: move.reason?.choice ?? null,
      reasonText: move.reason?.choice === "own-words" ? move.reason.ownWords : null,
      pausedUntilOn: move.untilOn ?? null,
      pausedUntilEvent: move.untilEvent ?? null,
      outcome: move.outcome ?? null,
    }),
    // ST9: whoever says where they are has answered.
    answerQuestions(tx, { planId: viewer.planId, now: viewer.now.toISOString() }),
  ]);
  if (!stored) return null;
  const named = (stageId: string | null): { id: string; label: string } | null =>
    stageId === null ? null : { id: stageId, label: labels(stages)(stageId) };
  const events: NewEvent[] = [
    {
      kind: "stage.moved",
      lane: "shared",
      payload: {
        moveId: id,
        kind: move.kind,
        from: named(move.fromStageId),
        to: named(move.toStageId),
        reason: reasonShown(move.reason ?? null),
        untilOn: move.untilOn ?? null,
        untilEvent: move.untilEvent ?? null,
        outcome: move.outcome ?? null,
      },
    },
  ];
  if (move.note) {
    await tx
      .insert(stageMoveNote)
      .values({ moveId: id, ...ofPlan(viewer), lane: "buyer", authorId: viewer.personId, text: move.note });
    events.push({ kind: "stage.note-written", lane: "buyer", payload: { moveId: id, note: move.note } });
  }
  return { id, events };
}

const insertMove = keptQuery((tx) =>
  tx
    .insert(stageMove)
    .values({
      ...given(
        "id",
        "workspaceId",
        "planId",
        "byPersonId",
        "byName",
        "at",
        "number",
        "kind",
        "fromStageId",
        "toStageId",
      ),
      ...given("reason", "reasonText", "pausedUntilOn", "pausedUntilEvent", "outcome"),
    })
    .onConflictDoNothing()
    .returning({ id: stageMove.id }),
);

const answerQuestions = keptQuery((tx) =>
  tx
    .update(stageQuestion)
    .set({ answeredAt: sql`${sql.placeholder("now")}::timestamptz`, answer: "moved" })
    .where(and(eq(stageQuestion.planId, sql.placeholder("planId")), isNull(stageQuestion.answeredAt))),
);

export function labels(stages: readonly Stage[]): (stageId: string | null) => string {
  return (stageId) => stages.find(({ id }) => id === stageId)?.label ?? "";
}

function lastIdOf(moves: readonly MoveRow[]): string {
  return standingMoves(moves).at(-1)?.id ?? "none";
}
