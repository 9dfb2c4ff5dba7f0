// The addresses of why, named once.
import type { WhyLane, WhyQuestion } from "./why.ts";

export type WhyVerb = "suggestions" | "figures" | "take-over";

export function whyPath(planId: string, verb?: WhyVerb): string {
  return verb ? `/plans/${planId}/why/${verb}` : `/plans/${planId}/why`;
}

export function figurePath(planId: string, figureId: string): string {
  return `${whyPath(planId, "figures")}/${figureId}`;
}

/** What stands open on the page: the form of one question, sharing one answer, the form of a figure. */
export type WhyOpen = {
  write?: WhyQuestion | "measure" | "estimate";
  lane?: WhyLane;
  /** A suggestion whose words the form begins with. */
  words?: string;
  /** What is about to be shared: a question with its lane, or the id of a figure. */
  share?: WhyQuestion | (string & {});
  /** A figure whose form is open. */
  change?: string;
};

/** The page with something open, at the place where it stands. */
export function whyOpenPath(planId: string, open: WhyOpen, place?: string): string {
  const query = new URLSearchParams(Object.entries(open).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return `${whyPath(planId)}?${query.toString()}#${place ?? open.write ?? open.share ?? ""}`;
}
