/**
 * Six-digit codes and one-time links, by mail (AC1). The value is derived, never stored; it lives ten minutes, works once,
 * in the browser that asked, and takes five guesses. An address nobody knows is answered alike: a row is written and a mail
 * asked for, and only the job that would send it finds that there is nobody to send to (S20).
 */
import { randomBytes } from "node:crypto";

import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { code } from "#db/schema/identity.ts";
import { readEnv } from "#app/server/env.server.ts";
import { signInTurns, takeTurn } from "#app/server/rate-limit.server.ts";

import { readCookie, writeCookie } from "./cookie.server.ts";
import { askForMail } from "./delivery.server.ts";
import { codeFor, hashOf, isSame, tokenFor } from "./secret.server.ts";

export type CodePurpose = "sign-in" | "proof" | "reset";
export type CodeRefusal = "none" | "wrong" | "spent" | "too-many-guesses" | "too-often";

/** What is said of a code that does not open. Nothing typed is lost by any of them. */
export const codeWords: Record<CodeRefusal, string> = {
  none: "There is no code that works in this browser any more: codes last ten minutes. Ask for a new one here.",
  wrong: "That is not the code we sent. Look at the newest mail and type its six digits again.",
  spent: "That code was used already. Ask for a new one.",
  "too-many-guesses": "That was wrong too often, so this code no longer works. Ask for a new one.",
  "too-often": "That was asked for too often. Wait a quarter of an hour, then try again. What you typed is kept here.",
};

const lifetimeMs = 10 * 60_000;
const guesses = 5;

interface Asked {
  request: Request;
  purpose: CodePurpose;
  address: string;
  now: Date;
}

export type AskedCode =
  { ok: true; cookie: string; shown: string | null } | { ok: false; refusal: "too-often" | "no-mail" };

/**
 * Makes a code for an address and asks for its mail. `shown` is the code itself where the page itself shows it: for people
 * of the sample, which never sends mail. Refuses where no mail is set up, and whoever asks too often (S19).
 */
export async function askForCode({
  isShown,
  clientAddress,
  linkId = null,
  ...asked
}: Asked & { isShown: boolean; clientAddress: string; linkId?: string | null }): Promise<AskedCode> {
  const { request, purpose, address, now } = asked;
  if (!isShown && !isMailSetUp()) return { ok: false, refusal: "no-mail" };
  if (!(await takeTurn(signInTurns("code", address, clientAddress), now))) return { ok: false, refusal: "too-often" };
  const browser = browserOf(request) ?? randomBytes(32).toString("base64url");
  const id = crypto.randomUUID();
  await database().db.transaction(async (tx) => {
    // A new one ends the ones before it, of this browser only: nobody can end somebody else's.
    await tx
      .update(code)
      .set({ expiresAt: now })
      .where(and(ofBrowser(asked, browser), isNull(code.usedAt)));
    await tx.insert(code).values({
      id,
      purpose,
      address,
      browserHash: hashOf(browser),
      linkId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    });
    if (!isShown)
      await askForMail(tx, {
        kind: purpose === "reset" ? "reset" : "code",
        recipient: address,
        about: { codeId: id },
        now,
      });
  });
  return { ok: true, cookie: writeCookie("browser", browser, 24 * 60 * 60), shown: isShown ? codeFor(id) : null };
}

/** Is a code on its way to this browser, so that the page shows the field for it? */
export async function isCodeAwaited(asked: Asked): Promise<boolean> {
  const found = await newest(asked);
  return found !== null && found.usedAt === null && found.expiresAt > asked.now;
}

/** Uses up a code. Of any number of requests with the right one at the same moment, exactly one succeeds (S14). */
export async function takeCode(
  asked: Asked & { typed: string; linkId?: string | null },
): Promise<{ ok: true } | { ok: false; refusal: CodeRefusal }> {
  const { now, typed, linkId = null } = asked;
  const found = await newest(asked);
  if (!found || found.linkId !== linkId || found.expiresAt <= now)
    return { ok: false, refusal: found?.usedAt ? "spent" : "none" };
  if (found.usedAt) return { ok: false, refusal: "spent" };
  // The guess is counted before it is looked at, so that many at once are not more than five.
  const [counted] = await database()
    .db.update(code)
    .set({ attempts: sql`${code.attempts} + 1` })
    .where(and(eq(code.id, found.id), isNull(code.usedAt), lt(code.attempts, guesses)))
    .returning({ id: code.id });
  if (!counted) return { ok: false, refusal: (await newest(asked))?.usedAt ? "spent" : "too-many-guesses" };
  if (!isSame(codeFor(found.id), digitsOf(typed)))
    return { ok: false, refusal: found.attempts + 1 >= guesses ? "too-many-guesses" : "wrong" };
  return (await spend(found.id, now)) ? { ok: true } : { ok: false, refusal: "spent" };
}

/** The address of a mailed one-time link: its id and its token in one part. */
export function resetAddress(codeId: string): string {
  return `${readEnv().publicUrl}/sign-in/new-password/${codeId.replaceAll("-", "")}${tokenFor("reset", codeId)}`;
}

/** For whom a one-time link is, while it works in this browser. Made on the server itself, it works in any. */
export async function readReset(
  request: Request,
  token: string,
  now: Date,
): Promise<{ codeId: string; address: string } | CodeRefusal | "other-browser"> {
  const codeId = idIn(token);
  if (!codeId || !isSame(tokenFor("reset", codeId), token.slice(32))) return "none";
  const [found] = await database()
    .db.select()
    .from(code)
    .where(and(eq(code.id, codeId), eq(code.purpose, "reset")));
  if (!found) return "none";
  if (found.usedAt) return "spent";
  if (found.expiresAt <= now) return "none";
  const browser = browserOf(request);
  if (found.browserHash !== madeOnServer && (!browser || found.browserHash !== hashOf(browser))) return "other-browser";
  return { codeId, address: found.address };
}

/** `npm run admin -- reset`: a one-time link for whoever can start commands on the server. */
export async function makeResetOnServer(address: string, now: Date): Promise<string> {
  const id = crypto.randomUUID();
  await database()
    .db.insert(code)
    .values({
      id,
      purpose: "reset",
      address,
      browserHash: madeOnServer,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    });
  return resetAddress(id);
}

/** True for exactly one caller. */
export async function spend(codeId: string, now: Date): Promise<boolean> {
  const used = await database()
    .db.update(code)
    .set({ usedAt: now })
    .where(and(eq(code.id, codeId), isNull(code.usedAt)))
    .returning({ id: code.id });
  return used.length === 1;
}

export async function forgetOldCodes(now: Date): Promise<void> {
  await database()
    .db.delete(code)
    .where(lt(code.expiresAt, new Date(now.getTime() - 24 * 60 * 60_000)));
}

export function isMailSetUp(): boolean {
  return readEnv().smtpUrl !== undefined;
}

/** The uuid in the first 32 characters of a token, or null. */
export function idIn(token: string): string | null {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})/.exec(token);
  return match ? match.slice(1).join("-") : null;
}

const madeOnServer = "made on the server";

async function newest(asked: Asked): Promise<typeof code.$inferSelect | null> {
  const browser = browserOf(asked.request);
  if (!browser) return null;
  const [found] = await database()
    .db.select()
    .from(code)
    .where(ofBrowser(asked, browser))
    .orderBy(desc(code.createdAt))
    .limit(1);
  return found ?? null;
}

function ofBrowser({ purpose, address }: Asked, browser: string): ReturnType<typeof and> {
  return and(eq(code.purpose, purpose), eq(code.address, address), eq(code.browserHash, hashOf(browser)));
}

function browserOf(request: Request): string | null {
  return readCookie(request, "browser");
}

/** "123 456", "１２３４５６" and "123-456" are what people type and paste. */
function digitsOf(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/\D/g, "");
}
