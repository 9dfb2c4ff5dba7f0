/**
 * The personal link of somebody on a plan, and how often anybody may send one. A person has one link that works at a time:
 * sending it again shows the same one, taking it away ends it at the next request (FW3, S19). A link reads and opens
 * nothing else, so it may be copied by whoever may invite.
 */
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";

import { link } from "#db/schema/identity.ts";
import { workspace } from "#db/schema/workspace.ts";
import type { Lane } from "#app/lib/lane.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";

import { newLink } from "./link.server.ts";
import type { PlanViewer } from "./viewer.ts";

/** Invitations: by one person in an hour, by one side of a workspace in a day. Sides count apart (PE3). */
const limits = { person: { limit: 50, hours: 1 }, side: { limit: 200, hours: 24 } } as const;

/** Counts one invitation against whoever sends it; false where that is enough for now. */
export async function mayInviteNow({ personId, workspaceId, side, now, tx }: PlanViewer): Promise<boolean> {
  const { person, side: team } = limits;
  return takeTurn(
    [
      { key: `invite person ${personId ?? ""}`, ...person },
      { key: `invite ${side} ${workspaceId}`, ...team },
    ],
    now,
    tx,
  );
}

/** The link of a participant that works, or a new one. */
export async function giveLink(viewer: PlanViewer, to: { participantId: string; lane: Lane }): Promise<string> {
  const known = await readLinkOf(viewer, to.participantId);
  if (known) return known;
  const { id, tokenHash } = newLink();
  await viewer.tx.insert(link).values({
    id,
    tokenHash,
    workspaceId: viewer.workspaceId,
    planId: viewer.planId,
    lane: to.lane,
    participantId: to.participantId,
    createdAt: viewer.now,
    createdByName: viewer.name,
  });
  return id;
}

/**
 * A link of its own for something forwarded, for a participant or for nobody (FW1). It never becomes somebody's own link, so
 * that whoever may see that one does not learn of a forward.
 */
export async function makeForwardLink(
  viewer: PlanViewer,
  to: { participantId: string; lane: Lane } | { participantId: null; lane: Lane },
): Promise<string> {
  const { id, tokenHash } = newLink();
  const { workspaceId, planId, now: createdAt, name: createdByName } = viewer;
  await viewer.tx
    .insert(link)
    .values({ id, tokenHash, workspaceId, planId, ...to, isOfForward: true, createdAt, createdByName });
  return id;
}

/** Ends these links at the next request. */
export async function endLinksById({ tx, planId, now }: PlanViewer, linkIds: readonly string[]): Promise<void> {
  if (linkIds.length === 0) return;
  await tx
    .update(link)
    .set({ revokedAt: now })
    .where(and(eq(link.planId, planId), inArray(link.id, [...linkIds]), isNull(link.revokedAt)));
}

/** Puts back what one act ended, and nothing that was ended by another. */
export async function reopenLinks(
  { tx, planId }: PlanViewer,
  { linkIds, endedAt }: { linkIds: readonly string[]; endedAt: Date },
): Promise<void> {
  if (linkIds.length === 0) return;
  await tx
    .update(link)
    .set({ revokedAt: null })
    .where(and(eq(link.planId, planId), inArray(link.id, [...linkIds]), eq(link.revokedAt, endedAt)));
}

/** The id of the link that works for a participant whom this viewer was shown, or null. */
export async function readLinkOf({ tx, planId }: PlanViewer, participantId: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: link.id })
    .from(link)
    .where(
      and(
        eq(link.planId, planId),
        eq(link.participantId, participantId),
        isNull(link.revokedAt),
        eq(link.isOfForward, false),
      ),
    )
    .orderBy(desc(link.createdAt))
    .limit(1);
  return found?.id ?? null;
}

/** Ends every link of a participant. */
export async function endLinks({ tx, planId, now }: PlanViewer, participantId: string): Promise<void> {
  await tx
    .update(link)
    .set({ revokedAt: now })
    .where(and(eq(link.planId, planId), eq(link.participantId, participantId), isNull(link.revokedAt)));
}

/** Takes `endLinks` back: what was ended at that moment works again. */
export async function takeLinksUp({ tx, planId }: PlanViewer, participantId: string, endedAt: Date): Promise<void> {
  await tx
    .update(link)
    .set({ revokedAt: null })
    .where(and(eq(link.planId, planId), eq(link.participantId, participantId), eq(link.revokedAt, endedAt)));
}

/** ST1: an address in a domain of the workspace leads nothing for the buying side. */
export async function isOwnDomain({ tx, workspaceId }: PlanViewer, address: string): Promise<boolean> {
  const [own] = await tx
    .select({ isOwn: sql<boolean>`in_domains(${address}, ${workspace.domains})` })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return own?.isOwn ?? false;
}
