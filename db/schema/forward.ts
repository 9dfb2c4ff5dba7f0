/**
 * Forwards: content, or where the plan stands, passed on by a participant to somebody else. Made by a buyer it lies in the
 * buyer lane, so that no member ever meets it; each recipient has a link of their own (FW1), and the chain is kept (FW2).
 */
import { boolean, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { cuts } from "#app/brief/cut.ts";
import { forwardAnswers, forwardWays } from "#app/forwarding/forward.ts";

import {
  belongsToLaned,
  byWhom,
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
import { content } from "./content.ts";
import { link } from "./identity.ts";
import { participant } from "./participant.ts";
import { plan } from "./plan.ts";

export const forward = pgTable(
  "forward",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    side: side().notNull(),
    /** What is passed on; without content or summary it is "where we are". */
    contentLane: lane(),
    contentId: uuid(),
    /** The cut of the summary that is passed on, as `brief_sent` keeps it. */
    brief: text({ enum: cuts }),
    /** The forward this one was made from: the chain. */
    parentLane: lane(),
    parentId: uuid(),
    /** For whom: a person or role of the plan, or none for a link that was only copied. */
    toLane: lane(),
    toId: uuid(),
    /** As the sender called them: "Finance approver", "Lena". */
    toName: text().notNull(),
    /** What is asked of them. */
    ask: text(),
    /** The text that went with it, as the sender left it. */
    message: text().notNull(),
    way: text({ enum: forwardWays }).notNull(),
    mayForward: boolean().notNull().default(true),
    /** It asks where they stand, and leads to that one question (PO1). */
    asksStand: boolean().notNull().default(false),
    /** Set by the recipient alone, on their own page: they let the sender know that they read it (CO1). */
    readSaidAt: instant(),
    /** The last time whoever sent it reminded them in person, where they said so. */
    remindedAt: instant(),
    ...byWhom(),
    revokedAt: instant(),
    revokedByName: text(),
  },
  (table) => [
    targetWithLane("forward_target", table),
    foreignKey({
      name: "forward_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    pointsAtLaned("forward_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    pointsAtLaned("forward_parent", table, { lane: table.parentLane, id: table.parentId }, (): LanedTarget => forward),
    pointsAtLaned("forward_to", table, { lane: table.toLane, id: table.toId }, () => participant),
    neverWider("forward_content_lane", table.lane, table.contentLane),
    neverWider("forward_parent_lane", table.lane, table.parentLane),
    neverWider("forward_to_lane", table.lane, table.toLane),
    index("forward_of_plan").on(table.planId),
  ],
);

/** Which link opens which forward. Apart from the link itself, so that identity knows nothing of content. */
export const forwardLink = pgTable(
  "forward_link",
  {
    linkId: uuid().primaryKey(),
    ...ofPlan(),
    ...withLane(),
    forwardId: uuid().notNull(),
  },
  (table) => [
    belongsToLaned("forward_link_forward", table, { lane: table.lane, id: table.forwardId }, () => forward),
    pointsAt("forward_link_link", table, table.linkId, () => link),
    index("forward_link_of_forward").on(table.forwardId),
  ],
);

/** One tap of the recipient to the sender (FW2); the last counts. "By link" where nobody proved an address. */
export const forwardAnswer = pgTable(
  "forward_answer",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    forwardId: uuid().notNull(),
    answer: text({ enum: forwardAnswers }).notNull(),
    /** The condition of "yes, if", the reason of "not yet". */
    words: text(),
    isByLink: boolean().notNull(),
    ...byWhom(),
    /** The condition alone was told to the other side, without a name: the question that carries it is in the shared lane. */
    toldAt: instant(),
    toldByName: text(),
  },
  (table) => [
    belongsToLaned("forward_answer_forward", table, { lane: table.lane, id: table.forwardId }, () => forward),
    index("forward_answer_of_forward").on(table.planId, table.forwardId),
  ],
);
