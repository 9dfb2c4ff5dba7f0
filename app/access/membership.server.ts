/**
 * Joining a workspace by the link of an invitation. The mailed link proves the address, the one that a manager copied does
 * not: otherwise whoever may invite could claim anybody's address, with all that waits for it on other plans.
 */
import { and, eq, isNotNull, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { readEnv } from "#app/server/env.server.ts";

import { idIn } from "./code.server.ts";
import { hashPassword, passwordProblem } from "./password.server.ts";
import { isSame, tokenFor } from "./secret.server.ts";

export interface Invitation {
  memberId: string;
  address: string;
  name: string;
  role: string;
  workspaceId: string;
  workspaceName: string;
  isSample: boolean;
  state: "open" | "taken" | "expired" | "ended";
}

export type JoinRefusal = "other-side" | "gone" | "sign-in-first" | { weak: string };

const lifetimeMs = 14 * 24 * 60 * 60_000;

/** To copy for somebody; does not prove their address. */
export function joinAddress({ memberId }: Pick<Invitation, "memberId">): string {
  return addressWith("membership", memberId);
}

/** For the mail alone. */
export function mailedJoinAddress({ memberId }: Pick<Invitation, "memberId">): string {
  return addressWith("mailed-membership", memberId);
}

export async function readInvitation(memberId: string, now: Date): Promise<Invitation | null> {
  const [row] = await database().db.execute<{
    address: string;
    name: string;
    role: string;
    workspace_id: string;
    workspace_name: string;
    is_sample: boolean;
    invited_at: string;
    is_taken: boolean;
    is_ended: boolean;
  }>(sql`select * from membership_invitation(${memberId})`);
  if (!row) return null;
  const isOld = now.getTime() - new Date(row.invited_at).getTime() > lifetimeMs;
  return {
    memberId,
    address: row.address,
    name: row.name,
    role: row.role,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    isSample: row.is_sample,
    state: row.is_ended ? "ended" : row.is_taken ? "taken" : isOld ? "expired" : "open",
  };
}

/** The invitation of a link, and whether the link came by mail. */
export async function findInvitation(
  token: string,
  now: Date,
): Promise<{ invitation: Invitation; isMailed: boolean } | null> {
  const memberId = idIn(token);
  if (!memberId) return null;
  const isMailed = isSame(tokenFor("mailed-membership", memberId), token.slice(32));
  if (!isMailed && !isSame(tokenFor("membership", memberId), token.slice(32))) return null;
  const invitation = await readInvitation(memberId, now);
  return invitation && { invitation, isMailed };
}

/** Is there a person with this proved address, who has to sign in to join? */
export async function hasPerson(address: string): Promise<boolean> {
  const found = await database()
    .db.select({ id: person.id })
    .from(person)
    .where(and(eq(person.address, address), isNotNull(person.provedAt)));
  return found.length > 0;
}

/** Takes the invitation with a new person. Refuses an address of the buying side (PE3) and one that has a person already. */
export async function joinAsNew(
  { invitation, isMailed }: { invitation: Invitation; isMailed: boolean },
  { name, password, now }: { name: string; password: string; now: Date },
): Promise<{ ok: true; personId: string } | { ok: false; refusal: JoinRefusal }> {
  const weak = passwordProblem(password, invitation.address);
  if (weak) return { ok: false, refusal: { weak } };
  if (await hasPerson(invitation.address)) return { ok: false, refusal: "sign-in-first" };
  const id = crypto.randomUUID();
  const passwordHash = await hashPassword(password);
  const refusal = await database().db.transaction(async (tx) => {
    const proved = isMailed ? { provedAt: now } : {};
    const made = await tx
      .insert(person)
      .values({ id, address: invitation.address, passwordHash, createdAt: now, ...proved })
      .onConflictDoNothing()
      .returning({ id: person.id });
    if (made.length === 0) return "sign-in-first" as const;
    const [row] = await tx.execute<{ joined: boolean; other_side: boolean }>(
      sql`select take_membership(${invitation.memberId}, ${id}, ${name}) as joined,
        is_buyer_address(${invitation.workspaceId}, ${invitation.address}) as other_side`,
    );
    if (row?.joined) return null;
    await tx.delete(person).where(eq(person.id, id));
    return row?.other_side ? ("other-side" as const) : ("gone" as const);
  });
  return refusal ? { ok: false, refusal } : { ok: true, personId: id };
}

/** Takes the invitation as the person who is signed in, if it was made for their address. */
export async function joinAsPerson(
  invitation: Invitation,
  { personId, name }: { personId: string; name: string },
): Promise<JoinRefusal | null> {
  const [row] = await database().db.execute<{ joined: boolean; other_side: boolean }>(
    sql`select take_membership(${invitation.memberId}, ${personId}, ${name}) as joined,
      is_buyer_address(${invitation.workspaceId}, ${invitation.address}) as other_side`,
  );
  if (row?.joined) return null;
  return row?.other_side ? "other-side" : "gone";
}

function addressWith(purpose: "membership" | "mailed-membership", memberId: string): string {
  return `${readEnv().publicUrl}/join/${memberId.replaceAll("-", "")}${tokenFor(purpose, memberId)}`;
}
