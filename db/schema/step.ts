/** Steps: one thing somebody does, its owner, its agreement between the sides, and what became of it. */
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import type { StepChanges } from "#app/step/change.ts";
import { handshakes } from "#app/step/step.ts";

import {
  belongsToLaned,
  byWhom,
  day,
  id,
  instant,
  lane,
  type LanedTarget,
  neverWider,
  ofPlan,
  pointsAt,
  pointsAtLaned,
  side,
  targetWithLane,
  withLane,
} from "../columns.ts";
import { participant } from "./participant.ts";
import { stage, verifier } from "./plan.ts";

export const step = pgTable(
  "step",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    stageId: uuid().notNull(),
    title: text().notNull(),
    note: text(),
    doneWhen: text(),
    /** The side that owns it, and the person or role; none means the company as a whole (LN6). */
    ownerSide: side().notNull(),
    ownerId: uuid(),
    ownerLane: lane(),
    dueOn: day(),
    /** Working days to go-live (negative: before) or, without one, from the start: kept from the template. */
    offsetDays: integer(),
    isRequired: boolean().notNull().default(false),
    verifierId: uuid(),
    leadTime: text(),
    /** Place within stage and lane; a private row also keeps the shared row it stands after. Never leaves the server. */
    rank: integer().notNull(),
    afterStepId: uuid(),
    afterLane: lane(),
    /** Done is not here: it is a completion row. */
    progress: text({ enum: ["open", "in-progress", "blocked", "left-out"] })
      .notNull()
      .default("open"),
    waitsFor: text(),
    leftOutReason: text(),
    /** Null in a private lane: nobody agrees with themselves. */
    handshake: text({ enum: handshakes }),
    handshakeReason: text(),
    proposedBySide: side(),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    sharedAt: instant(),
    sharedByName: text(),
    removedAt: instant(),
    removedByName: text(),
    removedBySide: side(),
  },
  (table) => [
    targetWithLane("step_target", table),
    pointsAt("step_stage", table, table.stageId, () => stage),
    pointsAt("step_verifier", table, table.verifierId, () => verifier),
    pointsAtLaned("step_owner", table, { lane: table.ownerLane, id: table.ownerId }, () => participant),
    pointsAtLaned("step_after", table, { lane: table.afterLane, id: table.afterStepId }, (): LanedTarget => step),
    neverWider("step_owner_lane", table.lane, table.ownerLane),
    neverWider("step_after_lane", table.lane, table.afterLane),
    index("step_of_plan").on(table.planId, table.stageId),
    index("step_owned_by").on(table.planId, table.ownerId),
  ],
);

/** The record that a step is done: who, when, and the evidence if it was asked for. In the lane of its step. */
export const stepCompletion = pgTable(
  "step_completion",
  { stepId: uuid().primaryKey(), ...ofPlan(), ...withLane(), evidence: text(), ...byWhom() },
  (table) => [
    belongsToLaned("completion_step", table, { lane: table.lane, id: table.stepId }, () => step),
    index("completion_of_plan").on(table.planId),
  ],
);

/** Somebody who helps with a step; the owner stays accountable (SP1). */
export const stepHelper = pgTable(
  "step_helper",
  {
    ...ofPlan(),
    ...withLane(),
    stepId: uuid().notNull(),
    participantLane: lane().notNull(),
    participantId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.participantId] }),
    belongsToLaned("helper_step", table, { lane: table.lane, id: table.stepId }, () => step),
    pointsAtLaned(
      "helper_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    neverWider("helper_lane", table.lane, table.participantLane),
    index("helper_of_plan").on(table.planId),
  ],
);

/** Who in the buyer lane has a shared step that the company owns (LN6): a row of the buyer lane. */
export const stepAssignment = pgTable(
  "step_assignment",
  {
    stepId: uuid().notNull(),
    ...ofPlan(),
    ...withLane(),
    stepLane: lane().notNull(),
    participantLane: lane().notNull(),
    participantId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.lane] }),
    belongsToLaned("assignment_step", table, { lane: table.stepLane, id: table.stepId }, () => step),
    pointsAtLaned(
      "assignment_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    neverWider("assignment_step_lane", table.lane, table.stepLane),
    neverWider("assignment_participant_lane", table.lane, table.participantLane),
    index("assignment_of_plan").on(table.planId),
  ],
);

/** A change, removal or take-over that one side proposed for a step of the other; the old value counts until accepted (SP3). */
export const stepProposal = pgTable(
  "step_proposal",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    stepId: uuid().notNull(),
    kind: text({ enum: ["change", "removal", "take-over"] }).notNull(),
    changes: jsonb().$type<StepChanges>().notNull(),
    bySide: side().notNull(),
    ...byWhom(),
    reason: text(),
    answeredAt: instant(),
    answer: text({ enum: ["accepted", "declined", "withdrawn"] }),
    answeredByName: text(),
    answerReason: text(),
  },
  (table) => [
    belongsToLaned("proposal_step", table, { lane: table.lane, id: table.stepId }, () => step),
    index("proposal_of_plan").on(table.planId, table.stepId),
  ],
);
