// The addresses of forwards, named once. Ids only.

import type { Cut } from "#app/brief/cut.ts";

export type ForwardVerb = "revocation" | "condition" | "pdf";

export function forwardsPath(planId: string): string {
  return `/plans/${planId}/forwards`;
}

/** To pass something on: what, to whom, or to which field of work, as far as that is known already. */
export function newForwardPath(
  planId: string,
  known: {
    content?: string | null;
    brief?: Cut | null;
    asks?: "stand" | null;
    to?: string | null;
    /** Another one to whoever is known by the link of this forward alone. */
    like?: string | null;
    field?: string | null;
    from?: string | null;
  } = {},
): string {
  const search = new URLSearchParams(
    Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return `${forwardsPath(planId)}/new${search && `?${search}`}`;
}

export function oneForwardPath(planId: string, forwardId: string, verb?: ForwardVerb): string {
  const one = `${forwardsPath(planId)}/${forwardId}`;
  return verb ? `${one}/${verb}` : one;
}
