// The addresses of steps, named once. `planId` and `stepId` are ids.

export type StepVerb =
  | "completion"
  | "progress"
  | "handshake"
  | "proposal"
  | "take-over"
  | "order"
  | "owner"
  | "helpers"
  | "sharing"
  | "removal"
  | "restoration"
  | "undo";

export function stepsPath(planId: string, place?: "new" | "bin" | "acceptance"): string {
  return place ? `/plans/${planId}/steps/${place}` : `/plans/${planId}/steps`;
}

export function stepPath(planId: string, stepId: string, verb?: StepVerb): string {
  return verb ? `${stepsPath(planId)}/${stepId}/${verb}` : `${stepsPath(planId)}/${stepId}`;
}

/** A person's open steps over all their plans; steps are ticked there too. */
export const myWorkPath = "/my-work";

/** Where a form came from, if that is a page of this plan or one's own work; else its steps. */
export function backTo(planId: string, back: string | undefined): string {
  const home = `/plans/${planId}`;
  if (back === myWorkPath) return back;
  return back === home || back?.startsWith(`${home}/`) || back?.startsWith(`${home}?`) ? back : stepsPath(planId);
}
