/** The undo of taking a forward back (SP7, ST10): its link reads again, and whoever it had brought in takes part again. */
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";

import { reopenLinks } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { EventPayload, NewEvent } from "#app/activity/event.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { whoOf } from "#app/participant/person-record.server.ts";
import { event } from "#db/schema/activity.ts";
import { forward, forwardLink } from "#db/schema/forward.ts";
import { participant } from "#db/schema/participant.ts";

import { hangingFrom, upFrom } from "./chain.ts";
import { allForwards, type ForwardRecord, lockForward, toldByLane } from "./forward-record.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

/** What one person took back in one act, over the lanes they read. */
type Revocation = { by: string | null; at: Date; ids: string[]; ended: string[] };

/** By whoever took it back, for two minutes, while nothing above it was taken back since. */
export function giveBack(viewer: PlanViewer, id: string): Promise<Result<{ given: number }, ForwardRefusal>> {
  return changePlan<{ given: number }, ForwardRefusal>(viewer, async (tx) => {
    const row = await lockForward(viewer, id);
    if (!row) return { refusal: "no-such-forward" };
    const all = await allForwards(viewer);
    const chain = [row, ...hangingFrom(all, id)];
    const act = await lastRevocation(viewer, chain);
    if (!act || act.by === null || act.by !== viewer.personId) return { refusal: "not-yours-to-give" };
    const taken = chain.filter((one) => act.ids.includes(one.id) && one.revokedAt?.getTime() === act.at.getTime());
    if (taken.length === 0) return { result: { given: 0 }, events: "nothing-changed" };
    if (isTooLateToUndo(act.at, viewer.now)) return { refusal: "too-late" };
    const isTakenSince = (one: ForwardRecord): boolean => one.revokedAt !== null && one.revokedAt > act.at;
    if (taken.some((one) => upFrom(all, one.id).some(isTakenSince))) return { refusal: "taken-since" };
    const ids = taken.map((one) => one.id);
    await tx
      .update(forward)
      .set({ revokedAt: null, revokedByName: null })
      .where(and(eq(forward.planId, viewer.planId), inArray(forward.id, ids)));
    const links = await tx
      .select({ linkId: forwardLink.linkId })
      .from(forwardLink)
      .where(and(eq(forwardLink.planId, viewer.planId), inArray(forwardLink.forwardId, ids)));
    await reopenLinks(viewer, { linkIds: links.map(({ linkId }) => linkId), endedAt: act.at });
    const back = await letInAgain(viewer, act.ended);
    const events = (await toldByLane(viewer, row, taken)).map(({ lane, told }): NewEvent => ({
      kind: "forward.given-back",
      lane,
      payload: told,
    }));
    return { result: { given: taken.length }, events: [...events, ...back] };
  });
}

/** The log knows who took the first of the chain back last, when, and what of the chain went along in the same act. */
async function lastRevocation(
  { tx, planId }: PlanViewer,
  chain: readonly Pick<ForwardRecord, "id">[],
): Promise<Revocation | null> {
  const ofKind = and(eq(event.planId, planId), eq(event.kind, "forward.revoked"));
  const [last] = await tx
    .select({ by: event.actorPersonId, at: event.at })
    .from(event)
    .where(and(ofKind, sql`${event.payload}->'ids' ? ${chain[0]?.id ?? ""}`))
    .orderBy(desc(event.at))
    .limit(1);
  if (!last) return null;
  const rows = await tx
    .select({ by: event.actorPersonId, payload: event.payload })
    .from(event)
    .where(and(ofKind, eq(event.at, last.at)));
  const known = new Set(chain.map(({ id }) => id));
  const told = rows
    .filter(({ by }) => by === last.by)
    .map(({ payload }) => payload as EventPayload<"forward.revoked">)
    .filter(({ ids = [] }) => ids.some((id) => known.has(id)));
  return { ...last, ids: told.flatMap(({ ids = [] }) => ids), ended: told.flatMap(({ ended = [] }) => ended) };
}

/** Whose access was given or taken by another act since is left as it is. */
async function letInAgain({ tx, planId }: PlanViewer, ended: readonly string[]): Promise<NewEvent[]> {
  if (ended.length === 0) return [];
  const people = await tx
    .update(participant)
    .set({ access: "view" })
    .where(
      and(
        eq(participant.planId, planId),
        inArray(participant.id, [...ended]),
        eq(participant.access, "none"),
        isNull(participant.revokedAt),
      ),
    )
    .returning();
  return people
    .filter(({ personId }) => personId !== null)
    .map((person) => ({
      kind: "participant.access-changed",
      lane: person.lane,
      payload: { ...whoOf(person), access: "view", canMoveStage: false },
    }));
}
