// The addresses of where people stand, named once. Ids only.

export function standPath(planId: string): string {
  return `/plans/${planId}/where-we-stand`;
}

/** One's own answer: the question first. */
export function myStandPath(planId: string): string {
  return `${standPath(planId)}/mine`;
}

/** To ask somebody in person: a text with a link of their own. */
export function askStandPath(planId: string, participantId: string | null = null): string {
  const to = participantId ? `&to=${participantId}` : "";
  return `/plans/${planId}/forwards/new?asks=stand${to}`;
}
