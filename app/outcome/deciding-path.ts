// The addresses of the company's own list, named once.
export function decidingPath(planId: string): string {
  return `/plans/${planId}/before-we-decide`;
}

export function linePath(planId: string, lineId: string, verb?: "removal" | "sharing"): string {
  return verb ? `${decidingPath(planId)}/${lineId}/${verb}` : `${decidingPath(planId)}/${lineId}`;
}
