// The addresses of people, named once. `planId` and `participantId` are ids.

export type PersonVerb = "words" | "name" | "invitation" | "access" | "revocation" | "sharing";

export function peoplePath(
  planId: string,
  place?: "by-decision" | "want-to-know" | "new" | "first" | "colleague" | "me" | "succession",
): string {
  return place ? `/plans/${planId}/people/${place}` : `/plans/${planId}/people`;
}

export function personPath(planId: string, participantId: string, verb?: PersonVerb): string {
  const person = `${peoplePath(planId)}/${participantId}`;
  return verb ? `${person}/${verb}` : person;
}

export function requestPath(planId: string, requestId: string): string {
  return `${peoplePath(planId)}/requests/${requestId}`;
}

/** To pass something on to somebody: a person or role of the plan, else whoever stands for that field of work. */
export function passOnPath(planId: string, to: { participantId: string | null; field?: string | null }): string {
  const known = to.participantId ? { to: to.participantId } : { field: to.field ?? "" };
  return `/plans/${planId}/forwards/new?${new URLSearchParams(known).toString()}`;
}
