/** Answers as they are stored, for commands and reads; and which of them are somebody's own. */
import { and, asc, desc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Actor, by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Transaction } from "#db/client.ts";
import { position, positionShown, positionVoice, stage, stageMove, stageMoveUndo } from "#db/schema/index.ts";

import { isAskedAgain, type Marks, type PositionAnswer, type Reach } from "./position.ts";

export type PositionRecord = typeof position.$inferSelect;
/** A standing answer with who reads it. */
export type MyAnswer = PositionRecord & { answer: PositionAnswer; reach: Reach };

/** All this viewer may read, oldest first. */
export async function allAnswers({ tx, planId }: PlanViewer): Promise<PositionRecord[]> {
  return tx.select().from(position).where(eq(position.planId, planId)).orderBy(asc(position.at), asc(position.id));
}

/** What the viewer said of themselves, by each reach; what was taken back is none. */
export async function myAnswers(viewer: PlanViewer): Promise<Record<Reach, MyAnswer | null>> {
  const [all, voice] = await Promise.all([allAnswers(viewer), myVoice(viewer)]);
  const mine = viewer.participant?.id;
  const last = (reach: Reach, isIt: (row: PositionRecord) => boolean): MyAnswer | null => {
    const row = mine ? all.findLast(isIt) : undefined;
    return row?.answer ? { ...row, answer: row.answer, reach } : null;
  };
  return {
    named: last("named", (row) => row.lane === "buyer" && row.participantId === mine),
    nameless: last("nameless", (row) => voice !== null && row.voice === voice),
    own: last("own", (row) => row.lane === "own"),
  };
}

/** The one that counts: what the team reads of them, else what they keep to themselves. */
export function theOne({ named, nameless, own }: Record<Reach, MyAnswer | null>): MyAnswer | null {
  return named ?? nameless ?? own;
}

export async function myVoice({ tx, planId, personId }: PlanViewer): Promise<string | null> {
  if (!personId) return null;
  const [row] = await tx
    .select({ voice: positionVoice.voice })
    .from(positionVoice)
    .where(and(eq(positionVoice.planId, planId), eq(positionVoice.authorId, personId)))
    .limit(1);
  return row?.voice ?? null;
}

/** A voice of nobody's: made the first time somebody says something without their name. */
export async function voiceOf(viewer: PlanViewer): Promise<string> {
  const known = await myVoice(viewer);
  if (known) return known;
  const voice = crypto.randomUUID();
  await viewer.tx
    .insert(positionVoice)
    .values({ ...ofPlan(viewer), lane: "own", authorId: viewer.personId, voice, at: viewer.now });
  return voice;
}

export interface Whose {
  lane: Lane;
  participant?: { id: string; lane: Lane } | null;
  forward?: { id: string; lane: Lane } | null;
  voice?: string;
}

/** Adds an answer, or with `answer` null the taking back of one. */
export async function addAnswer(
  tx: Transaction,
  actor: Actor,
  whose: Whose,
  said: { answer: PositionAnswer | null; words: string | null; marks: Marks },
): Promise<void> {
  const { lane, participant = null, forward = null, voice = null } = whose;
  await tx.insert(position).values({
    ...ofPlan(actor),
    ...by(actor),
    ...said,
    id: crypto.randomUUID(),
    lane,
    authorId: actor.personId,
    participantId: participant?.id ?? null,
    participantLane: participant?.lane ?? null,
    forwardId: forward?.id ?? null,
    forwardLane: forward?.lane ?? null,
    voice,
    isByLink: forward !== null,
  });
}

/** Whether the same once more says nothing new: it does after the plan went back. */
export async function isSaidAlready(
  viewer: Pick<PlanViewer, "tx" | "planId">,
  last: Pick<PositionRecord, "answer" | "words" | "at"> | null | undefined,
  said: { answer: PositionAnswer; words: string | null },
): Promise<boolean> {
  if (!last || last.answer !== said.answer || last.words !== said.words) return false;
  const returned = await lastReturn(viewer);
  return !isAskedAgain({ answeredAt: last.at, returnedAt: returned?.at ?? null });
}

/** When the company last went back, and to which stage. */
export async function lastReturn({
  tx,
  planId,
}: Pick<PlanViewer, "tx" | "planId">): Promise<{ at: Date; label: string } | null> {
  const [row] = await tx
    .select({ at: stageMove.at, label: stage.label })
    .from(stageMove)
    .innerJoin(stage, eq(stage.id, stageMove.toStageId))
    .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMove.id))
    .where(and(eq(stageMove.planId, planId), eq(stageMove.kind, "return"), isNull(stageMoveUndo.moveId)))
    .orderBy(desc(stageMove.number))
    .limit(1);
  return row ?? null;
}

/** Who showed the picture before three had answered, and when; null where nobody did. */
export async function firstShown({ tx, planId }: PlanViewer): Promise<{ byName: string; at: Date } | null> {
  const [row] = await tx
    .select({ byName: positionShown.byName, at: positionShown.at })
    .from(positionShown)
    .where(eq(positionShown.planId, planId))
    .orderBy(asc(positionShown.at))
    .limit(1);
  return row ?? null;
}
