/** What is done and said on plans: steps, whose turn it is, the buyer's last act and answers. */
/* eslint-disable @typescript-eslint/explicit-module-boundary-types -- drizzle's own types of the rows */
import { and, asc, desc, eq, inArray, isNotNull, isNull, max, ne, sql } from "drizzle-orm";

import type { Transaction } from "#db/client.ts";
import { event, inStepAnswer, participant, person, step, stepCompletion } from "#db/schema/index.ts";

import { ofPlan } from "./of-plan.server.ts";

export function readOpenSteps(tx: Transaction, planId: string | undefined) {
  return tx
    .select({
      planId: step.planId,
      id: step.id,
      stageId: step.stageId,
      lane: step.lane,
      ownerSide: step.ownerSide,
      title: step.title,
      dueOn: step.dueOn,
      offsetDays: step.offsetDays,
      isRequired: step.isRequired,
      progress: step.progress,
      handshake: step.handshake,
      waitsFor: step.waitsFor,
      ownerId: step.ownerId,
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(
      and(
        ofPlan(step.planId, planId),
        inArray(step.lane, ["shared", "seller"]),
        isNull(step.removedAt),
        ne(step.progress, "left-out"),
        isNull(stepCompletion.stepId),
      ),
    )
    .orderBy(asc(step.rank), asc(step.id));
}

/** Most people have no zone of their own, so these are few. */
export function readZones(tx: Transaction, planId: string | undefined) {
  return tx
    .select({ id: participant.id, zone: person.timeZone })
    .from(participant)
    .innerJoin(person, eq(person.id, participant.personId))
    .where(and(ofPlan(participant.planId, planId), isNotNull(person.timeZone)));
}

/** In which stages the seller has steps, and in which states: what that comes to is a rule's business (AL1). */
export function readSellerActs(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinct({
      planId: step.planId,
      stageId: step.stageId,
      progress: sql<
        "open" | "in-progress" | "blocked" | "done" | "left-out"
      >`case when ${stepCompletion.stepId} is not null then 'done' else ${step.progress} end`,
    })
    .from(step)
    .leftJoin(stepCompletion, eq(stepCompletion.stepId, step.id))
    .where(
      and(
        ofPlan(step.planId, planId),
        eq(step.ownerSide, "seller"),
        inArray(step.lane, ["shared", "seller"]),
        isNull(step.removedAt),
      ),
    );
}

/** CO4: an act of the buyer in the shared lane; reading is none. */
export function readBuyerActs(tx: Transaction, planId: string | undefined) {
  return tx
    .select({ planId: event.planId, at: max(event.at) })
    .from(event)
    .where(and(ofPlan(event.planId, planId), eq(event.lane, "shared"), eq(event.actorSide, "buyer")))
    .groupBy(event.planId);
}

export function readAnswers(tx: Transaction, planId: string | undefined) {
  return tx
    .selectDistinctOn([inStepAnswer.planId], { planId: inStepAnswer.planId, answer: inStepAnswer.answer })
    .from(inStepAnswer)
    .where(ofPlan(inStepAnswer.planId, planId))
    .orderBy(inStepAnswer.planId, desc(inStepAnswer.at), desc(inStepAnswer.id));
}
