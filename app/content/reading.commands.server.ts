/**
 * That somebody read a version: a mark of their own, for "new since you read it", and a view for others only as far as they
 * said so (CO1). Asked for by the page after two seconds in sight (CO3); opening a page writes nothing (FW4).
 */
import { and, eq, lt } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import { content, contentReading, contentVersion, contentView, participant } from "#db/schema/index.ts";

import { isUuid } from "./content-record.server.ts";

/** Writes nothing for a link that proved nobody, for what this reader may not read, and for a version that is not there. */
export async function markRead(viewer: PlanViewer, contentId: string, number: number): Promise<void> {
  const { tx, personId, now } = viewer;
  if (personId === null || !isUuid(contentId)) return;
  const [read] = await tx
    .select({ lane: content.lane })
    .from(contentVersion)
    .innerJoin(content, eq(content.id, contentVersion.contentId))
    .where(and(eq(content.planId, viewer.planId), eq(content.id, contentId), eq(contentVersion.number, number)));
  if (!read) return;
  const mark = { contentLane: read.lane, number, at: now };
  await tx
    .insert(contentReading)
    .values({ ...ofPlan(viewer), ...mark, lane: "own", authorId: personId, contentId })
    .onConflictDoUpdate({
      target: [contentReading.contentId, contentReading.authorId],
      set: mark,
      // An earlier version read again takes nothing back.
      setWhere: lt(contentReading.number, number),
    });
  await showView(viewer, { contentId, number, lane: read.lane });
}

/** CO1: nothing, counted or by name, as this reader chose; once for each version. */
async function showView(
  viewer: PlanViewer,
  { contentId, number, lane }: { contentId: string; number: number; lane: "shared" | "buyer" | "seller" | "own" },
): Promise<void> {
  const me = viewer.participant;
  // LN6: somebody whom only their team knows shows nothing of themselves where both companies read.
  if (!me || lane === "own" || (lane === "shared" && me.lane !== "shared")) return;
  const { tx, now } = viewer;
  const [chosen] = await tx
    .select({ showsViews: participant.showsViews })
    .from(participant)
    .where(eq(participant.id, me.id));
  if (!chosen || chosen.showsViews === "nothing") return;
  const mine = and(
    eq(contentView.contentId, contentId),
    eq(contentView.number, number),
    eq(contentView.viewerId, me.id),
  );
  const [before] = await tx.select({ id: contentView.id }).from(contentView).where(mine);
  if (before) return;
  await tx.insert(contentView).values({
    id: crypto.randomUUID(),
    ...ofPlan(viewer),
    lane,
    authorId: viewer.personId,
    contentId,
    number,
    side: viewer.side,
    viewerId: me.id,
    viewerName: chosen.showsViews === "by-name" ? viewer.name : null,
    at: now,
  });
}
