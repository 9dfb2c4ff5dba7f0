/** A person's own things: names, zone, password. Each is asked for by that person alone. */
import { eq, sql } from "drizzle-orm";

import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { person } from "#db/schema/identity.ts";
import { signInTurns, takeTurn } from "#app/server/rate-limit.server.ts";

import { hashPassword, isPassword, passwordProblem } from "./password.server.ts";
import { endOtherDevices, listDevices } from "./session.server.ts";
import type { PersonViewer } from "./viewer.ts";

export interface Account {
  address: string;
  hasPassword: boolean;
  timeZone: string | null;
  names: { id: string; kind: "member" | "participant"; place: string; name: string }[];
  devices: { id: string; device: string; lastSeenAt: string; lastSeenWords: string; isHere: boolean }[];
}

export async function readAccount(viewer: PersonViewer): Promise<Account> {
  const [found] = await viewer.tx.select().from(person).where(eq(person.id, viewer.personId));
  const names = await viewer.tx.execute<Account["names"][number]>(sql`select * from my_names()`);
  const devices = await listDevices(viewer.personId);
  const zone = found?.timeZone ?? "UTC";
  const today = dateIn(zone, viewer.now);
  return {
    address: viewer.address,
    hasPassword: typeof found?.passwordHash === "string",
    timeZone: found?.timeZone ?? null,
    names: names.map(({ id, kind, place, name }) => ({ id, kind, place, name })),
    devices: devices.map(({ sessionId, device, lastSeenAt }) => ({
      id: sessionId,
      device,
      lastSeenAt: lastSeenAt.toISOString(),
      lastSeenWords: formatDate(dateIn(zone, lastSeenAt), { today }),
      isHere: sessionId === viewer.sessionId,
    })),
  };
}

/** The name beside what they do, in that one workspace or on that one plan. Somebody else's is not found. */
export async function renameMe(viewer: PersonViewer, { id, name }: { id: string; name: string }): Promise<void> {
  await viewer.tx.execute(sql`select rename_me(${id}, ${name})`);
}

/** The zone of clock times; null for the plan's own. */
export async function setTimeZone(viewer: PersonViewer, timeZone: string | null): Promise<void> {
  await viewer.tx.update(person).set({ timeZone }).where(eq(person.id, viewer.personId));
}

/** Changes the password, or sets the first, and signs the other devices out (S21). Null, or why not. */
export async function changePassword(
  viewer: PersonViewer,
  { current, next, clientAddress }: { current: string; next: string; clientAddress: string },
): Promise<{ field: "current" | "next"; say: string } | null> {
  const weak = passwordProblem(next, viewer.address);
  if (weak) return { field: "next", say: weak };
  if (!(await takeTurn(signInTurns("password", viewer.address, clientAddress), viewer.now))) {
    return { field: "current", say: "That was tried too often. Wait a quarter of an hour, then try again." };
  }
  const [found] = await viewer.tx.select().from(person).where(eq(person.id, viewer.personId));
  const stored = found?.passwordHash ?? null;
  if (stored !== null && !(await isPassword(stored, current)))
    return { field: "current", say: "That is not your password now." };
  await viewer.tx
    .update(person)
    .set({ passwordHash: await hashPassword(next) })
    .where(eq(person.id, viewer.personId));
  await endOtherDevices(viewer.personId, viewer.sessionId);
  return null;
}
