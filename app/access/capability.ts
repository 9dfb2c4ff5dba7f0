/**
 * What somebody may do on a plan: a table, and the law. A button is only a courtesy; the guard and the command ask here.
 * The stage, go-live, the path of an adopted plan and the buyer's people are never the seller's, whatever their role (ST1, PE4).
 */
import { z } from "zod";

export const capabilities = [
  /** Read the shared lane. */
  "readShared",
  /** Read the lane of one's own side, and write notes there and in one's own lane. */
  "readOwnLane",
  /** Do one's own steps, ask, comment, forward. */
  "takePart",
  /** Add, edit, order and remove steps; answer what the other side proposed. */
  "editSteps",
  /** Say that a verifier is met, or no longer (ST14). */
  "meetVerifiers",
  /** Say where the buyer is; pause, end and take up the plan (ST1, ST11). */
  "moveStage",
  /** Change the path; the seller's change of an adopted plan is a suggestion (ST12). */
  "changePath",
  /** Go-live, adoption, what is suggested for the path, and the buying side's people and access. */
  "leadPlan",
  /** Invite the first champion, bring in the seller's people, overrule the seller's own stage, plan settings. */
  "runSellerSide",
] as const;
export type Capability = (typeof capabilities)[number];

export const workspaceCapabilities = [
  "readPlans",
  "startPlan",
  "editTemplates",
  "manageMembers",
  "manageOwners",
] as const;
export type WorkspaceCapability = (typeof workspaceCapabilities)[number];

export const memberRole = z.enum(["owner", "manager", "rep", "marketer"]);
export type MemberRole = z.infer<typeof memberRole>;

/** How much of a plan a participant of the buying side was given. */
export const buyerAccess = z.enum(["none", "view", "contribute", "deputy", "champion"]);
export type BuyerAccess = z.infer<typeof buyerAccess>;

const buyerTable: Record<BuyerAccess, readonly Capability[]> = {
  none: [],
  view: ["readShared", "readOwnLane", "takePart"],
  contribute: ["readShared", "readOwnLane", "takePart", "editSteps", "meetVerifiers"],
  deputy: [
    "readShared",
    "readOwnLane",
    "takePart",
    "editSteps",
    "meetVerifiers",
    "moveStage",
    "changePath",
    "leadPlan",
  ],
  champion: [
    "readShared",
    "readOwnLane",
    "takePart",
    "editSteps",
    "meetVerifiers",
    "moveStage",
    "changePath",
    "leadPlan",
  ],
};

const memberTable: Record<MemberRole, readonly Capability[]> = {
  marketer: ["readShared", "readOwnLane", "takePart"],
  rep: ["readShared", "readOwnLane", "takePart", "editSteps", "changePath", "runSellerSide"],
  manager: ["readShared", "readOwnLane", "takePart", "editSteps", "changePath", "runSellerSide"],
  owner: ["readShared", "readOwnLane", "takePart", "editSteps", "changePath", "runSellerSide"],
};

const workspaceTable: Record<MemberRole, readonly WorkspaceCapability[]> = {
  marketer: ["readPlans", "editTemplates"],
  rep: ["readPlans", "startPlan"],
  manager: ["readPlans", "startPlan", "editTemplates", "manageMembers"],
  owner: ["readPlans", "startPlan", "editTemplates", "manageMembers", "manageOwners"],
};

/** Somebody who reads by a link and has proved nothing. */
export const linkReaderCapabilities: readonly Capability[] = ["readShared"];

/** A buyer with contribute may be named to move the stage without leading the plan. */
export function buyerCapabilities(access: BuyerAccess, canMoveStage: boolean): readonly Capability[] {
  const given = buyerTable[access];
  const isNamed = canMoveStage && access === "contribute" && !given.includes("moveStage");
  return isNamed ? [...given, "moveStage"] : given;
}

export function memberCapabilities(role: MemberRole): readonly Capability[] {
  return memberTable[role];
}

export function memberWorkspaceCapabilities(role: MemberRole): readonly WorkspaceCapability[] {
  return workspaceTable[role];
}
