/** The shared plan, its path of stages, and the facts that show a stage is done. All of it is in the shared lane (ST14). */
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import type { PathWish } from "#app/plan/path-wish.ts";
import { stageKinds } from "#app/plan/stage.ts";

import { byWhom, day, id, instant, ofPlan, pointsAt, side, targetOfPlan } from "../columns.ts";
import { company, workspace } from "./workspace.ts";

export const plan = pgTable(
  "plan",
  {
    id: id(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspace.id, { onDelete: "cascade" }),
    companyId: uuid().notNull(),
    name: text().notNull(),
    country: text().notNull(),
    timeZone: text().notNull(),
    template: text().notNull(),
    /** Set by a buyer alone, with the reason (SC4); the seller's date is a proposal beside it. */
    goLiveOn: day(),
    goLiveWhy: text(),
    proposedGoLiveOn: day(),
    proposedGoLiveWhy: text(),
    proposedGoLiveByName: text(),
    /** Null while the plan is a draft of the seller (SP8). */
    adoptedAt: instant(),
    adoptedByName: text(),
    /** ST9: what the buyer said about being asked where they are. */
    mayAskAfterOn: day(),
    isAskingOff: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    archivedAt: instant(),
  },
  (table) => [
    unique("plan_target").on(table.workspaceId, table.id),
    foreignKey({
      name: "plan_company",
      columns: [table.workspaceId, table.companyId],
      foreignColumns: [company.workspaceId, company.id],
    }),
  ],
);

/** A place on the path of this plan. One that was used is retired, never deleted (ST12). */
export const stage = pgTable(
  "stage",
  {
    id: id(),
    ...ofPlan(),
    kind: text({ enum: stageKinds }).notNull(),
    label: text().notNull(),
    name: text().notNull(),
    rank: integer().notNull(),
    retiredAt: instant(),
  },
  (table) => [
    targetOfPlan("stage_target", table),
    foreignKey({
      name: "stage_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("stage_of_plan").on(table.planId, table.rank),
  ],
);

/** A change of the path that the seller suggested; the old path counts until the company took it (ST12). */
export const pathProposal = pgTable(
  "path_proposal",
  {
    id: id(),
    ...ofPlan(),
    wish: jsonb().$type<PathWish>().notNull(),
    ...byWhom(),
    answeredAt: instant(),
    answer: text({ enum: ["accepted", "declined", "withdrawn"] }),
    answeredByName: text(),
  },
  (table) => [
    foreignKey({
      name: "path_proposal_plan",
      columns: [table.workspaceId, table.planId],
      foreignColumns: [plan.workspaceId, plan.id],
    }).onDelete("cascade"),
    index("path_proposal_of_plan").on(table.planId),
  ],
);

/** A fact that shows the stage is done: an act of the buyer, yes or no. */
export const verifier = pgTable(
  "verifier",
  {
    id: id(),
    ...ofPlan(),
    stageId: uuid().notNull(),
    text: text().notNull(),
    rank: integer().notNull(),
    retiredAt: instant(),
  },
  (table) => [
    targetOfPlan("verifier_target", table),
    pointsAt("verifier_stage", table, table.stageId, () => stage),
    index("verifier_of_plan").on(table.planId, table.stageId),
  ],
);

/** The record that a verifier is met: by whom and when. No row, not met. */
export const verification = pgTable(
  "verification",
  { verifierId: uuid().primaryKey(), ...ofPlan(), ...byWhom() },
  (table) => [
    pointsAt("verification_verifier", table, table.verifierId, () => verifier),
    index("verification_of_plan").on(table.planId),
  ],
);

/** What somebody attached to a verifier; either side may (ST14). */
export const verifierEvidence = pgTable(
  "verifier_evidence",
  { id: id(), ...ofPlan(), verifierId: uuid().notNull(), text: text().notNull(), side: side().notNull(), ...byWhom() },
  (table) => [
    pointsAt("evidence_verifier", table, table.verifierId, () => verifier),
    index("evidence_of_plan").on(table.planId),
  ],
);
