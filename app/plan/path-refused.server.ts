/** What a change of the path is answered with, wherever its form stands. */
import { done, refusal } from "#app/access/answer.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { NameWouldShow } from "#app/activity/change-plan.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";

import { planPath } from "./plan-link.ts";
import { type PathRefusal, pathRefusalWords } from "./refusal.ts";

/** 409 with the sentence of the refusal. */
export function pathRefused(
  viewer: PlanViewer,
  no: PathRefusal | NameWouldShow,
  values: Parameters<typeof refusal>[1],
): Response {
  return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : pathRefusalWords[no], values);
}

/** Back to the path, where the suggestion now waits. */
export function pathSuggested({ planId, companyName }: PlanViewer, what: string): Response {
  return done(planPath(planId, "path"), {
    say: `Suggested to ${companyName}: ${what}. The old path counts until they agree.`,
  });
}
