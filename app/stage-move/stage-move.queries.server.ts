/** Reads where the buyer is, from the moves alone (ST2), and what stands around that place on every page of a plan. */
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { pathOf, placeOf, placeWords } from "#app/plan/place.ts";
import { isJudgedIn, type Stage } from "#app/plan/stage.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { readStages, readVerifiers, type VerifierRow } from "#app/plan/verifier.queries.server.ts";
import { whatUsuallyHappens } from "#app/plan/what-usually-happens.ts";
import { keptRead } from "#db/kept-read.ts";
import { notYet, stageMove, stageMoveNote, stageMoveUndo, stageQuestion } from "#db/schema/stage-move.ts";

import { allMetWords, askWhenAllMet } from "./all-met.ts";
import { timeInStageWords, visitsOf } from "./history.ts";
import { type MoveRow, sleepWords } from "./move-row.ts";
import { type RailPicture, railOf, type RailState } from "./rail.ts";
import { type ChangeReason, type EndOutcome, reasonShown } from "./reason.ts";
import { currentPlace, standingMoves } from "./stage-move.ts";

export type { MoveRow } from "./move-row.ts";

export type PlaceStage = Omit<Stage, "retired"> & {
  place: number;
  state: RailState;
  verifiers: VerifierRow[];
  met: number;
  /** One entry is one sentence (P17). */
  whatUsuallyHappens: readonly string[];
  /** Whether one judges here by what was agreed before. */
  isJudged: boolean;
};

export type Place = {
  /** The path as people see it: retired stages are left out, unless the buyer stands there. */
  stages: PlaceStage[];
  currentStageId: string | null;
  /** "4 of 8"; null before the first word. */
  placeWords: string | null;
  /** "9 days in Trial"; null before the first word. */
  timeWords: string | null;
  standing: PlanStanding;
  /** ST11: paused or ended, by whom and why; null while the plan runs. */
  sleep: {
    kind: "paused" | "ended";
    sentence: string;
    outcome: EndOutcome | null;
    reason: string | null;
    note: string | null;
    byName: string;
    on: IsoDate;
    onWords: string;
  } | null;
  rail: RailPicture;
  /** Oldest first, undone ones left out. */
  moves: MoveRow[];
  lastMove: MoveRow | null;
  /** ST13, for whoever may move: "All of Needs is done. Are you in Trial now?" */
  prompt: { words: string; stageId: string; nextStageId: string; nextLabel: string } | null;
  /** ST9: the question that still waits for an answer. */
  openQuestion: { id: string; askedBy: string; onWords: string } | null;
  /** Whether to show the acts; a link reader proves their address on the first one (AC1). */
  mayMove: boolean;
};

const planId = sql.placeholder("planId");

const movesOf = keptRead((tx) =>
  tx
    .select({
      id: stageMove.id,
      number: stageMove.number,
      kind: stageMove.kind,
      fromStageId: stageMove.fromStageId,
      toStageId: stageMove.toStageId,
      at: stageMove.at,
      byPersonId: stageMove.byPersonId,
      byName: stageMove.byName,
      reason: stageMove.reason,
      reasonText: stageMove.reasonText,
      pausedUntilOn: stageMove.pausedUntilOn,
      pausedUntilEvent: stageMove.pausedUntilEvent,
      outcome: stageMove.outcome,
      undoneAt: stageMoveUndo.at,
      note: stageMoveNote.text,
    })
    .from(stageMove)
    .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMove.id))
    .leftJoin(stageMoveNote, eq(stageMoveNote.moveId, stageMove.id))
    .where(eq(stageMove.planId, planId))
    .orderBy(asc(stageMove.number)),
);

const notYetOf = keptRead((tx) => tx.select({ stageId: notYet.stageId }).from(notYet).where(eq(notYet.planId, planId)));

const openQuestionOf = keptRead((tx) =>
  tx
    .select({ id: stageQuestion.id, askedBy: stageQuestion.byName, at: stageQuestion.at })
    .from(stageQuestion)
    .where(and(eq(stageQuestion.planId, planId), isNull(stageQuestion.answeredAt)))
    .orderBy(desc(stageQuestion.at))
    .limit(1),
);

/** Every move of the plan, oldest first; undone ones carry `undone` and are left out by every rule (ST10). */
export async function readMoves(viewer: PlanViewer): Promise<MoveRow[]> {
  const { tx, planId: id, personId } = viewer;
  const rows = await signedByName(viewer, await movesOf(tx, { planId: id }));
  return rows.map(({ undoneAt, note, ...move }) => {
    const choice = move.reason as ChangeReason | null;
    return {
      id: move.id,
      number: move.number,
      kind: move.kind,
      fromStageId: move.fromStageId,
      toStageId: move.toStageId,
      at: move.at.toISOString(),
      undone: undoneAt !== null,
      byName: move.byName,
      isMine: personId !== null && move.byPersonId === personId,
      reason: reasonShown(choice && { choice, ownWords: move.reasonText }),
      isOwnWords: choice === "own-words",
      note,
      untilOn: move.pausedUntilOn as IsoDate | null,
      untilEvent: move.pausedUntilEvent,
      outcome: move.outcome as EndOutcome | null,
    };
  });
}

/** Where the plan stands, for the home page, the history, the dialog and the lists. */
export async function readPlace(viewer: PlanViewer): Promise<Place> {
  const [stages, verifiers, all, saidNotYet, openQuestion] = await Promise.all([
    readStages(viewer),
    readVerifiers(viewer),
    readMoves(viewer),
    readNotYet(viewer),
    readOpenQuestion(viewer),
  ]);
  const moves = standingMoves(all);
  const { stageId, standing } = currentPlace(moves, viewer.isAdopted);
  const rail = railOf({ stages, moves }, { zone: viewer.planZone, today: viewer.today });
  const here = placeOf(stages, stageId);
  const isAwake = standing !== "paused" && standing !== "ended";
  const asked =
    viewer.can("moveStage") && isAwake
      ? askWhenAllMet({ stages, verifiers }, { currentStageId: stageId, saidNotYet })
      : null;
  return {
    stages: pathOf(stages, stageId).map(({ retired: _, ...stage }, index) =>
      placeStage(stage, { place: index + 1, state: rail.stops[index]?.state ?? "to-come", verifiers }),
    ),
    currentStageId: stageId,
    placeWords: here && placeWords(here),
    timeWords: timeWordsOf(viewer, { stages, moves, stageId, isAwake }),
    standing,
    sleep: sleepOf(viewer, moves),
    rail,
    moves,
    lastMove: moves.at(-1) ?? null,
    prompt: asked && {
      words: allMetWords(asked),
      stageId: asked.stage.id,
      nextStageId: asked.next.id,
      nextLabel: asked.next.label,
    },
    openQuestion: isAwake ? openQuestion : null,
    mayMove: mayMove(viewer),
  };
}

/** ST1: whether the acts of moving are offered to this reader. The command asks again. */
export function mayMove(viewer: PlanViewer): boolean {
  return (viewer.can("moveStage") || viewer.couldAfterProof("moveStage")) && !viewer.isArchived;
}

function placeStage(
  stage: Omit<Stage, "retired">,
  { place, state, verifiers }: { place: number; state: RailState; verifiers: readonly VerifierRow[] },
): PlaceStage {
  const own = verifiers.filter(({ stageId }) => stageId === stage.id);
  return {
    ...stage,
    place,
    state,
    verifiers: own,
    met: own.filter(({ met }) => met).length,
    whatUsuallyHappens: whatUsuallyHappens[stage.kind],
    isJudged: isJudgedIn(stage.kind),
  };
}

function timeWordsOf(
  { planZone, today }: PlanViewer,
  at: { stages: readonly Stage[]; moves: readonly MoveRow[]; stageId: string | null; isAwake: boolean },
): string | null {
  const stage = at.stages.find(({ id }) => id === at.stageId);
  const visit = visitsOf(at.moves, { zone: planZone, today }).at(-1);
  return stage && visit && at.isAwake ? timeInStageWords(visit.days, stage.label) : null;
}

function sleepOf({ companyName, planZone, today }: PlanViewer, moves: readonly MoveRow[]): Place["sleep"] {
  const last = moves.at(-1);
  if (last?.kind !== "pause" && last?.kind !== "end") return null;
  const on = dateIn(planZone, last.at);
  return {
    kind: last.kind === "pause" ? "paused" : "ended",
    sentence: sleepWords(last, { company: companyName, today }),
    outcome: last.outcome,
    reason: last.reason,
    note: last.note,
    byName: last.byName,
    on,
    onWords: formatDate(on, { today }),
  };
}

async function readNotYet({ tx, planId }: PlanViewer): Promise<string[]> {
  const rows = await notYetOf(tx, { planId });
  return rows.map(({ stageId }) => stageId);
}

async function readOpenQuestion({ tx, planId, planZone, today }: PlanViewer): Promise<Place["openQuestion"]> {
  const [row] = await openQuestionOf(tx, { planId });
  return row ? { id: row.id, askedBy: row.askedBy, onWords: formatDate(dateIn(planZone, row.at), { today }) } : null;
}
