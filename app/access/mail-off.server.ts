/**
 * The addresses that end mail for one person (NO1, RFC 8058): the mail of one plan, or the digest about all their plans with
 * the workspace of that plan. They are derived, never stored, work from any mail however old, ask for no cookie, and open
 * nothing: whoever has one can end that mail and no more.
 */
import { sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { readEnv } from "#app/server/env.server.ts";

import { isSame, tokenFor } from "./secret.server.ts";

export type EndedMail = "plan" | "digest";

export function mailOffAddress(planId: string, personId: string): string {
  return addressOf(planId, tokenOf("plan", planId, personId));
}

export function digestOffAddress(planId: string, personId: string): string {
  return addressOf(planId, tokenOf("digest", planId, personId));
}

/** Whose mail this address ends, and which; null for one that was never made. */
export async function findMailReader(
  planId: string,
  token: string,
): Promise<{ personId: string; ends: EndedMail } | null> {
  if (!isUuid(planId)) return null;
  const readers = await database().db.execute<{ person_id: string }>(sql`select * from mail_readers_of(${planId})`);
  for (const { person_id: personId } of readers)
    for (const ends of ["plan", "digest"] as const)
      if (isSame(tokenOf(ends, planId, personId), token)) return { personId, ends };
  return null;
}

/** No plan needs to be open to them any more: the digest is about all of theirs with that workspace. */
export async function endDigest(planId: string, personId: string): Promise<void> {
  await database().db.execute(sql`select end_digest(${planId}, ${personId})`);
}

function addressOf(planId: string, token: string): string {
  return `${readEnv().publicUrl}/plans/${planId}/updates/mail/off/${token}`;
}

function tokenOf(ends: EndedMail, planId: string, personId: string): string {
  return tokenFor(ends === "plan" ? "mail-off" : "digest-off", `${planId} ${personId}`);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
