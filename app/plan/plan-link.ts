// The addresses of one plan's pages, named once: tabs, footers and sentences all point here.

export type PlanPlace =
  | "home"
  | "steps"
  | "people"
  | "library"
  | "updates"
  | "settings"
  | "path"
  | "go-live"
  | "adoption"
  | "what-they-see"
  | "proof"
  | "stage-moves"
  | "stage-moves/new";

/** "/plans/ID/steps"; home is the plan's own address. */
export function planPath(planId: string, place: PlanPlace = "home"): string {
  return place === "home" ? `/plans/${planId}` : `/plans/${planId}/${place}`;
}
