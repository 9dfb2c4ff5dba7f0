/** Who has a step (SP1), who helps, and handing over all steps of a role once it is named. */
import { and, eq, inArray, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { step, stepHelper } from "#db/schema/index.ts";

import { linesOf } from "./edit.commands.server.ts";
import { actOnStep, handshakeOfNew } from "./handshake.ts";
import { assignInPrivate, companyOf, findOwner, findPerson, isBareRole, type NewOwner } from "./owner.server.ts";
import { propose, settleProposal } from "./proposal.server.ts";
import { takeOverWished } from "./take-over.commands.server.ts";
import type { StepProblem } from "./refusal.ts";
import {
  actOf,
  mayWorkOn,
  onStep,
  type StepChanged,
  type StepPatch,
  type StepRecord,
  theStep,
  writeStep,
} from "./step-record.server.ts";

/**
 * Gives a step to a person, a role or a company. Within the owner's side at once; to the buyer as a suggestion; to the
 * seller as the wish that they take it over; a step the other side owns gets a proposed owner over there.
 */
export function changeOwner(
  viewer: PlanViewer,
  { stepId, owner }: { stepId: string; owner: string },
): Promise<Result<StepChanged, StepProblem>> {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (_tx, row) => {
    const to = await findOwner(viewer, owner, row.lane);
    if ("refusal" in to) return to;
    if (!(await mayWorkOn(viewer, row))) return { refusal: "not-yours" };
    if (row.lane !== "shared" || row.ownerSide === to.side) return withinOneSide(viewer, row, to);
    return toTheOtherSide(viewer, row, to);
  });
}

async function withinOneSide(viewer: PlanViewer, row: StepRecord, given: NewOwner) {
  const to = given.assignTo && (await isBareRole(viewer, row.ownerId)) ? keptBesideRole(given, row) : given;
  const effect = actOnStep(row, { side: viewer.side, act: "edit", adopted: viewer.isAdopted });
  if (!effect.ok) return { refusal: effect.refusal };
  const lines = await linesOf(viewer, row, { ownerId: to.id });
  if (effect.value.result === "proposed") {
    if (lines.length === 0) return unchanged(row);
    return propose(viewer, row, { kind: "change", changes: { ownerId: to.id }, lines });
  }
  const assigned =
    row.ownerSide === viewer.side && row.lane === "shared" ? await assignInPrivate(viewer, row, to.assignTo) : [];
  // Only who does it inside changed: a row of the private lane, and nothing the other side could notice (LN5).
  if (lines.length === 0) return assigned.length > 0 ? { ...unchanged(row), events: assigned } : unchanged(row);
  return handOver(viewer, row, { to, handshake: effect.value.handshake, assigned });
}

/** LN6: a role both sides read keeps the step when the team gives it to somebody in private; the other side reads no change. */
function keptBesideRole(to: NewOwner, { ownerId, ownerLane }: StepRecord): NewOwner {
  return { ...to, id: ownerId, lane: ownerLane };
}

async function toTheOtherSide(viewer: PlanViewer, row: StepRecord, to: NewOwner) {
  const isTakingBack = to.side === viewer.side;
  const isOwnSuggestion =
    row.ownerSide !== viewer.side && (row.handshake === "proposed" || row.handshake === "declined");
  // SP5: what the buyer has goes to the seller once the other one agrees to that.
  if (to.side === "seller" && !isOwnSuggestion && row.handshake !== "declined")
    return takeOverWished(viewer, row, { reason: null, ownerId: to.id });
  if (isTakingBack && !isOwnSuggestion) return { refusal: "theirs-to-give" as const };
  const assigned = await assignInPrivate(viewer, row, isTakingBack ? to.assignTo : null);
  return handOver(viewer, row, {
    to,
    handshake: handshakeOfNew({ lane: row.lane, ownerSide: to.side }, viewer.side),
    assigned,
  });
}

async function handOver(
  viewer: PlanViewer,
  row: StepRecord,
  { to, handshake, assigned }: { to: NewOwner; handshake: StepRecord["handshake"]; assigned: NewEvent[] },
) {
  const before = row.ownerId ? await findPerson(viewer, row.ownerId) : null;
  const patch: StepPatch = {
    ownerSide: to.side,
    ownerId: to.id,
    ownerLane: to.lane,
    handshake,
    proposedBySide: handshake === "proposed" ? viewer.side : null,
  };
  await settleProposal(viewer, row, "dropped");
  await writeStep(viewer.tx, row, patch);
  const from = before?.name ?? companyOf(viewer, row.ownerSide);
  const handed: NewEvent = {
    kind: "step.handed-over",
    lane: row.lane,
    payload: { ...theStep({ ...row, ownerSide: to.side }), from, to: to.name },
  };
  const act = actOf(viewer, row, patch, {
    says: "step.changed",
    lines: [{ field: "ownerId", was: to.name, is: from }],
  });
  return {
    result: { stepId: row.id, title: row.title, act, isProposed: handshake === "proposed" },
    events: [handed, ...assigned],
  };
}

function unchanged(row: StepRecord): { result: StepChanged; events: "nothing-changed" } {
  return { result: { stepId: row.id, title: row.title, act: null }, events: "nothing-changed" };
}

/** Adds or takes away somebody who helps; the owner stays accountable. On a shared step only people both sides know. */
export function setHelper(
  viewer: PlanViewer,
  { stepId, participantId, helps }: { stepId: string; participantId: string; helps: boolean },
): Promise<Result<StepChanged, StepProblem>> {
  return onStep<StepChanged, StepProblem>(viewer, stepId, async (tx, row) => {
    const person = await findPerson(viewer, participantId);
    if (!person) return { refusal: "no-such-person" };
    if (row.lane === "shared" && row.ownerSide !== viewer.side) return { refusal: "theirs-to-do" };
    if (!(await mayWorkOn(viewer, row))) return { refusal: "not-yours" };
    if (person.lane !== "shared" && person.lane !== row.lane && row.lane !== "own") return { refusal: "only-private" };
    const where = and(eq(stepHelper.stepId, row.id), eq(stepHelper.participantId, person.id));
    const values = {
      ...ofPlan(viewer),
      lane: row.lane,
      authorId: viewer.personId,
      stepId: row.id,
      participantLane: person.lane,
      participantId: person.id,
    };
    const changed = helps
      ? await tx.insert(stepHelper).values(values).onConflictDoNothing().returning({ stepId: stepHelper.stepId })
      : await tx.delete(stepHelper).where(where).returning({ stepId: stepHelper.stepId });
    if (changed.length === 0) return unchanged(row);
    const change = { field: "helper", was: helps ? null : person.name, is: helps ? person.name : null };
    const payload = { ...theStep(row), changes: [change] };
    return { ...unchanged(row), events: [{ kind: "step.changed", lane: row.lane, payload }] };
  });
}

/**
 * SP1: all steps of a role go to the person it turned out to be. Inside `changePlan`: returns how many and the events to
 * record. Shared steps given to somebody of a private lane keep the company as owner there (LN6). A role that keeps its
 * row and only gets a name needs no call: its steps are its own already.
 */
export async function handOverRoleSteps(
  tx: Transaction,
  viewer: PlanViewer,
  { fromId, to }: { fromId: string; to: { id: string; lane: Lane; side: Side; name: string } },
): Promise<{ steps: number; events: NewEvent[] }> {
  const rows = await tx
    .select()
    .from(step)
    .where(and(eq(step.planId, viewer.planId), eq(step.ownerId, fromId), isNull(step.removedAt)))
    .for("update");
  const from = await findPerson(viewer, fromId);
  const events: NewEvent[] = [];
  const direct = rows.filter(({ lane }) => to.lane === "shared" || to.lane === lane || lane === "own");
  const hidden = rows.filter((row) => !direct.includes(row));
  if (direct.length > 0) {
    await tx
      .update(step)
      .set({ ownerId: to.id, ownerLane: to.lane })
      .where(
        inArray(
          step.id,
          direct.map(({ id }) => id),
        ),
      );
  }
  if (hidden.length > 0) {
    await tx
      .update(step)
      .set({ ownerId: null, ownerLane: null })
      .where(
        inArray(
          step.id,
          hidden.map(({ id }) => id),
        ),
      );
  }
  for (const row of rows) {
    const isHidden = hidden.includes(row);
    const name = isHidden ? companyOf(viewer, to.side) : to.name;
    events.push({
      kind: "step.handed-over",
      lane: row.lane,
      payload: { ...theStep(row), from: from?.name ?? null, to: name },
    });
    if (isHidden) events.push(...(await assignInPrivate(viewer, row, to)));
  }
  return { steps: rows.length, events };
}
