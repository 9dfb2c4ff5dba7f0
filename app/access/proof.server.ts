/**
 * The first act on a device (AC1): who reads this plan here, and by which way they can show that the link is theirs. By a
 * code to the address the link was made for; where no mail is set up, by a passphrase that is chosen once.
 */
import { eq, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { readEnv } from "#app/server/env.server.ts";
import { signInTurns, takeTurn } from "#app/server/rate-limit.server.ts";

import { isMailSetUp } from "./code.server.ts";
import { inPlan } from "./context.server.ts";
import { isMemberAddress, personOfAddress } from "./entrance.server.ts";
import { readLink } from "./link.server.ts";
import { hashPassword, isPassword, passwordProblem } from "./password.server.ts";
import type { SignedIn } from "./session.server.ts";

export interface ProofStanding {
  kind: "member" | "participant" | "link";
  /** Who reads, if that is known. */
  name: string;
  planId: string;
  planName: string;
  companyName: string;
  workspaceId: string;
  workspaceName: string;
  linkId: string | null;
  tokenHash: string | null;
  /** Whom the link was made for; null for a copied link and for a role nobody has named. */
  address: string | null;
  way: "shown-code" | "mailed-code" | "new-passphrase" | "passphrase" | "none";
}

/** Null for an outsider. */
export async function readStanding({
  request,
  planId,
  signedIn,
  now,
}: {
  request: Request;
  planId: string;
  signedIn: SignedIn | null;
  now: Date;
}): Promise<ProofStanding | null> {
  if (!/^[0-9a-f-]{36}$/.test(planId)) return null;
  const tokenHash = readLink(request, planId);
  const standing = await inPlan({ personId: signedIn?.personId ?? null, tokenHash, planId, now }, (viewer) =>
    Promise.resolve({
      kind: viewer.kind,
      name: viewer.name,
      planId,
      planName: viewer.planName,
      companyName: viewer.companyName,
      workspaceId: viewer.workspaceId,
      workspaceName: viewer.workspaceName,
      linkId: viewer.link?.id ?? null,
      tokenHash: viewer.link ? tokenHash : null,
      address: viewer.link?.address ?? null,
      isShown: viewer.isSample && readEnv().isSampleMode,
    }),
  );
  if (!standing) return null;
  const { isShown, ...rest } = standing;
  return { ...rest, way: isShown ? "shown-code" : isMailSetUp() ? "mailed-code" : await passphraseWay(rest.tokenHash) };
}

export type ProofRefusal = "other-side" | "wrong-passphrase" | "taken" | "too-often" | "cannot" | { weak: string };

export function proofWords(refusal: ProofRefusal, { workspaceName }: Pick<ProofStanding, "workspaceName">): string {
  if (typeof refusal === "object") return refusal.weak;
  const words: Record<Exclude<ProofRefusal, object>, string> = {
    "other-side": `This address belongs to somebody of ${workspaceName}, and one person is on one side of a plan only. Sign in as a member of ${workspaceName}, or ask for a link to another address.`,
    "wrong-passphrase": "That is not the passphrase that was chosen for this link. Capitals and spaces count.",
    taken: "A passphrase was chosen for this link a moment ago. Type it here.",
    "too-often": "That was tried too often. Wait a quarter of an hour, then try again. What you typed is kept here.",
    cannot: "This link cannot be used to act here. Ask the person who sent it for a new one.",
  };
  return words[refusal];
}

type Proved = { ok: true; personId: string } | { ok: false; refusal: ProofRefusal };

/** After the right code: the person, with their invitations; refused where they are on the other side (PE3). */
export async function proveAddress(
  { address, workspaceId }: { address: string; workspaceId: string },
  now: Date,
): Promise<Proved> {
  if (await isMemberAddress(workspaceId, address)) return { ok: false, refusal: "other-side" };
  return { ok: true, personId: await personOfAddress(address, now) };
}

/** The first passphrase makes a person without a proved address, bound to this link's participant alone. */
export async function choosePassphrase(
  { workspaceId, address, tokenHash }: ProofStanding,
  passphrase: string,
  { now, clientAddress }: { now: Date; clientAddress: string },
): Promise<Proved> {
  if (!address || !tokenHash) return { ok: false, refusal: "cannot" };
  const weak = passwordProblem(passphrase, address);
  if (weak) return { ok: false, refusal: { weak } };
  if (!(await takeTurn(signInTurns("passphrase", address, clientAddress), now)))
    return { ok: false, refusal: "too-often" };
  if (await isMemberAddress(workspaceId, address)) return { ok: false, refusal: "other-side" };
  const id = crypto.randomUUID();
  const passwordHash = await hashPassword(passphrase);
  const isBound = await database().db.transaction(async (tx) => {
    await tx.insert(person).values({ id, address, passwordHash, createdAt: now });
    const [row] = await tx.execute<{ bound: boolean }>(sql`select bind_passphrase(${tokenHash}, ${id}) as bound`);
    if (!row?.bound) await tx.delete(person).where(eq(person.id, id));
    return row?.bound ?? false;
  });
  return isBound ? { ok: true, personId: id } : { ok: false, refusal: "taken" };
}

/** On another device: the passphrase chosen at the first act. */
export async function checkPassphrase(
  { address, tokenHash }: ProofStanding,
  passphrase: string,
  { now, clientAddress }: { now: Date; clientAddress: string },
): Promise<Proved> {
  if (!address || !tokenHash) return { ok: false, refusal: "cannot" };
  if (!(await takeTurn(signInTurns("passphrase", address, clientAddress), now)))
    return { ok: false, refusal: "too-often" };
  const bound = await boundPerson(tokenHash);
  if (!bound || bound.isProved) return { ok: false, refusal: "cannot" };
  const [found] = await database()
    .db.select({ passwordHash: person.passwordHash })
    .from(person)
    .where(eq(person.id, bound.personId));
  const isRight = await isPassword(found?.passwordHash ?? null, passphrase);
  return isRight ? { ok: true, personId: bound.personId } : { ok: false, refusal: "wrong-passphrase" };
}

async function passphraseWay(tokenHash: string | null): Promise<ProofStanding["way"]> {
  if (!tokenHash) return "none";
  const bound = await boundPerson(tokenHash);
  if (!bound) return "new-passphrase";
  return bound.isProved ? "none" : "passphrase";
}

async function boundPerson(tokenHash: string): Promise<{ personId: string; isProved: boolean } | null> {
  const [row] = await database().db.execute<{ person_id: string; is_proved: boolean }>(
    sql`select * from person_of_link(${tokenHash})`,
  );
  return row ? { personId: row.person_id, isProved: row.is_proved } : null;
}
