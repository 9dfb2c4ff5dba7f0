/** Planning the next talk with somebody, changing it, calling it off: for the team or for oneself, never for the seller. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { nextTalk } from "#db/schema/people.ts";

import type { NextTalkForm } from "./next-talk.form.ts";
import { shortName } from "./participant.ts";
import { findPerson, type PersonRecord, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { lanesForBoth } from "./reporting.ts";
import { lanesToAddIn } from "./right.ts";

type Answer = Promise<Result<null, PeopleRefusal>>;
type TalkLane = NextTalkForm["lane"];

/** One talk with each person in each lane. A colleague's change meanwhile is not written over. */
export async function planTalk(viewer: PlanViewer, id: string, form: NextTalkForm): Answer {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const [person, talker] = await Promise.all([
      findPerson(viewer, id),
      form.talkerId ? findPerson(viewer, form.talkerId) : null,
    ]);
    if (person?.side !== "buyer" || (form.talkerId !== null && !talker)) return { refusal: "no-such-person" };
    const { lane, onDay, talkerId } = form;
    const mine = lanesToAddIn(viewer);
    if (!mine.includes(lane)) return { refusal: "not-yours-to-change" };
    if (!lanesForBoth(mine, [person.lane, ...(talker ? [talker.lane] : [])]).includes(lane))
      return { refusal: "names-a-narrower" };
    const [found] = await tx
      .select()
      .from(nextTalk)
      .where(theTalk(viewer, person, lane))
      .for("update");
    if (found?.onDay === onDay && found.talkerId === talkerId) return { result: null, events: "nothing-changed" };
    if ((found?.onDay ?? "") !== form["was.onDay"] || (found?.talkerId ?? null) !== form["was.talkerId"])
      return { refusal: "talk-changed-meanwhile" };
    const values = { ...by(viewer), onDay, talkerLane: talker?.lane ?? null, talkerId };
    if (found) await tx.update(nextTalk).set(values).where(eq(nextTalk.id, found.id));
    else {
      const [row] = await tx
        .insert(nextTalk)
        .values({
          ...ofPlan(viewer),
          ...values,
          id: crypto.randomUUID(),
          lane,
          authorId: viewer.personId,
          participantLane: person.lane,
          participantId: person.id,
        })
        .onConflictDoNothing()
        .returning();
      if (!row) return { refusal: "talk-changed-meanwhile" };
    }
    const payload = { ...whoOf(person), on: onDay, talker: talker && shortName(talker) };
    return { result: null, events: [{ kind: "participant.talk-planned", lane, payload }] };
  });
}

export async function callTalkOff(viewer: PlanViewer, id: string, lane: TalkLane): Answer {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const person = await findPerson(viewer, id);
    if (!person) return { refusal: "no-such-person" };
    if (!lanesToAddIn(viewer).includes(lane)) return { refusal: "not-yours-to-change" };
    const [gone] = await tx
      .delete(nextTalk)
      .where(theTalk(viewer, person, lane))
      .returning();
    if (!gone) return { result: null, events: "nothing-changed" };
    return { result: null, events: [{ kind: "participant.talk-called-off", lane, payload: whoOf(person) }] };
  });
}

/** Of the own lane the database shows this viewer their own alone. */
function theTalk({ planId }: PlanViewer, person: PersonRecord, lane: TalkLane) {
  return and(eq(nextTalk.planId, planId), eq(nextTalk.participantId, person.id), eq(nextTalk.lane, lane));
}
