/** The queries behind the facts of steps and the ground they stand on, each written once (see `keptRead`). */
import { and, asc, desc, eq, isNotNull, isNull, type Placeholder, sql, type SQL } from "drizzle-orm";

import type { Transaction } from "#db/client.ts";
import { keptRead } from "#db/kept-read.ts";
import {
  participant,
  person,
  plan,
  stageMove,
  stageMoveUndo,
  step,
  stepAssignment,
  stepCompletion,
  stepHelper,
  stepProposal,
} from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

// Said of each table, the joined ones too: the wall lets a member's list read every plan, and where a query does not say which
// one, the database looks through them all.
const planId = sql.placeholder("planId");

/** Newest first; undone ones are left out. */
export const movesOf = keptRead((tx) =>
  tx
    .select({ kind: stageMove.kind, toStageId: stageMove.toStageId })
    .from(stageMove)
    .leftJoin(stageMoveUndo, and(eq(stageMoveUndo.moveId, stageMove.id), eq(stageMoveUndo.planId, planId)))
    .where(and(eq(stageMove.planId, planId), isNull(stageMoveUndo.moveId)))
    .orderBy(desc(stageMove.number)),
);

export const goLiveOf = keptRead((tx) => tx.select({ goLiveOn: plan.goLiveOn }).from(plan).where(eq(plan.id, planId)));

export const namesOf = keptRead((tx) =>
  tx
    .select({ id: participant.id, name: knownName, title: participant.title })
    .from(participant)
    .where(eq(participant.planId, planId)),
);

/** All that lie in no bin. */
export const openStepsOf = keptRead((tx) => selectSteps(tx, planId, isNull(step.removedAt)));

/** Those that `which` picks. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- drizzle's own type of the rows
export function selectSteps(tx: Transaction, of: string | Placeholder, which: SQL | undefined) {
  return (
    tx
      .select({
        id: step.id,
        stageId: step.stageId,
        lane: step.lane,
        title: step.title,
        doneWhen: step.doneWhen,
        note: step.note,
        ownerSide: step.ownerSide,
        ownerId: step.ownerId,
        owner: { id: participant.id, name: knownName, title: participant.title, zone: person.timeZone },
        dueOn: step.dueOn,
        offsetDays: step.offsetDays,
        isRequired: step.isRequired,
        leadTime: step.leadTime,
        verifierId: step.verifierId,
        progress: step.progress,
        handshake: step.handshake,
        handshakeReason: step.handshakeReason,
        leftOutReason: step.leftOutReason,
        waitsFor: step.waitsFor,
        rank: step.rank,
        afterStepId: step.afterStepId,
        doneById: stepCompletion.byPersonId,
        doneBy: stepCompletion.byName,
        doneAt: stepCompletion.at,
        evidence: stepCompletion.evidence,
      })
      .from(step)
      .leftJoin(participant, and(eq(participant.id, step.ownerId), eq(participant.planId, of)))
      .leftJoin(person, eq(person.id, participant.personId))
      .leftJoin(stepCompletion, and(eq(stepCompletion.stepId, step.id), eq(stepCompletion.planId, of)))
      .where(and(eq(step.planId, of), which))
      // Left to the database, each order here would follow how many rows there are that this reader must not know of (LN2).
      .orderBy(asc(step.rank), asc(step.id))
  );
}

export const helpersIn = keptRead((tx) =>
  tx
    .select({ stepId: stepHelper.stepId, name: knownName, title: participant.title })
    .from(stepHelper)
    .innerJoin(participant, and(eq(participant.id, stepHelper.participantId), eq(participant.planId, planId)))
    .where(eq(stepHelper.planId, planId))
    .orderBy(asc(participant.title), asc(participant.id)),
);

export const proposalsIn = keptRead((tx) =>
  tx
    .select({
      id: stepProposal.id,
      stepId: stepProposal.stepId,
      kind: stepProposal.kind,
      bySide: stepProposal.bySide,
      byPersonId: stepProposal.byPersonId,
      byName: stepProposal.byName,
      reason: stepProposal.reason,
      changes: stepProposal.changes,
    })
    .from(stepProposal)
    .where(and(eq(stepProposal.planId, planId), isNull(stepProposal.answeredAt)))
    .orderBy(asc(stepProposal.at), asc(stepProposal.id)),
);

export const assignmentsIn = keptRead((tx) =>
  tx
    .select({
      stepId: stepAssignment.stepId,
      side: stepAssignment.lane,
      id: participant.id,
      name: knownName,
      title: participant.title,
      zone: person.timeZone,
    })
    .from(stepAssignment)
    .innerJoin(participant, and(eq(participant.id, stepAssignment.participantId), eq(participant.planId, planId)))
    .leftJoin(person, eq(person.id, participant.personId))
    .where(and(eq(stepAssignment.planId, planId), isNotNull(stepAssignment.participantId)))
    .orderBy(asc(stepAssignment.stepId), asc(participant.id)),
);
