/**
 * From a narrower lane to a wider one, in one explicit act and never back (LN3). All versions go along, told anew by whoever
 * shares; who read it, what was answered before and people whom the new readers do not know stay behind.
 */
import { and, eq, ne } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { content, contentReader, contentVersion, contentView } from "#db/schema/index.ts";

import { onContent, theContent } from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";
import { lanesToShareInto } from "./right.ts";

/** `with` is "team" (the viewer's own side) or "shared" (both companies). */
export function shareContent(
  viewer: PlanViewer,
  { contentId, with: target }: { contentId: string; with: "team" | "shared" },
): Promise<Result<string, ContentRefusal>> {
  return onContent<string, ContentRefusal>(viewer, contentId, async (tx, row) => {
    const lane: Lane = target === "team" ? viewer.side : "shared";
    if (row.lane === lane) return { result: row.title, events: "nothing-changed" };
    if (!lanesToShareInto(viewer, row).includes(lane)) return { refusal: "never-back" };
    // Views were agreed to before the new readers were there to see them.
    await tx.delete(contentView).where(eq(contentView.contentId, contentId));
    if (lane === "shared") {
      await tx
        .delete(contentReader)
        .where(and(eq(contentReader.contentId, contentId), ne(contentReader.participantLane, "shared")));
    }
    const keepsReplacement =
      row.replacedByLane === null || row.replacedByLane === "shared" || row.replacedByLane === lane;
    await tx
      .update(content)
      .set({
        lane,
        ...(keepsReplacement ? {} : { replacedById: null, replacedByLane: null }),
        sharedAt: viewer.now,
        sharedByName: viewer.name,
        createdAt: viewer.now,
        createdByName: viewer.name,
      })
      .where(eq(content.id, contentId));
    await tx.update(contentVersion).set(by(viewer)).where(eq(contentVersion.contentId, contentId));
    return { result: row.title, events: [{ kind: "content.shared", lane, payload: theContent(row) }] };
  });
}
