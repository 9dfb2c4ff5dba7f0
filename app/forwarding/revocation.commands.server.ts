/** Taking a forward back, with or without what hangs from it (FW2): its link reads nothing from the next request on. */
import { and, eq, inArray, isNull } from "drizzle-orm";

import { endLinksById } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, wakeToRecheck } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { whoOf } from "#app/participant/person-record.server.ts";
import { forward, forwardLink } from "#db/schema/forward.ts";
import { link } from "#db/schema/identity.ts";
import { participant } from "#db/schema/participant.ts";

import { hangingFrom } from "./chain.ts";
import type { RevokeForwardForm } from "./forward.form.ts";
import { allForwards, type ForwardRecord, lockForward, mayTend, toldByLane } from "./forward-record.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

type ParticipantRecord = typeof participant.$inferSelect;

/**
 * `also`: those further down that go along; what is not named stays open. People whom nothing but these forwards brought in lose
 * their access too: those who never took part at once, those who do where `endAccess` says so and the viewer leads.
 */
export async function revokeForward(
  viewer: PlanViewer,
  id: string,
  { also, endAccess }: RevokeForwardForm,
): Promise<Result<{ withChain: number }, ForwardRefusal>> {
  return changePlan<{ withChain: number }, ForwardRefusal>(viewer, async (tx) => {
    const row = await lockForward(viewer, id);
    if (!row) return { refusal: "no-such-forward" };
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    const below = hangingFrom(await allForwards(viewer), id).filter((one) => also.includes(one.id));
    const taken = [row, ...below].filter(({ revokedAt }) => revokedAt === null);
    if (taken.length === 0) return { result: { withChain: 0 }, events: "nothing-changed" };
    const ids = taken.map((one) => one.id);
    await tx
      .update(forward)
      .set({ revokedAt: viewer.now, revokedByName: viewer.name })
      .where(and(eq(forward.planId, viewer.planId), inArray(forward.id, ids), isNull(forward.revokedAt)));
    const links = await tx
      .select({ linkId: forwardLink.linkId })
      .from(forwardLink)
      .where(and(eq(forwardLink.planId, viewer.planId), inArray(forwardLink.forwardId, ids)));
    await endLinksById(
      viewer,
      links.map(({ linkId }) => linkId),
    );
    const ended = await endWhatItGave(viewer, taken, endAccess && viewer.can("leadPlan"));
    await wakeToRecheck(viewer);
    const withChain = taken.length - (row.revokedAt === null ? 1 : 0);
    const ofTeam = ended.length > 0 && { ended: ended.map((one) => one.id) };
    const told = (await toldByLane(viewer, row, taken)).map((one): NewEvent => {
      const payload = { ...one.told, ids: one.ids, ...(one.lane === "buyer" && ofTeam) };
      return { kind: "forward.revoked", lane: one.lane, payload };
    });
    return { result: { withChain }, events: [...told, ...accessEnded(ended)] };
  });
}

/** Who came in by these forwards alone, known to the team alone. Theirs is the lane of the forward, so no other row is touched. */
export async function broughtInBy(
  viewer: PlanViewer,
  taken: readonly Pick<ForwardRecord, "id" | "toId" | "toLane">[],
): Promise<ParticipantRecord[]> {
  const toIds = taken.flatMap(({ toId, toLane }) => (toId && toLane === "buyer" ? [toId] : []));
  if (toIds.length === 0) return [];
  const { tx, planId } = viewer;
  const [people, invited, others] = await Promise.all([
    tx
      .select()
      .from(participant)
      .where(
        and(
          eq(participant.planId, planId),
          inArray(participant.id, toIds),
          eq(participant.access, "view"),
          isNull(participant.revokedAt),
        ),
      ),
    tx
      .select({ participantId: link.participantId })
      .from(link)
      .where(
        and(
          eq(link.planId, planId),
          inArray(link.participantId, toIds),
          eq(link.isOfForward, false),
          isNull(link.revokedAt),
        ),
      ),
    tx
      .select({ id: forward.id, toId: forward.toId })
      .from(forward)
      .where(and(eq(forward.planId, planId), inArray(forward.toId, toIds), isNull(forward.revokedAt))),
  ]);
  const ids = new Set(taken.map(({ id }) => id));
  return people.filter(
    ({ id }) =>
      !invited.some(({ participantId }) => participantId === id) &&
      !others.some((one) => one.toId === id && !ids.has(one.id)),
  );
}

async function endWhatItGave(
  viewer: PlanViewer,
  taken: readonly ForwardRecord[],
  withProved: boolean,
): Promise<ParticipantRecord[]> {
  const people = (await broughtInBy(viewer, taken)).filter(({ personId }) => personId === null || withProved);
  if (people.length === 0) return [];
  await viewer.tx
    .update(participant)
    .set({ access: "none" })
    .where(
      and(
        eq(participant.planId, viewer.planId),
        inArray(
          participant.id,
          people.map(({ id }) => id),
        ),
      ),
    );
  return people;
}

function accessEnded(people: readonly ParticipantRecord[]): NewEvent[] {
  return people
    .filter(({ personId }) => personId !== null)
    .map((person) => ({
      kind: "participant.access-changed",
      lane: person.lane,
      payload: { ...whoOf(person), access: "none", canMoveStage: false },
    }));
}
