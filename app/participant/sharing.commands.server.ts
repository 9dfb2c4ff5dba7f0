/** Who else may read of somebody: shown by whoever wrote them down (LN3), or by themselves (LN6). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, recordEvents } from "#app/activity/change-plan.server.ts";
import { storeNothing } from "#app/access/context.server.ts";
import { ok, refuse, type Result } from "#app/lib/result.ts";
import { participant } from "#db/schema/participant.ts";

import { findPerson, isAddressTaken, targetOf, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { lanesToShareInto } from "./right.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;

/** LN3: shows somebody to more readers. Never back, and never somebody who takes part: that is theirs to say (CO1). */
export async function sharePerson(viewer: PlanViewer, id: string, to: "buyer" | "shared"): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const found = await findPerson(viewer, id);
    if (!found) return { refusal: "no-such-person" };
    if (found.lane === to || found.lane === "shared") return { refusal: "never-back" };
    if (!lanesToShareInto(viewer, targetOf(found)).includes(to)) return { refusal: "not-yours-to-change" };
    if (to === "shared" && found.personId !== null) return { refusal: "theirs-to-show" };
    const { side, address } = found;
    if (address && (await isAddressTaken(viewer, { side, lane: to, address }))) return { refusal: "address-in-use" };
    const [row] = await tx
      .update(participant)
      .set({ lane: to, sharedAt: viewer.now, sharedByName: viewer.name })
      .where(and(eq(participant.id, id), eq(participant.lane, found.lane), isNull(participant.revokedAt)))
      .returning();
    if (!row) return { refusal: "changed-meanwhile" };
    return { result: null, events: [{ kind: "participant.shared", lane: to, payload: whoOf(row) }] };
  });
}

/**
 * LN6: somebody whom only the team knows lets the other side see their name, once and for good. The one act that
 * `changePlan` refuses on principle, since it is the choice which that refusal offers; so it records its event itself.
 */
export async function becomeVisible(viewer: PlanViewer): Answer<null> {
  const me = viewer.participant && (await findPerson(viewer, viewer.participant.id));
  if (me?.side !== "buyer") return refuse("no-such-person");
  if (me.lane === "shared") return ok(null);
  const { side, address } = me;
  if (address && (await isAddressTaken(viewer, { side, lane: "shared", address }))) {
    storeNothing(viewer);
    return refuse("address-in-use");
  }
  const [row] = await viewer.tx
    .update(participant)
    .set({ lane: "shared", sharedAt: viewer.now, sharedByName: viewer.name })
    .where(and(eq(participant.id, me.id), eq(participant.lane, me.lane), isNull(participant.revokedAt)))
    .returning();
  if (!row) return ok(null);
  await recordEvents(viewer.tx, viewer, [{ kind: "participant.shared", lane: "shared", payload: whoOf(row) }]);
  return ok(null);
}
