/**
 * Where the people of the company that buys stand, each by their own word (PO1). Answers are added, never changed: the last of a
 * person counts. Never in a lane the other company reads; what that company is told is asked of `told_answers()`.
 */
import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { type Marks, positionAnswers } from "#app/outcome/position.ts";

import { belongsToLaned, byWhom, id, instant, lane, neverWider, ofPlan, targetWithLane, withLane } from "../columns.ts";
import { forward } from "./forward.ts";
import { participant } from "./participant.ts";
import { ofThePlan } from "./of-the-plan.ts";

/**
 * One answer. Said with a name it points at its participant; by a link, at the forward it came by; without a name at nothing but
 * a voice, which only its author's own row knows, so that the team's rows themselves tell nobody whose it is.
 */
export const position = pgTable(
  "position",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    participantLane: lane(),
    participantId: uuid(),
    forwardLane: lane(),
    forwardId: uuid(),
    voice: uuid(),
    /** Null where an earlier one is taken back. */
    answer: text({ enum: positionAnswers }),
    /** The condition of "yes, if", the reason of "not yet". */
    words: text(),
    marks: jsonb().$type<Marks>().notNull().default({}),
    isByLink: boolean().notNull().default(false),
    ...byWhom(),
  },
  (table) => [
    targetWithLane("position_target", table),
    ofThePlan("position_plan", table),
    belongsToLaned(
      "position_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    belongsToLaned("position_forward", table, { lane: table.forwardLane, id: table.forwardId }, () => forward),
    neverWider("position_participant_lane", table.lane, table.participantLane),
    neverWider("position_forward_lane", table.lane, table.forwardLane),
    index("position_of_plan").on(table.planId),
    index("position_of_forward").on(table.forwardId),
  ],
);

/** Which voice without a name is somebody's: in their own lane, so that they can say something else later. */
export const positionVoice = pgTable(
  "position_voice",
  { ...ofPlan(), ...withLane(), voice: uuid().notNull(), at: instant().notNull().defaultNow() },
  (table) => [primaryKey({ columns: [table.planId, table.voice] }), ofThePlan("position_voice_plan", table)],
);

/** PO2: whoever leads showed the picture before three had answered. */
export const positionShown = pgTable(
  "position_shown",
  { id: id(), ...ofPlan(), ...withLane(), ...byWhom() },
  (table) => [ofThePlan("position_shown_plan", table), index("position_shown_of_plan").on(table.planId)],
);
