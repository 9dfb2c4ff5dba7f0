/** That a member had a page in sight (CO3, CO4). Asked for by the page after two seconds; opening one writes nothing (FW4). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { content, visit } from "#db/schema/index.ts";

import { ofPlan } from "./change-plan.server.ts";
import { quarterOf, visitPlaceOf } from "./visit.ts";

/**
 * One row for a member, a place and a quarter of an hour; nobody of the company ever has one. `pathname` is the page's own:
 * where it shows something that the company put there, which. Writes nothing for a member who does not show themselves.
 */
export async function recordVisit(viewer: PlanViewer, pathname: string): Promise<void> {
  const { tx, now, member, participant, personId, planId } = viewer;
  const place = visitPlaceOf(pathname, planId);
  if (!member || personId === null || participant?.showsPresence === false || place === null) return;
  const ofContent = place === "library" ? await theirContent(viewer, pathname.split("/")[4]) : null;
  await tx
    .insert(visit)
    .values({
      id: crypto.randomUUID(),
      ...ofPlan(viewer),
      ...{ lane: "shared", authorId: personId, byName: viewer.name, at: now, quarterAt: quarterOf(now) },
      ...(ofContent ? { place: "content", contentId: ofContent, contentLane: "shared" } : { place }),
    })
    .onConflictDoNothing();
}

async function theirContent({ tx, planId }: PlanViewer, id: string | undefined): Promise<string | null> {
  if (!id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const [found] = await tx
    .select({ id: content.id })
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, id), eq(content.side, "buyer"), eq(content.lane, "shared")));
  return found?.id ?? null;
}
