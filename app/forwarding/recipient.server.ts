/**
 * Whoever a forward is for, when they act: by its link alone (FW2), without a code and marked so, or as somebody who proved who
 * they are. By link they write through the door of that one forward, in its lane.
 */
import { storeNothing } from "#app/access/context.server.ts";
import { openForwardDoor, takeForwardTurn } from "#app/access/forward-door.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { type Actor, type Change, changePlan, recordEvents } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";

import { type ForwardRecord, lockForward } from "./forward-record.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

export interface ByRecipient {
  row: ForwardRecord;
  isByLink: boolean;
  /** How events and records call them. */
  actor: Actor;
}

export interface Came {
  forwardId: string;
  /** Of the link this browser holds for the plan, or null. */
  tokenHash: string | null;
}

/** Whether this reader is the one it is for. */
export function isFor(viewer: PlanViewer, row: Pick<ForwardRecord, "id" | "toId">): boolean {
  if (viewer.kind === "link") return viewer.link?.forwardId === row.id;
  return viewer.participant !== null && viewer.participant.id === row.toId;
}

/** Runs `work` for the recipient alone; for everybody else there is no such forward. */
export async function asRecipient<T>(
  viewer: PlanViewer,
  came: Came,
  work: (tx: Transaction, by: ByRecipient) => Promise<Change<T, ForwardRefusal>>,
): Promise<Result<T, ForwardRefusal>> {
  if (!(await takeForwardTurn(viewer, came.forwardId))) return { ok: false, refusal: "too-often" };
  if (viewer.kind !== "link") {
    return changePlan<T, ForwardRefusal>(viewer, async (tx) => {
      const row = await lockForward(viewer, came.forwardId);
      if (!row || !isFor(viewer, row)) return { refusal: "no-such-forward" };
      if (row.revokedAt) return { refusal: "revoked" };
      return work(tx, { row, isByLink: false, actor: viewer });
    });
  }
  const door = await openForwardDoor(viewer, came);
  const row = door && (await lockForward(viewer, door.forwardId));
  if (!door || !row || row.revokedAt) return { ok: false, refusal: "no-such-forward" };
  const { workspaceId, planId, now } = viewer;
  const actor: Actor = { workspaceId, planId, now, side: "buyer", name: door.toName, personId: null };
  const change = await work(viewer.tx, { row, isByLink: true, actor });
  if ("refusal" in change) {
    storeNothing(viewer);
    return { ok: false, refusal: change.refusal };
  }
  if (change.events !== "nothing-changed") await recordEvents(viewer.tx, actor, change.events);
  return { ok: true, value: change.result };
}
