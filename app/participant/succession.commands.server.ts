/** When the one who leads is gone: a colleague says so, five working days pass, and the plan goes on (PE4). Never the seller's. */
import { and, eq, isNull } from "drizzle-orm";

import { askForMail } from "#app/access/delivery.server.ts";
import { isOwnDomain } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { successionNotice } from "#db/schema/participant.ts";

import { passLead } from "./access.commands.server.ts";
import { shortName } from "./participant.ts";
import { findChampion, findPerson, type PersonRecord } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayAskToTakeOver, mayTakeOver, takeOverFrom } from "./succession.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;
export type Notice = typeof successionNotice.$inferSelect;

/** The notice that runs, or null. The seller is shown none. */
export async function findNotice({ tx, planId }: PlanViewer): Promise<Notice | null> {
  const [found] = await tx
    .select()
    .from(successionNotice)
    .where(and(eq(successionNotice.planId, planId), isNull(successionNotice.endedAt)));
  return found ?? null;
}

/** "I will take over": the one who leads is told by mail and has five working days to say that they are still here. */
export async function announceSuccession(viewer: PlanViewer): Answer<{ effectiveOn: IsoDate }> {
  return changePlan<{ effectiveOn: IsoDate }, PeopleRefusal>(viewer, async (tx) => {
    const me = await findMe(viewer);
    if (!me) return { refusal: "not-of-the-company" };
    const asked = mayAskToTakeOver({ side: me.side, proved: viewer.isProved, access: me.access });
    if (!asked.ok) return { refusal: asked.refusal };
    if (me.lane !== "shared") return { refusal: "share-first" };
    if (me.address && (await isOwnDomain(viewer, me.address))) return { refusal: "own-domain" };
    if (await findNotice(viewer)) return { refusal: "notice-exists" };
    const effectiveOn = takeOverFrom(viewer.today, calendarAround(viewer.country, viewer.today));
    const noticeId = crypto.randomUUID();
    await tx.insert(successionNotice).values({
      ...ofPlan(viewer),
      ...by(viewer),
      id: noticeId,
      lane: "buyer",
      authorId: viewer.personId,
      participantLane: me.lane,
      participantId: me.id,
      effectiveOn,
    });
    const lead = await findChampion(viewer);
    if (lead?.address) {
      const mail = { kind: "succession", recipient: lead.address, about: { noticeId } } as const;
      await askForMail(tx, { ...mail, ...ofPlan(viewer), now: viewer.now });
    }
    const payload = { who: shortName(me), effectiveOn };
    return { result: { effectiveOn }, events: [{ kind: "succession.announced", lane: "buyer", payload }] };
  });
}

/** Whoever announced it takes it back, or the one who leads says "I am still here". */
export async function endSuccession(viewer: PlanViewer, outcome: "withdrawn" | "champion-stayed"): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async () => {
    const notice = await findNotice(viewer);
    if (!notice) return { refusal: "no-notice" };
    const isMine =
      outcome === "withdrawn"
        ? notice.participantId === viewer.participant?.id
        : viewer.participant?.access === "champion";
    if (!isMine) return { refusal: "not-yours-to-change" };
    return { result: null, events: [await end(viewer, notice, outcome)] };
  });
}

/** After the five working days, unless the one who leads has answered. */
export async function takeOver(viewer: PlanViewer): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async () => {
    const me = await findMe(viewer);
    const notice = await findNotice(viewer);
    if (!me) return { refusal: "not-of-the-company" };
    if (!notice || notice.participantId !== me.id) return { refusal: "no-notice" };
    const may = mayTakeOver(
      { side: me.side, proved: viewer.isProved, access: me.access },
      {
        noticeOn: dateIn(viewer.planZone, notice.at),
        championAnswered: false,
        today: viewer.today,
        calendar: calendarAround(viewer.country, viewer.today),
      },
    );
    if (!may.ok) return { refusal: may.refusal };
    const ended = await end(viewer, notice, "took-over");
    return { result: null, events: [ended, await passLead(viewer, me)] };
  });
}

/** One of the four acts, as the page names them. */
export async function changeSuccession(
  viewer: PlanViewer,
  intent: "announce" | "withdraw" | "stay" | "take-over",
): Answer<unknown> {
  if (intent === "announce") return announceSuccession(viewer);
  if (intent === "take-over") return takeOver(viewer);
  return endSuccession(viewer, intent === "withdraw" ? "withdrawn" : "champion-stayed");
}

async function findMe(viewer: PlanViewer): Promise<PersonRecord | null> {
  const me = viewer.participant && (await findPerson(viewer, viewer.participant.id));
  return me?.side === "buyer" ? me : null;
}

async function end(viewer: PlanViewer, notice: Notice, outcome: NonNullable<Notice["outcome"]>): Promise<NewEvent> {
  await viewer.tx
    .update(successionNotice)
    .set({ endedAt: viewer.now, outcome })
    .where(eq(successionNotice.id, notice.id));
  return { kind: "succession.ended", lane: notice.lane, payload: { who: notice.byName, outcome } };
}
