/**
 * Who is signed in on this device. The only file that knows lucia. The cookie holds a token, the table its hash; on top of
 * lucia's sliding expiry every kind of session has an idle and an absolute end (S21). Sessions are never bound to an address
 * of the network.
 */
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, eq, ne, sql } from "drizzle-orm";
import { type DatabaseSession, type DatabaseUser, generateIdFromEntropySize, Lucia, TimeSpan } from "lucia";

import { database, type Transaction } from "#db/client.ts";
import { keptQuery } from "#db/kept-query.ts";
import { person, session } from "#db/schema/identity.ts";

import { readCookie, writeCookie } from "./cookie.server.ts";
import { hashOf } from "./secret.server.ts";
import { absoluteSeconds, isOver, lifetimeDays, seenEvery, type SessionKind } from "./session-life.ts";

export interface SignedIn {
  personId: string;
  address: string;
  isAdministrator: boolean;
  isProved: boolean;
  /** The hash of the token: safe to keep, useless as a cookie. */
  sessionId: string;
}

export interface Device {
  sessionId: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The person of this request, or null. Ends a session that is past its idle or absolute limit. */
export async function readSession(request: Request, now: Date): Promise<SignedIn | null> {
  const token = readCookie(request, "session");
  if (!token) return null;
  const found = await lucia().validateSession(hashOf(token));
  if (!found.session) return null;
  const { kind } = found.session;
  const [createdAt, lastSeenAt] = [found.session.createdAt.getTime(), found.session.lastSeenAt.getTime()];
  if (isOver({ kind, createdAt, lastSeenAt }, now)) {
    await lucia().invalidateSession(found.session.id);
    return null;
  }
  if (now.getTime() - lastSeenAt > seenEvery) {
    await database().db.update(session).set({ lastSeenAt: now }).where(eq(session.id, found.session.id));
  }
  return {
    personId: found.user.id,
    address: found.user.address,
    isAdministrator: found.user.isAdministrator,
    isProved: found.user.isProved,
    sessionId: found.session.id,
  };
}

/** By what the database knows the session of this request; safe to hand on, useless as a cookie. */
export function sessionIdOf(request: Request): string | null {
  const token = readCookie(request, "session");
  return token ? hashOf(token) : null;
}

/** Signs a person in on this device with a new token and ends the session the device had before. Returns the cookie. */
export async function startSession(
  request: Request,
  { personId, kind, now }: { personId: string; kind: SessionKind; now: Date },
): Promise<string> {
  await endSession(request);
  const token = generateIdFromEntropySize(25);
  await lucia().createSession(
    personId,
    { kind, device: deviceWords(request.headers.get("User-Agent") ?? ""), createdAt: now, lastSeenAt: now },
    { sessionId: hashOf(token) },
  );
  return writeCookie("session", token, absoluteSeconds(kind));
}

/** Ends the session of this device on the server; returns the cookie that removes it here. */
export async function endSession(request: Request): Promise<string> {
  const token = readCookie(request, "session");
  if (token) await lucia().invalidateSession(hashOf(token));
  return writeCookie("session", "", 0);
}

export async function listDevices(personId: string): Promise<Device[]> {
  return database()
    .db.select({
      sessionId: session.id,
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .where(and(eq(session.userId, personId), sql`${session.expiresAt} > now()`))
    .orderBy(sql`${session.lastSeenAt} desc`);
}

/** "Sign out there". Another person's session is not found, so nothing happens. */
export async function endDevice(personId: string, sessionId: string): Promise<void> {
  await database()
    .db.delete(session)
    .where(and(eq(session.userId, personId), eq(session.id, sessionId)));
}

/** After a change of password: everywhere but here. Without `exceptSessionId`, everywhere. */
export async function endOtherDevices(personId: string, exceptSessionId = ""): Promise<void> {
  await database()
    .db.delete(session)
    .where(and(eq(session.userId, personId), ne(session.id, exceptSessionId)));
}

export async function removeExpiredSessions(): Promise<void> {
  await lucia().deleteExpiredSessions();
}

let made: ReturnType<typeof makeLucia> | undefined;
let madeFor: unknown;

function lucia(): ReturnType<typeof makeLucia> {
  if (!made || madeFor !== database()) {
    madeFor = database();
    made = makeLucia();
  }
  return made;
}

const sessionAndPerson = keptQuery((tx) =>
  tx
    .select({
      id: session.id,
      userId: session.userId,
      expiresAt: session.expiresAt,
      session: {
        kind: session.kind,
        device: session.device,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
      },
      person: { address: person.address, isAdministrator: person.isAdministrator, provedAt: person.provedAt },
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .where(eq(session.id, sql.placeholder("id"))),
);

/** The adapter of lucia, whose one question of every request is written once. */
class Sessions extends DrizzlePostgreSQLAdapter {
  override async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await sessionAndPerson(database().db as unknown as Transaction, { id: sessionId });
    if (!row) return [null, null];
    const { id, userId, expiresAt } = row;
    return [
      { id, userId, expiresAt, attributes: row.session },
      { id: userId, attributes: row.person },
    ];
  }
}

function makeLucia() {
  return new Lucia(new Sessions(database().db, session, person), {
    sessionExpiresIn: new TimeSpan(lifetimeDays, "d"),
    getSessionAttributes: ({ kind, createdAt, lastSeenAt }) => ({ kind, createdAt, lastSeenAt }),
    getUserAttributes: ({ address, isAdministrator, provedAt }) => ({
      address,
      isAdministrator,
      isProved: provedAt !== null,
    }),
  });
}

/** "Firefox on Windows": what a person recognises in the list of their devices, and no more. */
function deviceWords(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? "Edge"
    : /Firefox\//.test(userAgent)
      ? "Firefox"
      : /Chrome\//.test(userAgent)
        ? "Chrome"
        : /Safari\//.test(userAgent)
          ? "Safari"
          : "A browser";
  const system = ["Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux"].find((name) => userAgent.includes(name));
  return system ? `${browser} on ${system.replace("Mac OS", "Mac")}` : browser;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    UserId: string;
    DatabaseSessionAttributes: { kind: SessionKind; device: string; createdAt: Date; lastSeenAt: Date };
    DatabaseUserAttributes: { address: string; isAdministrator: boolean; provedAt: Date | null };
  }
}
