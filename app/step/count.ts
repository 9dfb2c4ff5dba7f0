// How long a plan is, counted in the open steps its reader may read. Long plans do no better than none, so the
// page says so (SP6). It is advice, said once and calmly; nobody is kept from adding a step.
import { isWanted } from "./step.ts";
import type { Step } from "./step.ts";

type Counted = Pick<Step, "progress"> & Partial<Pick<Step, "handshake">>;

export type PlanLength = "fine" | "long" | "very-long";

/** SP6: above 20 open steps long, above 30 very long. */
export function planLength(steps: readonly Counted[]): PlanLength {
  const open = countOpen(steps);
  if (open > 30) return "very-long";
  return open > 20 ? "long" : "fine";
}

export function countOpen(steps: readonly Counted[]): number {
  return steps.filter(isWanted).length;
}

/** What the page says about the length; null when there is nothing to say. */
export function lengthWords(steps: readonly Counted[]): string | null {
  const open = countOpen(steps);
  switch (planLength(steps)) {
    case "fine":
      return null;
    case "long":
      return `${open} open steps are a lot to keep in view. Could some of them be one step, or wait for a later stage?`;
    case "very-long":
      return `${open} open steps are too many: plans this long are rarely followed. Keep the ones that would stop you if they were missed, and let the rest go.`;
  }
}
