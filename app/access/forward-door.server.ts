/**
 * The door of one forward (FW2): whoever holds its link answers the sender, asks, or says that they read it, without having
 * proved anything. What they write lies in the lane of that forward.
 */
import { sql } from "drizzle-orm";

import type { Lane } from "#app/lib/lane.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";

import type { PlanViewer } from "./viewer.ts";

/** What one link may send in an hour: taps, words and questions together (S19). */
const turnsAnHour = 40;

export interface OpenForward {
  workspaceId: string;
  planId: string;
  forwardId: string;
  lane: Lane;
  /** As the sender called them: a link proves nobody. */
  toName: string;
}

/**
 * Widens the transaction of a link reader to the lane of the forward their link is of, until it ends. Only for writing: what
 * the page shows is read before. Null where the link is not of this forward, or reads no more.
 */
export async function openForwardDoor(
  viewer: PlanViewer,
  { forwardId, tokenHash }: { forwardId: string; tokenHash: string | null },
): Promise<OpenForward | null> {
  if (viewer.kind !== "link" || viewer.link?.forwardId !== forwardId || !tokenHash) return null;
  const [row] = await viewer.tx.execute<{ opened: OpenForward | null }>(
    sql`select open_forward(${tokenHash}, ${viewer.planId}) as opened`,
  );
  return row?.opened?.forwardId === forwardId ? row.opened : null;
}

/** Counts one act of the recipient of a forward; false where there were too many in this hour. */
export function takeForwardTurn(viewer: PlanViewer, forwardId: string): Promise<boolean> {
  return takeTurn([{ key: `forward ${forwardId}`, limit: turnsAnHour, hours: 1 }], viewer.now, viewer.tx);
}
