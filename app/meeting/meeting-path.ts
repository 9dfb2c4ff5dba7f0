// The addresses of the meeting, named once.
export function meetingPath(planId: string, verb?: "closing" | "decisions"): string {
  return verb ? `/plans/${planId}/meeting/${verb}` : `/plans/${planId}/meeting`;
}

export function decisionPath(planId: string, decisionId: string, verb?: "removal" | "restoration"): string {
  const path = `${meetingPath(planId, "decisions")}/${decisionId}`;
  return verb ? `${path}/${verb}` : path;
}
