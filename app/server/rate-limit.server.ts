/**
 * How often something may be tried (S19): counted in the database, so that every process of the server counts together. The
 * window slides: what was tried in the window before counts by the share of it that is still within reach. A database that
 * cannot be asked throws, and nothing is let through.
 */
import { createHash } from "node:crypto";

import { sql } from "drizzle-orm";

import { database, type Transaction } from "#db/client.ts";

const windowMs = 15 * 60_000;
const hourMs = 60 * 60_000;
/** The longest window is a day, and the one before it still counts. */
const keptMs = 72 * hourMs;

/** Per quarter of an hour: five tries for one address, twenty from one place of the network. */
export const signInLimits = { address: 5, place: 20 } as const;

export interface Turn {
  /** What is counted: "sign-in dana@acme.example". Stored as a hash. */
  key: string;
  limit: number;
  /** How long the window is, where it is not a quarter of an hour. */
  hours?: number;
}

/**
 * Counts one try against each key; false where one of them has had enough. A refused try counts no further. Whoever holds a
 * transaction gives it: asking for a second connection while holding one is how a pool runs dry.
 */
export async function takeTurn(
  turns: readonly Turn[],
  now: Date,
  within: Pick<Transaction, "execute"> = database().db,
): Promise<boolean> {
  let isFree = true;
  // One order for everybody, so that two tries never wait for each other in a circle.
  for (const { key, limit, hours } of [...turns].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const length = hours === undefined ? windowMs : hours * hourMs;
    const start = new Date(Math.floor(now.getTime() / length) * length);
    const before = new Date(start.getTime() - length);
    const reach = 1 - (now.getTime() - start.getTime()) / length;
    const hashed = createHash("sha256").update(key).digest("base64url");
    const [row] = await within.execute<{ count: number; earlier: number | null }>(sql`
      insert into rate_limit (key, window_start, count) values (${hashed}, ${start.toISOString()}, 1)
      on conflict (key, window_start) do update set count = least(rate_limit.count, ${limit}) + 1
      returning count, (select earlier.count from rate_limit as earlier
        where earlier.key = ${hashed} and earlier.window_start = ${before.toISOString()}) as earlier`);
    if (!row || row.count + Math.min(row.earlier ?? 0, limit) * reach > limit) isFree = false;
  }
  return isFree;
}

/** The two counters of everything that lets somebody in. */
export function signInTurns(purpose: string, address: string, clientAddress: string): Turn[] {
  return [
    { key: `${purpose} address ${address}`, limit: signInLimits.address },
    { key: `${purpose} place ${placeOf(clientAddress)}`, limit: signInLimits.place },
  ];
}

export async function forgetOldTurns(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptMs).toISOString();
  await database().db.execute(sql`delete from rate_limit where window_start < ${before}`);
}

/** One household or office: the /64 of IPv6, the address of IPv4. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = plain.includes("::")
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0")
    : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
