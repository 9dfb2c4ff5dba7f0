/** Talks planned with people, as this reader may read them. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { participant } from "#db/schema/participant.ts";
import { knownName } from "#db/schema/known-name.ts";
import { nextTalk } from "#db/schema/people.ts";

import type { NextTalk } from "./next-talk.ts";

/** `only`: with one person. For the buying side; the seller is shown none. */
export async function readTalks(viewer: PlanViewer, only: { personId?: string } = {}): Promise<NextTalk[]> {
  if (viewer.side !== "buyer") return [];
  const rows = await viewer.tx
    .select({
      lane: nextTalk.lane,
      personId: nextTalk.participantId,
      onDay: nextTalk.onDay,
      talkerId: nextTalk.talkerId,
      name: knownName,
      title: participant.title,
    })
    .from(nextTalk)
    .leftJoin(participant, and(eq(participant.id, nextTalk.talkerId), isNull(participant.revokedAt)))
    .where(
      and(eq(nextTalk.planId, viewer.planId), only.personId ? eq(nextTalk.participantId, only.personId) : undefined),
    )
    .orderBy(asc(nextTalk.onDay), asc(nextTalk.id));
  return rows.map(({ name, title, onDay, ...row }) => ({
    ...row,
    onDay: onDay as IsoDate,
    talker: name ?? title,
  }));
}
