/** Reads how the plan came where it is: every move with its reasons, time in each stage, and what was left out (ST8). */
import { and, desc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn, formatMoment } from "#app/lib/time-zone.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import { readByWords } from "#app/step/step-row.ts";
import { verifier } from "#db/schema/plan.ts";
import { stageMove, stageMoveItem, stageMoveUndo } from "#db/schema/stage-move.ts";
import { step } from "#db/schema/step.ts";

import { stageHistories, visitsOf } from "./history.ts";
import { moveWords, type MoveRow } from "./move-row.ts";
import { type MovePicture, pictureOf } from "./picture.ts";
import { type RailPicture, railOf } from "./rail.ts";
import { readMoves } from "./stage-move.queries.server.ts";
import { type StageMoveKind, standingMoves } from "./stage-move.ts";

export type HistoryEntry = {
  id: string;
  kind: StageMoveKind;
  /** "Back from Choice to Trial." */
  words: string;
  reason: string | null;
  isOwnWords: boolean;
  note: string | null;
  byName: string;
  at: string;
  /** "Wed 4 Nov, 14:30 Berlin time". */
  when: string;
  /** Two minutes long, for whoever made it, while it is the last one (ST10). */
  mayUndo: boolean;
};

export type LeftOut = {
  id: string;
  text: string;
  stageLabel: string;
  reason: string | null;
  readBy: string;
  /** "Left out by Dana Kim on Wed 4 Nov". */
  words: string;
  /** "Taken up again by Lea on Thu 5 Nov"; null while it is left out. */
  takenUp: string | null;
};

export type History = {
  /** Newest first; undone moves never happened. */
  entries: HistoryEntry[];
  stages: {
    id: string;
    label: string;
    days: number;
    visits: number;
    returnsTo: number;
    jumpedOver: number;
    leftOut: number;
  }[];
  rail: RailPicture;
  picture: MovePicture;
  rows: { id: string; label: string }[];
  leftOut: LeftOut[];
};

export async function readHistory(viewer: PlanViewer): Promise<History> {
  const [stages, all, leftOut] = await Promise.all([readStages(viewer), readMoves(viewer), readLeftOut(viewer)]);
  const moves = standingMoves(all);
  const reader = { zone: viewer.planZone, today: viewer.today };
  const labelOf = (stageId: string | null): string => stages.find(({ id }) => id === stageId)?.label ?? "";
  const rows = stages.filter(({ id, retired }) => !retired || moves.some(({ toStageId }) => toStageId === id));
  return {
    entries: moves.map((move) => entryOf(viewer, move, { isLast: move === moves.at(-1), labelOf })).reverse(),
    stages: stageHistories({ stages, moves }, reader).map(({ stageId, ...history }) => ({
      ...history,
      id: stageId,
      label: labelOf(stageId),
      leftOut: leftOut.filter((item) => item.stageId === stageId && item.takenUp === null).length,
    })),
    rail: railOf({ stages, moves }, reader),
    picture: pictureOf(
      visitsOf(moves, reader),
      rows.map(({ id }) => id),
    ),
    rows: rows.map(({ id, label }) => ({ id, label })),
    leftOut: leftOut.map(({ stageId, ...item }) => ({ ...item, stageLabel: labelOf(stageId) })),
  };
}

function entryOf(
  viewer: PlanViewer,
  move: MoveRow,
  { isLast, labelOf }: { isLast: boolean; labelOf: (stageId: string | null) => string },
): HistoryEntry {
  const { id, kind, reason, isOwnWords, note, byName, at, isMine } = move;
  return {
    ...{ id, kind, reason, isOwnWords, note, byName, at },
    words: moveWords(move, { company: viewer.companyName, today: viewer.today, labelOf }),
    when: formatMoment(at, viewer),
    mayUndo: isLast && isMine && !isTooLateToUndo(new Date(at), viewer.now),
  };
}

/** What moves left out, in the lanes of this reader; a step that was opened again on its own page is taken up as well. */
async function readLeftOut(viewer: PlanViewer): Promise<(Omit<LeftOut, "stageLabel"> & { stageId: string | null })[]> {
  const rows = await viewer.tx
    .select({
      id: stageMoveItem.id,
      lane: stageMoveItem.lane,
      reason: stageMoveItem.reason,
      takenUpAt: stageMoveItem.takenUpAt,
      takenUpByName: stageMoveItem.takenUpByName,
      byPersonId: stageMove.byPersonId,
      byName: stageMove.byName,
      at: stageMove.at,
      title: step.title,
      progress: step.progress,
      stepStageId: step.stageId,
      fact: verifier.text,
      factStageId: verifier.stageId,
    })
    .from(stageMoveItem)
    .innerJoin(stageMove, eq(stageMove.id, stageMoveItem.moveId))
    .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMoveItem.moveId))
    .leftJoin(step, and(eq(step.id, stageMoveItem.stepId), isNull(step.removedAt)))
    .leftJoin(verifier, and(eq(verifier.id, stageMoveItem.verifierId), isNull(verifier.retiredAt)))
    .where(
      and(eq(stageMoveItem.planId, viewer.planId), eq(stageMoveItem.choice, "left-out"), isNull(stageMoveUndo.moveId)),
    )
    .orderBy(desc(stageMove.number), stageMoveItem.id);
  const dayOf = (moment: Date): string => formatDate(dateIn(viewer.planZone, moment), viewer);
  return (await signedByName(viewer, rows)).flatMap((row) => {
    const text = row.title ?? row.fact;
    if (text === null) return [];
    const openedAgain = row.progress !== null && row.progress !== "left-out" ? "Taken up again" : null;
    return [
      {
        id: row.id,
        text,
        stageId: row.stepStageId ?? row.factStageId,
        reason: row.reason,
        readBy: readByWords(row.lane, viewer),
        words: `Left out by ${row.byName} on ${dayOf(row.at)}`,
        takenUp: row.takenUpAt
          ? `Taken up again by ${row.takenUpByName ?? ""} on ${dayOf(row.takenUpAt)}`
          : openedAgain,
      },
    ];
  });
}
