// The addresses of the project, named once.
import { myWorkPath } from "#app/step/step-path.ts";

export function projectPath(planId: string): string {
  return `/plans/${planId}/project`;
}

export function linePath(planId: string, lineId: string, verb?: "removal" | "sharing"): string {
  return verb ? `${projectPath(planId)}/${lineId}/${verb}` : `${projectPath(planId)}/${lineId}`;
}

/** The project that several plans are part of; of a person, not of a plan. */
export function joinedPath(projectId: string): string {
  return `/projects/${projectId}`;
}

/** The form that joins plans; this one is ticked when it opens. */
export function joiningPath(planId?: string): string {
  return planId ? `/projects/new?plan=${planId}` : "/projects/new";
}

/** Where a form came from: one's own work, the project that several plans are part of, else the plan's own. */
export function backTo(planId: string, back: string | undefined): string {
  const isKnown = back === myWorkPath || /^\/projects\/[0-9a-f-]{36}$/.test(back ?? "");
  return isKnown && back ? back : projectPath(planId);
}
