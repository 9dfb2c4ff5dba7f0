/** Ending somebody's access, at their next request and on every open page, and taking that back. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";

import { endLinks, takeLinksUp } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, wakeToRecheck } from "#app/activity/change-plan.server.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { participant, successionNotice } from "#db/schema/participant.ts";

import {
  findChampion,
  findPerson,
  hasCompanyProved,
  isAddressTaken,
  type PersonRecord,
  targetOf,
  whoOf,
} from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayAdmit, mayDescribe, maySetFirstLead } from "./right.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;

/** Takes access away: the links end, open pages close, steps stay where they are. Also how a note on somebody goes. */
export async function revoke(viewer: PlanViewer, id: string): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const found = await findPerson(viewer, id);
    if (!found) return { refusal: "no-such-person" };
    const refusal = await whyNotRevoke(viewer, found);
    if (refusal) return { refusal };
    await tx.update(participant).set({ revokedAt: viewer.now }).where(eq(participant.id, id));
    await endLinks(viewer, id);
    await wakeToRecheck(viewer);
    await tx
      .update(successionNotice)
      .set({ endedAt: viewer.now, outcome: "withdrawn" })
      .where(and(eq(successionNotice.participantId, id), isNull(successionNotice.endedAt)));
    return { result: null, events: [{ kind: "participant.revoked", lane: found.lane, payload: whoOf(found) }] };
  });
}

/** Takes `revoke` back within two minutes; the same link works again. */
export async function takeRevocationBack(viewer: PlanViewer, id: string): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const [found] = await tx
      .select()
      .from(participant)
      .where(and(eq(participant.planId, viewer.planId), eq(participant.id, id), isNotNull(participant.revokedAt)));
    if (!found?.revokedAt) return { refusal: "no-such-person" };
    const refusal = await whyNotRevoke(viewer, found);
    if (refusal) return { refusal };
    if (isTooLateToUndo(found.revokedAt, viewer.now)) return { refusal: "too-late" };
    const { side, lane, address } = found;
    if (address && (await isAddressTaken(viewer, { side, lane, address }))) return { refusal: "address-in-use" };
    if (found.access === "champion" && (await findChampion(viewer))) return { refusal: "leads" };
    await tx.update(participant).set({ revokedAt: null }).where(eq(participant.id, id));
    await takeLinksUp(viewer, id, found.revokedAt);
    return {
      result: null,
      events: [{ kind: "participant.added", lane, payload: { ...whoOf(found), isRole: found.name === null } }],
    };
  });
}

async function whyNotRevoke(viewer: PlanViewer, found: PersonRecord): Promise<PeopleRefusal | null> {
  if (found.side === "seller" || found.lane === "own")
    return mayDescribe(viewer, targetOf(found)) ? null : "not-yours-to-change";
  if (viewer.side === "seller") {
    if (found.access !== "champion") return "not-yours-to-change";
    return maySetFirstLead(viewer, await hasCompanyProved(viewer)) ? null : "theirs-now";
  }
  if (found.access === "champion") return "leads";
  if (found.id === viewer.participant?.id) return "yourself";
  const isNote = found.access === "none" && mayDescribe(viewer, targetOf(found));
  return isNote || mayAdmit(viewer, targetOf(found)) ? null : "not-yours-to-change";
}
