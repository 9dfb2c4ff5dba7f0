/**
 * The first start of a real installation (S45): a one-time code stands in the log until a real owner exists, also beside the
 * sample. The code is derived from an id and the server's secret, so every process of one server prints the same; the
 * database holds the id and the hash.
 */
import { sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { serverFact } from "#db/schema/identity.ts";
import { readEnv } from "#app/server/env.server.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";

import { hashPassword } from "./password.server.ts";
import { hashOf, tokenFor } from "./secret.server.ts";

export interface FirstOwner {
  name: string;
  address: string;
  password: string;
  workspaceName: string;
  country: string;
  timeZone: string;
  domains: string[];
}

/** Says in the log how to set up, while nobody has. */
export async function announceSetUp(say: (line: string) => void): Promise<void> {
  if (await isSetUp()) return;
  const id = crypto.randomUUID();
  const { db } = database();
  await db
    .insert(serverFact)
    .values({ key: "set-up", value: { id, hash: hashOf(setUpCode(id)) } })
    .onConflictDoNothing();
  const [fact] = await db.execute<{ id: string }>(
    sql`select value ->> 'id' as id from server_fact where key = 'set-up'`,
  );
  if (fact) say(`To set up your own workspace, open ${readEnv().publicUrl}/set-up with the code ${setUpCode(fact.id)}`);
}

export async function isSetUp(): Promise<boolean> {
  const [row] = await database().db.execute<{ done: boolean }>(sql`select is_set_up() as done`);
  return row?.done ?? true;
}

/** Uses the code up and makes the administrator with their workspace, or does nothing. Of many at once one succeeds. */
export async function setUp(
  typedCode: string,
  owner: FirstOwner,
  { now, clientAddress }: { now: Date; clientAddress: string },
): Promise<{ ok: true; personId: string } | { ok: false; refusal: "wrong-code" | "too-often" }> {
  if (!(await takeTurn([{ key: `set-up place ${clientAddress}`, limit: 20 }], now)))
    return { ok: false, refusal: "too-often" };
  const personId = crypto.randomUUID();
  const hash = hashOf(
    typedCode
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, "")
      .replace(/(.{5})(?=.)/g, "$1-"),
  );
  const passwordHash = await hashPassword(owner.password);
  const domains = `{${owner.domains.map((domain) => `"${domain}"`).join(",")}}`;
  const [row] = await database().db.execute<{ done: boolean }>(sql`
    select set_up(${hash}, ${personId}, ${owner.address}, ${passwordHash}, ${owner.name}, ${crypto.randomUUID()},
      ${owner.workspaceName}, ${domains}::text[], ${owner.country}, ${owner.timeZone}, ${crypto.randomUUID()},
      ${now.toISOString()}::timestamptz) as done`);
  return row?.done ? { ok: true, personId } : { ok: false, refusal: "wrong-code" };
}

/** Twenty signs without those that look alike, in fives: 100 bits. */
function setUpCode(id: string): string {
  const bytes = Buffer.from(tokenFor("set-up", id), "base64url").subarray(0, 20);
  return [...bytes]
    .map((byte) => alphabet.charAt(byte % 32))
    .join("")
    .replace(/(.{5})(?=.)/g, "$1-");
}

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
