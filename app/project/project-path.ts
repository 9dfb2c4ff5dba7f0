// The addresses of the project, named once.
import { myWorkPath } from "#app/step/step-path.ts";

export function projectPath(planId: string): string {
  return `/plans/${planId}/project`;
}

export function linePath(planId: string, lineId: string, verb?: "removal" | "sharing"): string {
  return verb ? `${projectPath(planId)}/${lineId}/${verb}` : `${projectPath(planId)}/${lineId}`;
}

/** Where a form came from: one's own work, else the project. */
export function backTo(planId: string, back: string | undefined): string {
  return back === myWorkPath ? myWorkPath : projectPath(planId);
}
