/** Giving a role its person (PE1, SP1), for everybody who reads the role or for the team alone. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { refuse, type Result } from "#app/lib/result.ts";
import { step, stepAssignment } from "#db/schema/step.ts";
import { participant } from "#db/schema/participant.ts";

import type { NameRoleForm } from "./person.form.ts";
import { findPerson, type PersonRecord, targetOf, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayDescribe } from "./right.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;

/**
 * Gives a role its person (SP1). In the role's own lane the participant stays the same one, and all its steps with it. A
 * shared role may be named for the team alone (`lane: "buyer"`): the shared row stays as it is, a row of the buyer lane
 * says who it is, and rows of the buyer lane say who has the role's steps (LN6, PE2).
 */
export async function nameRole(viewer: PlanViewer, id: string, { name, lane }: NameRoleForm): Answer<{ id: string }> {
  return changePlan<{ id: string }, PeopleRefusal>(viewer, async (tx) => {
    const role = await findPerson(viewer, id);
    if (!role) return { refusal: "no-such-person" };
    const into = lane ?? role.lane;
    if (role.side !== "buyer" || !mayDescribe(viewer, targetOf(role))) return { refusal: "not-yours-to-change" };
    if (role.name !== null) return { refusal: "named-already" };
    if (into === role.lane) return nameInPlace(viewer, role, name);
    if (role.lane !== "shared" || into !== "buyer") return { refusal: "never-back" };
    const personId = crypto.randomUUID();
    const { title, field, buyingRole, decides, needs, why, neededOn, neededStageId } = role;
    await tx.insert(participant).values({
      ...ofPlan(viewer),
      ...{ title, field, buyingRole, decides, needs, why, neededOn, neededStageId, name },
      id: personId,
      lane: "buyer",
      authorId: viewer.personId,
      side: "buyer",
      createdAt: viewer.now,
      createdByName: viewer.name,
    });
    const steps = await tx.select({ id: step.id, lane: step.lane }).from(step).where(stepsOf(role.id, "shared"));
    if (steps.length > 0) {
      await tx
        .insert(stepAssignment)
        .values(
          steps.map((one) => ({
            ...ofPlan(viewer),
            stepId: one.id,
            stepLane: one.lane,
            lane: "buyer" as const,
            authorId: viewer.personId,
            participantLane: "buyer" as const,
            participantId: personId,
          })),
        )
        .onConflictDoNothing();
    }
    const payload = { ...whoOf({ id: personId, name, title, side: "buyer" }), role: title, steps: steps.length };
    return { result: { id: personId }, events: [{ kind: "participant.named", lane: "buyer", payload }] };
  });
}

async function nameInPlace(viewer: PlanViewer, role: PersonRecord, name: string) {
  const { tx } = viewer;
  const [row] = await tx
    .update(participant)
    .set({ name })
    .where(and(eq(participant.id, role.id), isNull(participant.name), isNull(participant.revokedAt)))
    .returning();
  if (!row) return refuse("named-already" as const);
  // Only steps that every reader of this event may read are counted (LN2).
  const steps = await tx.select({ id: step.id }).from(step).where(stepsOf(row.id, row.lane));
  const payload = { ...whoOf(row), role: row.title, steps: steps.length };
  return { result: { id: row.id }, events: [{ kind: "participant.named" as const, lane: row.lane, payload }] };
}

function stepsOf(participantId: string, lane: Lane) {
  return and(eq(step.ownerId, participantId), eq(step.lane, lane), isNull(step.removedAt));
}
