/** Who an owner field names: a person, a role not yet named, or a company as a whole; and what of it each lane may know (LN6). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { participant, stepAssignment } from "#db/schema/index.ts";

import type { StepProblem } from "./refusal.ts";
import { isUuid, type StepRecord, theStep } from "./step-record.server.ts";

export interface Person {
  id: string;
  lane: Lane;
  side: Side;
  name: string;
}

export interface NewOwner {
  side: Side;
  /** What stands on the step itself; null is the company. */
  id: string | null;
  lane: Lane | null;
  /** As every reader of the step's lane may call them. */
  name: string;
  /** Somebody of a private lane who has a shared step: written in their own lane only. */
  assignTo: Person | null;
}

/** A field `owner`: "buyer", "seller", or the id of somebody on the plan whom this viewer may read. */
export async function findOwner(
  viewer: PlanViewer,
  owner: string,
  lane: Lane,
): Promise<NewOwner | { refusal: StepProblem }> {
  if (owner === "buyer" || owner === "seller") {
    if (lane !== "shared" && owner !== viewer.side) return { refusal: "owner-cannot-read" };
    return { side: owner, id: null, lane: null, name: companyOf(viewer, owner), assignTo: null };
  }
  const person = await findPerson(viewer, owner);
  if (!person) return { refusal: "no-such-person" };
  if (lane !== "shared" && person.side !== viewer.side) return { refusal: "owner-cannot-read" };
  const mayStandThere = person.lane === "shared" || person.lane === lane || lane === "own";
  if (mayStandThere) return { side: person.side, id: person.id, lane: person.lane, name: person.name, assignTo: null };
  return { side: person.side, id: null, lane: null, name: companyOf(viewer, person.side), assignTo: person };
}

export async function findPerson({ tx, planId }: PlanViewer, id: string): Promise<Person | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select({
      id: participant.id,
      lane: participant.lane,
      side: participant.side,
      name: participant.name,
      title: participant.title,
    })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.id, id), isNull(participant.revokedAt)));
  return row ? { id: row.id, lane: row.lane, side: row.side, name: row.name ?? row.title } : null;
}

/** Whether that owner is a role nobody has named yet. */
export async function isBareRole({ tx, planId }: PlanViewer, id: string | null): Promise<boolean> {
  if (!id) return false;
  const [row] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.id, id), isNull(participant.name)));
  return row !== undefined;
}

/** Writes who in the private lane has the step, or that nobody has it there. Touches no shared row; returns its event. */
export async function assignInPrivate(viewer: PlanViewer, row: StepRecord, to: Person | null): Promise<NewEvent[]> {
  const { tx, side } = viewer;
  const [gone] = await tx
    .delete(stepAssignment)
    .where(and(eq(stepAssignment.stepId, row.id), eq(stepAssignment.lane, side)))
    .returning({ participantId: stepAssignment.participantId });
  if (to) {
    await tx.insert(stepAssignment).values({
      ...ofPlan(viewer),
      stepId: row.id,
      stepLane: row.lane,
      lane: side,
      authorId: viewer.personId,
      participantLane: to.lane,
      participantId: to.id,
    });
  }
  const from = gone ? await findPerson(viewer, gone.participantId) : null;
  if (from?.id === to?.id) return [];
  return [
    {
      kind: "step.handed-over",
      lane: side,
      payload: { ...theStep(row), from: from?.name ?? null, to: to?.name ?? null },
    },
  ];
}

export function companyOf(names: { companyName: string; workspaceName: string }, side: Side): string {
  return side === "buyer" ? names.companyName : names.workspaceName;
}
