/**
 * The address that ends the mail of one plan for one person (NO1, RFC 8058). It is derived, never stored, works from any mail
 * of that plan however old, asks for no cookie, and opens nothing: whoever has it can end that mail and no more.
 */
import { sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { readEnv } from "#app/server/env.server.ts";

import { isSame, tokenFor } from "./secret.server.ts";

export function mailOffAddress(planId: string, personId: string): string {
  return `${readEnv().publicUrl}/plans/${planId}/updates/mail/off/${tokenOf(planId, personId)}`;
}

/** Whose mail of that plan this address ends; null for one that was never made. */
export async function findMailReader(planId: string, token: string): Promise<string | null> {
  if (!isUuid(planId)) return null;
  const readers = await database().db.execute<{ person_id: string }>(sql`select * from mail_readers_of(${planId})`);
  return readers.find(({ person_id }) => isSame(tokenOf(planId, person_id), token))?.person_id ?? null;
}

function tokenOf(planId: string, personId: string): string {
  return tokenFor("mail-off", `${planId} ${personId}`);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
