// A plan that the seller put away is read by everybody who read it before, and changed by nobody (EX1).
import type { Capability } from "./capability.ts";

/** What is left of everybody's rights as long as it is put away. */
export const whilePutAway: readonly Capability[] = ["readShared", "readOwnLane"];

/** The answer to whatever would change it. */
export const putAwayWords = "This plan was put away. Nothing on it changes any more.";
