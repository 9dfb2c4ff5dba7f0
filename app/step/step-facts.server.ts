/** Reads what rows are made of: the plan's clock and path, and the facts of steps, each kind in one query of its own. */
import type { SQL } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signersFor } from "#app/activity/signed.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import type { Stage } from "#app/plan/stage.ts";
import { readStages } from "#app/plan/verifier.queries.server.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";

import {
  assignmentsIn,
  goLiveOf,
  helpersIn,
  movesOf,
  namesOf,
  openStepsOf,
  proposalsIn,
  selectSteps,
} from "./fact-queries.server.ts";
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
export async function readGround(viewer: PlanViewer): Promise<PlanGround> {
  const { tx, planId, isAdopted } = viewer;
  const [stages, moves, [row]] = await Promise.all([
    readStages(viewer),
    movesOf(tx, { planId }),
    goLiveOf(tx, { planId }),
  ]);
  const last = moves[0]?.kind;
  return {
    stages,
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
  const rows = await namesOf(tx, { planId });
  return new Map(rows.map(({ id, name, title }) => [id, name ?? title]));
}

export type PlacedFacts = StepFacts & { rank: number; afterStepId: string | null };

/** The facts of the steps that `which` picks (all that lie in no bin unless told), with all that belongs to them. */
export async function readFacts(viewer: PlanViewer, which?: SQL): Promise<PlacedFacts[]> {
  const { tx, planId, planZone } = viewer;
  const [steps, helpers, proposals, assignments] = await Promise.all([
    which ? selectSteps(tx, planId, which) : openStepsOf(tx, { planId }),
    helpersIn(tx, { planId }),
    proposalsIn(tx, { planId }),
    assignmentsIn(tx, { planId }),
  ]);
  const helpersOf = groupBy(helpers, ({ stepId }) => stepId);
  const nameOf = await signersFor(viewer, [
    ...steps.map(({ doneBy }) => doneBy),
    ...proposals.map(({ byName }) => byName),
  ]);
  const proposalOf = new Map(
    proposals.map(({ stepId, byPersonId, ...one }) => [stepId, { ...one, byName: nameOf(one.byName, byPersonId) }]),
  );
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
        ? { byName: nameOf(one.doneBy, one.doneById), on: dateIn(planZone, one.doneAt), evidence: one.evidence }
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
