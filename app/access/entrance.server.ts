/**
 * Letting somebody in: the person of a proved address or of a password, the session on this device, and where their pages
 * begin. All of it stands before any plan is opened.
 */
import { and, eq, isNotNull, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";

import { type Toast, done } from "./answer.server.ts";
import { asPerson, inWorkspace } from "./context.server.ts";
import { dropKeptForm, readKeptForm } from "./kept-form.server.ts";
import { isPassword } from "./password.server.ts";
import { type SignedIn, startSession } from "./session.server.ts";
import type { SessionKind } from "./session-life.ts";
import type { PersonViewer } from "./viewer.ts";

/** The person of an address that was just proved: found or made, with every invitation that waits for that address. */
export async function personOfAddress(address: string, now: Date): Promise<string> {
  return database().db.transaction(async (tx) => {
    await tx
      .insert(person)
      .values({ id: crypto.randomUUID(), address, provedAt: now, createdAt: now })
      .onConflictDoNothing();
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.address, address), isNotNull(person.provedAt)));
    if (!found) throw new Error("A proved address has a person.");
    await tx.execute(sql`select claim_participations(${found.id}), claim_membership(${found.id})`);
    return found.id;
  });
}

/** Who has this address and this password or passphrase; null after the same time for everybody else (S20). */
export async function personOfPassword(address: string, typed: string): Promise<string | null> {
  const found = await database()
    .db.select({ id: person.id, passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.address, address), isNotNull(person.passwordHash)));
  let right: string | null = null;
  for (const { id, passwordHash } of found.length > 0 ? found : [{ id: "", passwordHash: null }]) {
    if (await isPassword(passwordHash, typed)) right ??= id;
  }
  return right;
}

export async function isKnownAddress(address: string): Promise<boolean> {
  return ask(sql`select is_known_address(${address}) as answer`);
}

export async function isSampleAddress(address: string): Promise<boolean> {
  return ask(sql`select is_sample_address(${address}) as answer`);
}

/** PE3, asked of the person who proved an address, never of who invited it. */
export async function isMemberAddress(workspaceId: string, address: string): Promise<boolean> {
  return ask(sql`select is_member_address(${workspaceId}, ${address}) as answer`);
}

/**
 * Lets a person in on this device and answers: 303 to `to`, or, where a form waited for this, 307 to its address. 307 keeps
 * method and body, and the page carries the kept fields, so what was typed is done in this one step, without scripts.
 * `prefix` names the addresses whose kept forms are meant.
 */
export async function letIn(
  request: Request,
  {
    personId,
    now,
    to,
    prefix = "/",
    toast,
  }: { personId: string; now: Date; to: string; prefix?: string; toast?: Toast },
): Promise<Response> {
  const session = await signIn(request, personId, now);
  const kept = await readKeptForm(request, now);
  if (!kept?.action.startsWith(prefix)) return done(to, toast, session);
  const headers = new Headers({ Location: safeRedirect(kept.action, to) });
  headers.append("Set-Cookie", session);
  headers.append("Set-Cookie", await dropKeptForm(request));
  return new Response(null, { status: 307, headers });
}

/** Starts a session on this device, with a new token (S21); returns its cookie. */
export async function signIn(request: Request, personId: string, now: Date): Promise<string> {
  return startSession(request, { personId, kind: await kindOf(personId, now), now });
}

/** Where a person's pages begin: their plan, a list, or nothing that is theirs. */
export async function readEntrance(
  signedIn: SignedIn,
  now: Date,
): Promise<{
  isMember: boolean;
  plans: PlanOfPerson[];
}> {
  const isMember = (await inWorkspace({ personId: signedIn.personId, now }, () => Promise.resolve(true))) ?? false;
  return { isMember, plans: await asPerson({ ...signedIn, now }, plansOfPerson) };
}

export interface PlanOfPerson {
  planId: string;
  planName: string;
  companyName: string;
  workspaceName: string;
}

/** The plans somebody takes part in as a buyer, of whatever workspaces, by company and name. */
export async function plansOfPerson({ tx, personId }: PersonViewer): Promise<PlanOfPerson[]> {
  const plans = await tx.execute<{ plan_id: string; plan_name: string; company_name: string; workspace_name: string }>(
    sql`select * from plans_of_person(${personId})`,
  );
  return plans.map((row) => ({
    planId: row.plan_id,
    planName: row.plan_name,
    companyName: row.company_name,
    workspaceName: row.workspace_name,
  }));
}

async function kindOf(personId: string, now: Date): Promise<SessionKind> {
  const [found] = await database()
    .db.select({ isAdministrator: person.isAdministrator })
    .from(person)
    .where(eq(person.id, personId));
  if (found?.isAdministrator) return "administrator";
  return (await inWorkspace({ personId, now }, () => Promise.resolve(true))) ? "member" : "buyer";
}

async function ask(question: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await database().db.execute<{ answer: boolean }>(question);
  return row?.answer ?? false;
}
