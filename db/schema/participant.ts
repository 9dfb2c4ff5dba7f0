/** People and roles not yet named on a plan (PE1), and what the buying side does about its own people. */
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { answerChoices, nameConsents, viewConsents } from "#app/participant/consent.ts";

import {
  byWhom,
  day,
  id,
  instant,
  ofPlan,
  pointsAt,
  pointsAtLaned,
  side,
  targetWithLane,
  withLane,
} from "../columns.ts";
import { plan, stage } from "./plan.ts";
import { member } from "./workspace.ts";

export const accesses = ["none", "view", "contribute", "deputy", "champion"] as const;

export const participant = pgTable(
  "participant",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    side: side().notNull(),
    /** Who it is once they proved their address (or, without mail, chose a passphrase). */
    personId: uuid(),
    /** Set for a member of the workspace, who is then on the seller's side. */
    memberId: uuid(),
    address: text(),
    /** Null for a role nobody has named yet. */
    name: text(),
    /** What they are, in words: "Finance approver", "Security lead". */
    title: text().notNull(),
    /** The buying role and the field of work: lists in `app/participant/buying-role.ts`. */
    buyingRole: text(),
    field: text(),
    decides: text(),
    needs: text(),
    why: text(),
    neededStageId: uuid(),
    neededOn: day(),
    access: text({ enum: accesses }).notNull().default("none"),
    canMoveStage: boolean().notNull().default(false),
    /** CO1 and CO4: what the other side may see of this person's own views; nothing unless they say so. */
    showsViews: text({ enum: viewConsents }).notNull().default("nothing"),
    showsAnswers: text({ enum: answerChoices }).notNull().default("each-time"),
    /** CO1: what stands in a shared row's name is no more than this; the rest is in `kept_name`. */
    showsName: text({ enum: nameConsents }).notNull().default("name"),
    /** CO1, towards colleagues: whether they are shown that this person opened something. */
    showsViewsToTeam: boolean().notNull().default(false),
    showsPresence: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    invitedAt: instant(),
    invitedByName: text(),
    revokedAt: instant(),
    sharedAt: instant(),
    sharedByName: text(),
  },
  (table) => [
    targetWithLane("participant_target", table),
    foreignKey({
      name: "participant_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "participant_member",
      columns: [table.workspaceId, table.memberId],
      foreignColumns: [member.workspaceId, member.id],
    }),
    pointsAt("participant_needed_stage", table, table.neededStageId, () => stage),
    uniqueIndex("participant_address")
      .on(table.planId, table.lane, table.side, table.address)
      .where(sql`${table.revokedAt} is null and ${table.address} is not null`),
    uniqueIndex("participant_of_member")
      .on(table.planId, table.memberId)
      .where(sql`${table.revokedAt} is null and ${table.memberId} is not null`),
    uniqueIndex("participant_champion")
      .on(table.planId)
      .where(sql`${table.access} = 'champion' and ${table.revokedAt} is null`),
    index("participant_person").on(table.personId),
    index("participant_by_address").on(table.address),
  ],
);

/** Notice to a champion that a colleague will take over in five working days (PE4). Read by the buying team alone. */
export const successionNotice = pgTable(
  "succession_notice",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    participantLane: text().notNull(),
    participantId: uuid().notNull(),
    ...byWhom(),
    effectiveOn: day().notNull(),
    endedAt: instant(),
    outcome: text({ enum: ["took-over", "withdrawn", "champion-stayed"] }),
  },
  (table) => [
    pointsAtLaned(
      "succession_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    index("succession_of_plan").on(table.planId),
  ],
);

/** Somebody who opened a link that was not theirs, proved who they are, and asks the champion for access (FW3). */
export const accessRequest = pgTable(
  "access_request",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    name: text().notNull(),
    address: text().notNull(),
    personId: uuid().notNull(),
    at: instant().notNull().defaultNow(),
    answeredAt: instant(),
    answer: text({ enum: ["agreed", "refused"] }),
    answeredByName: text(),
  },
  (table) => [
    foreignKey({
      name: "access_request_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("access_request_of_plan").on(table.planId),
  ],
);
