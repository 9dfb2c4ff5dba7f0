/** Stage moves: append-only records of the buyer. The current stage is the last one's target; nothing else stores it (ST2). */
import { foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import {
  belongsToLaned,
  byWhom,
  day,
  id,
  instant,
  lane,
  ofPlan,
  pointsAt,
  targetOfPlan,
  withLane,
} from "../columns.ts";
import { plan, stage, verifier } from "./plan.ts";
import { step } from "./step.ts";

export const stageMove = pgTable(
  "stage_move",
  {
    id: id(),
    ...ofPlan(),
    /** 1, 2, 3 ... within the plan: two moves at once cannot both be the next (ST6). */
    number: integer().notNull(),
    kind: text({ enum: ["start", "advance", "jump", "return", "pause", "resume", "end"] }).notNull(),
    fromStageId: uuid(),
    /** Null only where a plan was paused or ended before the buyer had said where they are. */
    toStageId: uuid(),
    reason: text(),
    reasonText: text(),
    pausedUntilOn: day(),
    pausedUntilEvent: text(),
    outcome: text(),
    ...byWhom(),
  },
  (table) => [
    targetOfPlan("stage_move_target", table),
    unique("stage_move_number").on(table.planId, table.number),
    foreignKey({
      name: "stage_move_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    pointsAt("stage_move_from", table, table.fromStageId, () => stage),
    pointsAt("stage_move_to", table, table.toStageId, () => stage),
  ],
);

/** Taken back within two minutes by its author (ST10): a record of its own. */
export const stageMoveUndo = pgTable(
  "stage_move_undo",
  { moveId: uuid().primaryKey(), ...ofPlan(), ...byWhom() },
  (table) => [
    pointsAt("stage_move_undo_move", table, table.moveId, () => stageMove),
    index("stage_move_undo_of_plan").on(table.planId),
  ],
);

/** "Only for us": what changed, in the buyer's own words, for the buying team alone (ST3). */
export const stageMoveNote = pgTable(
  "stage_move_note",
  { moveId: uuid().primaryKey(), ...ofPlan(), ...withLane(), text: text().notNull() },
  (table) => [
    pointsAt("stage_move_note_move", table, table.moveId, () => stageMove),
    index("stage_move_note_of_plan").on(table.planId),
  ],
);

/** What the mover said of one thing still open: going on, left out (a skip), or to look at again; in that thing's own lane (ST4, ST5). */
export const stageMoveItem = pgTable(
  "stage_move_item",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    moveId: uuid().notNull(),
    stepLane: lane(),
    stepId: uuid(),
    verifierId: uuid(),
    choice: text({ enum: ["going-on", "left-out", "look-again"] }).notNull(),
    reason: text(),
    takenUpAt: instant(),
    takenUpByName: text(),
  },
  (table) => [
    pointsAt("stage_move_item_move", table, table.moveId, () => stageMove),
    pointsAt("stage_move_item_verifier", table, table.verifierId, () => verifier),
    belongsToLaned("stage_move_item_step", table, { lane: table.stepLane, id: table.stepId }, () => step),
    index("stage_move_item_of_plan").on(table.planId, table.moveId),
  ],
);

/** "Not yet" to "All of Needs is done. Are you in Trial now?": not asked again (ST13). In the buyer lane. */
export const notYet = pgTable(
  "not_yet",
  { stageId: uuid().primaryKey(), ...ofPlan(), ...withLane(), ...byWhom() },
  (table) => [pointsAt("not_yet_stage", table, table.stageId, () => stage), index("not_yet_of_plan").on(table.planId)],
);

/** The seller's open question "Where are you now?" (ST9). Asking changes nothing. */
export const stageQuestion = pgTable(
  "stage_question",
  {
    id: id(),
    ...ofPlan(),
    ...byWhom(),
    answeredAt: instant(),
    answer: text({ enum: ["moved", "still-here", "ask-after", "switched-off"] }),
  },
  (table) => [
    foreignKey({
      name: "stage_question_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("stage_question_of_plan").on(table.planId),
  ],
);
