/**
 * That somebody read a version: a mark of their own, for "new since you read it", and a view for others only as far as they
 * said so (CO1). Asked for by the page after two seconds in sight (CO3); opening a page writes nothing (FW4).
 */
import { and, eq, lt } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
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

/**
 * CO1, as this reader chose: towards the other company nothing, counted or by name; towards colleagues by name or not at all.
 * Once for each version. What members open is told apart from this (`recordVisit`), since theirs is shown by itself (CO4).
 */
async function showView(
  viewer: PlanViewer,
  { contentId, number, lane: contentLane }: { contentId: string; number: number; lane: Lane },
): Promise<void> {
  const me = viewer.participant;
  if (!me || viewer.side !== "buyer" || contentLane === "own") return;
  const { tx, now } = viewer;
  const [chosen] = await tx
    .select({ views: participant.showsViews, toTeam: participant.showsViewsToTeam })
    .from(participant)
    .where(eq(participant.id, me.id));
  if (!chosen) return;
  // LN6: somebody whom only their team knows shows nothing of themselves where both companies read.
  const isShown = contentLane === "shared" && me.lane === "shared" && chosen.views !== "nothing";
  const shown: { lane: Lane; name: string | null }[] = [
    ...(isShown ? [{ lane: "shared" as const, name: chosen.views === "by-name" ? viewer.name : null }] : []),
    ...(chosen.toTeam ? [{ lane: "buyer" as const, name: viewer.name }] : []),
  ];
  if (shown.length === 0) return;
  const before = await tx
    .select({ lane: contentView.lane })
    .from(contentView)
    .where(and(eq(contentView.contentId, contentId), eq(contentView.number, number), eq(contentView.viewerId, me.id)));
  const rows = shown
    .filter(({ lane }) => !before.some((one) => one.lane === lane))
    .map(({ lane, name }) => ({
      id: crypto.randomUUID(),
      ...ofPlan(viewer),
      ...{ lane, authorId: viewer.personId, contentLane, contentId, number },
      ...{ side: viewer.side, viewerId: me.id, viewerName: name, at: now },
    }));
  if (rows.length > 0) await tx.insert(contentView).values(rows);
}
