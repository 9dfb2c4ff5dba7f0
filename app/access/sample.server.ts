/** The doors into the sample: one click in, where only this machine can reach the server, and one click to remove it all. */
import { and, eq, isNotNull, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { type SamplePersona, samplePersonas } from "#db/seed/personas.ts";

import { done } from "./answer.server.ts";
import { inWorkspace } from "./context.server.ts";
import { isSampleAddress, signIn } from "./entrance.server.ts";
import { addressOfLink } from "./link.server.ts";
import type { SignedIn } from "./session.server.ts";

/** Signs in the sample's person, or opens the link of somebody who never signed in; null where there is none. */
export async function enterSample(request: Request, persona: string, now: Date): Promise<Response | null> {
  if (!isPersona(persona)) return null;
  const who = samplePersonas[persona];
  return "address" in who ? enterAs(request, who.address, now) : openLinkOf(who.linkOf);
}

function isPersona(name: string): name is SamplePersona {
  return Object.hasOwn(samplePersonas, name);
}

async function openLinkOf(title: string): Promise<Response | null> {
  const [row] = await database().db.execute<{ id: string | null }>(sql`select sample_link(${title}) as id`);
  return row?.id ? done(new URL(addressOfLink(row.id)).pathname) : null;
}

async function enterAs(request: Request, address: string, now: Date): Promise<Response | null> {
  if (!(await isSampleAddress(address))) return null;
  const [found] = await database()
    .db.select({ id: person.id })
    .from(person)
    .where(and(eq(person.address, address), isNotNull(person.provedAt), eq(person.isAdministrator, false)));
  return found ? done("/", undefined, await signIn(request, found.id, now)) : null;
}

/** Who may take the sample away: its owner and managers, and the server's administrator. */
export async function mayRemoveSample(signedIn: SignedIn | null, now: Date): Promise<boolean> {
  if (!signedIn) return false;
  if (signedIn.isAdministrator) return true;
  const { personId } = signedIn;
  return (
    (await inWorkspace({ personId, now }, (viewer) =>
      Promise.resolve(viewer.isSample && viewer.can("manageMembers")),
    )) ?? false
  );
}

export async function removeSample(): Promise<void> {
  await database().db.execute(sql`select remove_sample()`);
}
