/**
 * A personal link reads, it never signs anybody in (FW3). Opening one writes nothing (FW4): the token moves from the address
 * into a cookie of that plan, and the link is looked up by the token's hash on every request, so revoking acts at once.
 */
import { eq, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { forward } from "#db/schema/forward.ts";
import { readEnv } from "#app/server/env.server.ts";

import { inPlan } from "./context.server.ts";
import { readCookie, writeCookie } from "./cookie.server.ts";
import { hashOf, tokenFor } from "./secret.server.ts";

/** The address to copy or to mail. Always from PUBLIC_URL, never from the request (F6). */
export function addressOfLink(linkId: string): string {
  return `${readEnv().publicUrl}/l/${tokenFor("link", linkId)}`;
}

/** What is stored of a new link: its id and the hash of its token. */
export function newLink(): { id: string; tokenHash: string } {
  const id = crypto.randomUUID();
  return { id, tokenHash: hashOf(tokenFor("link", id)) };
}

export type FoundLink =
  | { state: "reads"; planId: string; forwardId: string | null }
  | { state: "revoked" | "expired"; askName: string }
  | { state: "unknown" };

/** Looks a token up without opening the plan. A dead link says whom to ask, and nothing of the plan. */
export async function findLink(token: string): Promise<FoundLink> {
  const [found] = await database().db.execute<{
    plan_id: string;
    ask_name: string;
    forward_id: string | null;
    state: "reads" | "revoked" | "expired";
  }>(sql`select * from find_link(${hashOf(token)})`);
  if (!found) return { state: "unknown" };
  return found.state === "reads"
    ? { state: "reads", planId: found.plan_id, forwardId: found.forward_id }
    : { state: found.state, askName: found.ask_name };
}

/**
 * Where a link leads: to what was forwarded by it, or to the plan. Signed in one stays who one is (FW3), and whom the forward is
 * not for is led to the plan, as if the link were of the plan alone.
 */
export async function placeOfLink(
  { planId, forwardId }: { planId: string; forwardId: string | null },
  { token, personId, now }: { token: string; personId: string | null; now: Date },
): Promise<string> {
  if (forwardId === null) return `/plans/${planId}`;
  const isShown = await inPlan({ personId, tokenHash: hashOf(token), planId, now }, async ({ tx }) => {
    const [row] = await tx.select({ id: forward.id }).from(forward).where(eq(forward.id, forwardId));
    return row !== undefined;
  });
  return isShown ? `/plans/${planId}/forwards/${forwardId}` : `/plans/${planId}`;
}

export function keepLink(planId: string, token: string): string {
  return writeCookie(cookieOf(planId), token, 30 * 24 * 60 * 60);
}

/** The hash of the link this browser holds for a plan, or null. */
export function readLink(request: Request, planId: string): string | null {
  const token = readCookie(request, cookieOf(planId));
  return token ? hashOf(token) : null;
}

function cookieOf(planId: string): string {
  return `link-${planId}`;
}
