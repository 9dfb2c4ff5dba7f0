/** Reads what rows are made of: the plan's clock and path, and the facts of steps, each kind in one query of its own. */
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import type { Stage } from "#app/plan/stage.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import {
  participant,
  person,
  plan,
  stage,
  stageMove,
  stageMoveUndo,
  step,
  stepAssignment,
  stepCompletion,
  stepHelper,
  stepProposal,
} from "#db/schema/index.ts";

import type { PersonFacts, StepFacts, StepReader } from "./step-row.ts";

export interface PlanGround {
  /** In path order, retired ones included. */
  stages: Stage[];
  /** Where the buyer is; null before they said it (ST2). */
  currentStageId: string | null;
  standing: PlanStanding;
  goLiveOn: IsoDate | null;
}

/** Where a plan stands, for rules about its steps: stages, the buyer's stage, whether dates can be missed. */
export async function readGround({ tx, planId, isAdopted }: PlanViewer): Promise<PlanGround> {
  const [stages, moves, [row]] = await Promise.all([
    tx
      .select({ id: stage.id, kind: stage.kind, label: stage.label, name: stage.name, retiredAt: stage.retiredAt })
      .from(stage)
      .where(eq(stage.planId, planId))
      .orderBy(asc(stage.rank), asc(stage.id)),
    tx
      .select({ kind: stageMove.kind, toStageId: stageMove.toStageId })
      .from(stageMove)
      .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMove.id))
      .where(and(eq(stageMove.planId, planId), isNull(stageMoveUndo.moveId)))
      .orderBy(desc(stageMove.number)),
    tx.select({ goLiveOn: plan.goLiveOn }).from(plan).where(eq(plan.id, planId)),
  ]);
  const last = moves[0]?.kind;
  return {
    stages: stages.map(({ retiredAt, ...one }) => ({ ...one, retired: retiredAt !== null })),
    currentStageId: moves.find(({ toStageId }) => toStageId !== null)?.toStageId ?? null,
    standing: last === "end" ? "ended" : last === "pause" ? "paused" : isAdopted ? "active" : "draft",
    goLiveOn: (row?.goLiveOn ?? null) as IsoDate | null,
  };
}

/** Who reads, with how they call people and stages. */
export function readerOf(viewer: PlanViewer, ground: PlanGround, people: ReadonlyMap<string, string>): StepReader {
  return {
    side: viewer.side,
    participantId: viewer.participant?.id ?? viewer.link?.participantId ?? null,
    companyName: viewer.companyName,
    workspaceName: viewer.workspaceName,
    today: viewer.today,
    now: viewer.now,
    plan: {
      standing: ground.standing,
      goLiveOn: ground.goLiveOn,
      zone: viewer.planZone,
      calendar: calendarAround(viewer.country, viewer.today),
    },
    people,
    stages: new Map(ground.stages.map(({ id, label }) => [id, label])),
  };
}

/** How this reader calls the people of the plan, and the company where nobody is named. */
export async function readNames({ tx, planId }: PlanViewer): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: participant.id, name: participant.name, title: participant.title })
    .from(participant)
    .where(eq(participant.planId, planId));
  return new Map(rows.map(({ id, name, title }) => [id, name ?? title]));
}

export type PlacedFacts = StepFacts & { rank: number; afterStepId: string | null };

/** The facts of the steps that `which` picks (all that lie in no bin unless told), with all that belongs to them. */
export async function readFacts(
  { tx, planId, planZone }: PlanViewer,
  which: SQL = isNull(step.removedAt),
): Promise<PlacedFacts[]> {
  const [steps, helpers, proposals, assignments] = await Promise.all([
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
        owner: { id: participant.id, name: participant.name, title: participant.title, zone: person.timeZone },
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
        doneBy: stepCompletion.byName,
        doneAt: stepCompletion.at,
        evidence: stepCompletion.evidence,
      })
      .from(step)
      .leftJoin(participant, eq(participant.id, step.ownerId))
      .leftJoin(person, eq(person.id, participant.personId))
      .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
      .where(and(eq(step.planId, planId), which))
      // Left to the database, each order here would follow how many rows there are that this reader must not know of (LN2).
      .orderBy(asc(step.rank), asc(step.id)),
    tx
      .select({ stepId: stepHelper.stepId, name: participant.name, title: participant.title })
      .from(stepHelper)
      .innerJoin(participant, eq(participant.id, stepHelper.participantId))
      .where(eq(stepHelper.planId, planId))
      .orderBy(asc(participant.title), asc(participant.id)),
    tx
      .select({
        id: stepProposal.id,
        stepId: stepProposal.stepId,
        kind: stepProposal.kind,
        bySide: stepProposal.bySide,
        byName: stepProposal.byName,
        reason: stepProposal.reason,
        changes: stepProposal.changes,
      })
      .from(stepProposal)
      .where(and(eq(stepProposal.planId, planId), isNull(stepProposal.answeredAt)))
      .orderBy(asc(stepProposal.at), asc(stepProposal.id)),
    tx
      .select({
        stepId: stepAssignment.stepId,
        side: stepAssignment.lane,
        id: participant.id,
        name: participant.name,
        title: participant.title,
        zone: person.timeZone,
      })
      .from(stepAssignment)
      .innerJoin(participant, eq(participant.id, stepAssignment.participantId))
      .leftJoin(person, eq(person.id, participant.personId))
      .where(and(eq(stepAssignment.planId, planId), isNotNull(stepAssignment.participantId)))
      .orderBy(asc(stepAssignment.stepId), asc(participant.id)),
  ]);
  const helpersOf = groupBy(helpers, ({ stepId }) => stepId);
  const proposalOf = new Map(proposals.map(({ stepId, ...one }) => [stepId, one]));
  const assigned = new Map(assignments.map(({ stepId, ...one }) => [stepId, one]));
  // Field by field, as rows are.
  return steps.map((one) => ({
    id: one.id,
    stageId: one.stageId,
    lane: one.lane,
    title: one.title,
    doneWhen: one.doneWhen,
    note: one.note,
    ownerSide: one.ownerSide,
    ownerId: one.ownerId,
    // SP5: whom the team gave it inside no longer has it once the other side took it over.
    owner: ownerOf(one.owner, isFor(assigned.get(one.id), one.ownerSide)),
    dueOn: one.dueOn as IsoDate | null,
    offsetDays: one.offsetDays,
    isRequired: one.isRequired,
    leadTime: one.leadTime,
    verifierId: one.verifierId,
    progress: one.progress,
    handshake: one.handshake,
    handshakeReason: one.handshakeReason,
    leftOutReason: one.leftOutReason,
    waitsFor: one.waitsFor,
    rank: one.rank,
    afterStepId: one.afterStepId,
    completion:
      one.doneBy !== null && one.doneAt !== null
        ? { byName: one.doneBy, on: dateIn(planZone, one.doneAt), evidence: one.evidence }
        : null,
    proposal: proposalOf.get(one.id) ?? null,
    helpers: (helpersOf.get(one.id) ?? []).map(({ name, title }) => name ?? title),
  }));
}

function isFor<One extends { side: string }>(one: One | undefined, ownerSide: string): One | undefined {
  return one?.side === ownerSide ? one : undefined;
}

/** LN6: whom the team gave the step inside goes before the company and before a role that both sides still read as nobody. */
function ownerOf(
  { id, name, title, zone }: { [Key in keyof PersonFacts]: PersonFacts[Key] | null },
  assigned: PersonFacts | undefined,
): PersonFacts | null {
  if (id === null) return assigned ?? null;
  return name === null && assigned ? assigned : { id, name, title: title ?? "", zone };
}
