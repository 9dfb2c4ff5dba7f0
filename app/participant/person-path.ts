// The addresses of people, named once. `planId` and `participantId` are ids.

export type PersonVerb = "words" | "name" | "invitation" | "access" | "revocation" | "sharing";

export function peoplePath(planId: string, place?: "new" | "first" | "colleague" | "me" | "succession"): string {
  return place ? `/plans/${planId}/people/${place}` : `/plans/${planId}/people`;
}

export function personPath(planId: string, participantId: string, verb?: PersonVerb): string {
  const person = `${peoplePath(planId)}/${participantId}`;
  return verb ? `${person}/${verb}` : person;
}

export function requestPath(planId: string, requestId: string): string {
  return `${peoplePath(planId)}/requests/${requestId}`;
}
