/** Choosing a new password by a one-time link: used up once however many come at the same moment (S14). */
import { and, eq, isNotNull } from "drizzle-orm";

import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";

import { type CodeRefusal, codeWords, readReset, spend } from "./code.server.ts";
import { isKnownAddress, personOfAddress } from "./entrance.server.ts";
import { hashPassword, passwordProblem } from "./password.server.ts";
import { endOtherDevices } from "./session.server.ts";

export function resetWords(refusal: CodeRefusal | "other-browser"): string {
  if (refusal === "other-browser")
    return "This link works only in the browser where it was asked for. Open it there, or ask for a new one here.";
  if (refusal === "spent") return "This link was used already. Ask for a new one if you need it.";
  if (refusal === "none") return "This link no longer works: it lasts ten minutes. Ask for a new one.";
  return codeWords[refusal];
}

/** Sets the password, proves the address by the way, and signs every device out. */
export async function chooseNewPassword(
  request: Request,
  { token, password, now }: { token: string; password: string; now: Date },
): Promise<{ ok: true; personId: string } | { ok: false; field: "" | "password"; say: string }> {
  const found = await readReset(request, token, now);
  if (typeof found === "string") return { ok: false, field: "", say: resetWords(found) };
  const weak = passwordProblem(password, found.address);
  if (weak) return { ok: false, field: "password", say: weak };
  const passwordHash = await hashPassword(password);
  if (!(await spend(found.codeId, now))) return { ok: false, field: "", say: resetWords("spent") };
  if (!(await isKnownAddress(found.address))) return { ok: false, field: "", say: resetWords("none") };
  const personId = await personOfAddress(found.address, now);
  await database().db.update(person).set({ passwordHash }).where(eq(person.id, personId));
  await endOtherDevices(personId);
  return { ok: true, personId };
}

/** Who may be given a link on the server itself: an address with a person of its own. */
export async function hasAccount(address: string): Promise<boolean> {
  const found = await database()
    .db.select({ id: person.id })
    .from(person)
    .where(and(eq(person.address, address), isNotNull(person.provedAt)));
  return found.length > 0 || (await isKnownAddress(address));
}
