/**
 * How much more may be stored. Of a plan it counts for each side what its reader can read: what their side put in the shared
 * lane, in the side's own, and what is theirs alone; so the count tells nobody of a lane they do not read (LN2).
 */
import { and, eq, isNull, sql, sum } from "drizzle-orm";

import type { Room } from "#app/access/upload-form.server.ts";
import type { PlanViewer, WorkspaceViewer } from "#app/access/viewer.ts";
import type { Transaction } from "#db/client.ts";
import { contentVersion } from "#db/schema/index.ts";

import { sizeWords } from "./file.ts";

export interface Limits {
  /** In bytes, as are the others. */
  maxUploadBytes: number;
  planQuotaBytes: number;
  libraryQuotaBytes: number;
}

/** Two uploads of one side wait here for each other, so that both count. */
export async function readPlanRoom(viewer: PlanViewer, limits: Limits): Promise<Room> {
  const { tx, planId, side, companyName, workspaceName } = viewer;
  await inTurn(tx, `${planId} ${side}`);
  const used = await bytesOf(tx, and(eq(contentVersion.planId, planId), eq(contentVersion.side, side)));
  const us = side === "buyer" ? companyName : workspaceName;
  return roomFor({ used, quota: limits.planQuotaBytes, most: limits.maxUploadBytes, where: `of ${us} on this plan` });
}

export async function readLibraryRoom({ tx, workspaceId }: WorkspaceViewer, limits: Limits): Promise<Room> {
  await inTurn(tx, workspaceId);
  const used = await bytesOf(tx, and(eq(contentVersion.workspaceId, workspaceId), isNull(contentVersion.planId)));
  return roomFor({ used, quota: limits.libraryQuotaBytes, most: limits.maxUploadBytes, where: "of your library" });
}

/** What is said where so many bytes do not fit; null where they do. */
export function noRoomFor(bytes: number, room: Room): string | null {
  if ("status" in room) return room.say;
  return bytes > room.most ? room.tooMuch.say : null;
}

async function inTurn(tx: Transaction, what: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files ${what}`}, 0))`);
}

async function bytesOf(tx: Transaction, which: ReturnType<typeof and>): Promise<number> {
  const [row] = await tx
    .select({ bytes: sum(contentVersion.bytes) })
    .from(contentVersion)
    .where(which);
  return Number(row?.bytes ?? 0);
}

function roomFor({ used, quota, most, where }: Record<"used" | "quota" | "most", number> & { where: string }): Room {
  const left = quota - used;
  const full = {
    status: 409 as const,
    say: `The files ${where} may come to ${sizeWords(quota)} together, and ${left > 0 ? `only ${sizeWords(left)} of that are` : "nothing of that is"} left. Whoever runs this server can give more room.`,
  };
  if (left <= 0) return full;
  if (left < most) return { most: left, tooMuch: full };
  return {
    most,
    tooMuch: {
      status: 413,
      say: `A file can have up to ${sizeWords(most)}. This one has more, so nothing was stored.`,
    },
  };
}
