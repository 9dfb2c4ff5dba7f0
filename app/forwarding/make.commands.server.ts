/** Passing something on (FW1): the recipient, a link of their own, and where it was asked for the mail, in one transaction. */
import { and, eq, isNull } from "drizzle-orm";

import { isMailSetUp } from "#app/access/code.server.ts";
import { askForMail } from "#app/access/delivery.server.ts";
import { makeForwardLink, mayInviteNow } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { keepSentBrief } from "#app/brief/sent.server.ts";
import { content } from "#db/schema/content.ts";
import { forward, forwardLink } from "#db/schema/forward.ts";

import { laneOfForward, mayCarry } from "./forward.ts";
import type { NewForwardForm } from "./forward.form.ts";
import { type ForwardRecord, forwardsTo, lockForward, theForward, titleOf } from "./forward-record.server.ts";
import { recipientOf } from "./recipient-person.server.ts";
import type { ForwardRefusal } from "./refusal.ts";

type Made = { forwardId: string };

/**
 * Refuses content only its author reads (LN6), somebody the sender may not reach, more links than an hour allows (S19), and
 * passing on what was sent to the sender alone. Sent twice with one key, it is one forward.
 */
export async function makeForward(
  viewer: PlanViewer,
  { key, ...form }: NewForwardForm,
): Promise<Result<Made, ForwardRefusal>> {
  return changePlan<Made, ForwardRefusal>(viewer, async (tx) => {
    const before = await lockForward(viewer, key);
    if (before) return isSame(viewer, before, form) ? again(key) : { refusal: "key-used" };
    if (!viewer.can("takePart")) return { refusal: "not-yours" };
    const lane = laneOfForward(viewer.side);
    const asksStand = form.asks === "stand";
    const brief = form.brief ?? null;
    // The summary is the buying side's own, and goes to its people alone.
    if ((brief !== null || asksStand) && viewer.side !== "buyer") return { refusal: "not-yours" };
    const carried = form.contentId && !brief && !asksStand ? await carriedBy(viewer, form.contentId, lane) : null;
    if (carried && "refusal" in carried) return carried;
    const parent = await parentOf(viewer, {
      contentId: carried?.id ?? null,
      brief,
      asksStand,
      from: form.from ?? null,
      lane,
    });
    if (parent === "may-not-pass-on") return { refusal: parent };
    if (form.way === "sent" && !isMailSetUp()) return { refusal: "no-mail" };
    if (!(await mayInviteNow(viewer))) return { refusal: "too-many" };
    const to = await recipientOf(viewer, form);
    if ("refusal" in to) return to;
    if (form.way === "sent" && !to.address) return { refusal: "address-needed" };
    const [row] = await tx
      .insert(forward)
      .values({
        ...ofPlan(viewer),
        ...by(viewer),
        id: key,
        lane,
        authorId: viewer.personId,
        side: viewer.side,
        contentId: carried?.id ?? null,
        contentLane: carried?.lane ?? null,
        brief,
        asksStand,
        parentId: parent?.id ?? null,
        parentLane: parent?.lane ?? null,
        toId: to.toId,
        toLane: to.toLane,
        toName: to.toName,
        ask: form.ask,
        message: form.message,
        way: form.way,
        mayForward: form.mayForward,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) return { refusal: "key-used" };
    if (brief) await keepSentBrief(viewer, { forwardId: key, cut: brief, parentId: parent?.id ?? null });
    const linkId = await makeForwardLink(viewer, { participantId: to.toId, lane: to.toLane ?? lane });
    await tx.insert(forwardLink).values({ ...ofPlan(viewer), linkId, lane, authorId: viewer.personId, forwardId: key });
    if (form.way === "sent" && to.address) {
      const about = { forwardId: key, linkId };
      await askForMail(tx, { kind: "forward", recipient: to.address, about, ...ofPlan(viewer), now: viewer.now });
    }
    const made = { kind: "forward.made", lane, payload: theForward(row, await titleOf(viewer, row)) } as const;
    return { result: { forwardId: key }, events: [...to.events, made] };
  });
}

type Carried = { id: string; lane: Lane; title: string };

async function carriedBy(
  { tx, planId }: PlanViewer,
  contentId: string,
  lane: Lane,
): Promise<Carried | { refusal: ForwardRefusal }> {
  const [found] = await tx
    .select({ id: content.id, lane: content.lane, title: content.title, isKept: content.isKept })
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, contentId), isNull(content.retiredAt)));
  if (!found) return { refusal: "no-such-content" };
  if (found.isKept) return { refusal: "kept" };
  return mayCarry(lane, found.lane) ? found : { refusal: "share-content-first" };
}

/**
 * The forward this one hangs from: what was sent to the sender themselves, or, made by a link for nobody in particular, the
 * one the form names. FW2: only if whoever sent it allowed it; whoever leads decides anyway.
 */
async function parentOf(
  viewer: PlanViewer,
  { from, lane, ...what }: Pick<ForwardRecord, "contentId" | "brief" | "asksStand" | "lane"> & { from: string | null },
): Promise<Pick<ForwardRecord, "id" | "lane"> | null | "may-not-pass-on"> {
  if (viewer.side === "seller") return null;
  const isOfThis = (one: ForwardRecord): boolean =>
    one.contentId === what.contentId && one.brief === what.brief && one.asksStand === what.asksStand;
  const mine = viewer.participant ? await forwardsTo(viewer, viewer.participant.id) : [];
  const same = mine.filter(isOfThis);
  const named = from ? await lockForward(viewer, from) : null;
  const isOpen = named !== null && named.toId === null && named.revokedAt === null && isOfThis(named);
  const parent = same.find(({ id }) => id === from) ?? (isOpen ? named : null) ?? same.at(-1) ?? null;
  if (parent && !viewer.can("leadPlan") && ![...same, parent].some(({ mayForward }) => mayForward))
    return "may-not-pass-on";
  return parent && mayCarry(lane, parent.lane) ? { id: parent.id, lane: parent.lane } : null;
}

function again(key: string): { result: Made; events: "nothing-changed" } {
  return { result: { forwardId: key }, events: "nothing-changed" };
}

/** R4: the same form once more gets the same answer. */
function isSame(viewer: PlanViewer, row: ForwardRecord, form: Omit<NewForwardForm, "key">): boolean {
  return row.byPersonId === viewer.personId && row.message === form.message && row.way === form.way;
}
