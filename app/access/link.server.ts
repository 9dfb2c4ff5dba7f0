/**
 * A personal link reads, it never signs anybody in (FW3). Opening one writes nothing (FW4): the token moves from the address
 * into a cookie of that plan, and the link is looked up by the token's hash on every request, so revoking acts at once.
 */
import { sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { readEnv } from "#app/server/env.server.ts";

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
  { state: "reads"; planId: string } | { state: "revoked" | "expired"; askName: string } | { state: "unknown" };

/** Looks a token up without opening the plan. A dead link says whom to ask, and nothing of the plan. */
export async function findLink(token: string): Promise<FoundLink> {
  const [found] = await database().db.execute<{
    plan_id: string;
    ask_name: string;
    state: "reads" | "revoked" | "expired";
  }>(sql`select * from find_link(${hashOf(token)})`);
  if (!found) return { state: "unknown" };
  return found.state === "reads"
    ? { state: "reads", planId: found.plan_id }
    : { state: found.state, askName: found.ask_name };
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
