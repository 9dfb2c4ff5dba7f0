export * from "./activity.ts";
export * from "./alignment.ts";
export * from "./identity.ts";
export * from "./participant.ts";
export * from "./plan.ts";
export * from "./stage-move.ts";
export * from "./step.ts";
export * from "./workspace.ts";
