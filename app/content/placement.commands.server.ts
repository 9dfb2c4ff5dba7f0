/**
 * What a member takes from the workspace's library is a copy on the plan, as it is that day: a buyer reads one plan and
 * nothing of the library behind it. Where it came from is a row of the seller lane.
 */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { content, contentPlacement, contentVersion } from "#db/schema/index.ts";

import { theContent, wordsOf, writeVersion } from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";

/** Puts content of the workspace's library on this plan. Refuses "placed-already" while a copy of it is there. */
export function placeContent(
  viewer: PlanViewer,
  { libraryId, readBy }: { libraryId: string; readBy: "shared" | "team" },
): Promise<Result<{ contentId: string; title: string }, ContentRefusal>> {
  return changePlan<{ contentId: string; title: string }, ContentRefusal>(viewer, async (tx) => {
    if (!viewer.member || !viewer.can("takePart")) return { refusal: "not-yours" };
    const [source] = await tx
      .select()
      .from(content)
      .where(and(eq(content.id, libraryId), isNull(content.planId)))
      // Two who put the same thing here at once come one after the other.
      .for("update");
    if (!source) return { refusal: "no-such-content" };
    if (source.retiredAt) return { refusal: "retired" };
    if (await isPlaced(viewer, libraryId)) return { refusal: "placed-already" };
    const versions = await tx
      .select()
      .from(contentVersion)
      .where(eq(contentVersion.contentId, libraryId))
      .orderBy(asc(contentVersion.number));
    const newest = versions.at(-1);
    if (!newest) return { refusal: "nothing-in-it" };
    const lane: Lane = readBy === "team" ? viewer.side : "shared";
    const copy = {
      ...ofPlan(viewer),
      ...wordsOf(source),
      id: crypto.randomUUID(),
      lane,
      authorId: viewer.personId,
      side: viewer.side,
      createdAt: viewer.now,
      createdByName: viewer.name,
    };
    await tx.insert(content).values(copy);
    // The buyer reads one version: how often it was rewritten before is the workspace's own business.
    const { kind, url, body, fileId, fileName, mediaType, bytes, sha256 } = newest;
    const version = { kind, url, body, fileId, fileName, mediaType, bytes, sha256, note: null, number: 1 };
    await writeVersion(tx, copy, { ...version, ...by(viewer) });
    await tx.insert(contentPlacement).values({
      id: crypto.randomUUID(),
      ...ofPlan(viewer),
      lane: "seller",
      authorId: viewer.personId,
      libraryId,
      contentLane: lane,
      contentId: copy.id,
    });
    const payload = { ...theContent(copy), what: newest.kind, side: viewer.side };
    const result = { contentId: copy.id, title: copy.title };
    return { result, events: [{ kind: "content.added", lane, payload }] };
  });
}

async function isPlaced({ tx, planId }: PlanViewer, libraryId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: contentPlacement.id })
    .from(contentPlacement)
    .innerJoin(content, eq(content.id, contentPlacement.contentId))
    .where(
      and(eq(contentPlacement.planId, planId), eq(contentPlacement.libraryId, libraryId), isNull(content.retiredAt)),
    );
  return found !== undefined;
}
