/** Out of the library, with or without something in its place, and back again. What was read once stays to be read. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";
import { content } from "#db/schema/index.ts";

import { isUuid, onContent, theContent } from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";

/** `replacedById` is another content of this plan that as many can read. */
export function retireContent(
  viewer: PlanViewer,
  id: string,
  replacedById: string | null,
): Promise<Result<string, ContentRefusal>> {
  return onContent<string, ContentRefusal>(viewer, id, async (tx, row) => {
    const other = replacedById === null ? null : await findReplacement(viewer, replacedById);
    const reads = other && (other.lane === "shared" || other.lane === row.lane || row.lane === "own");
    if (replacedById !== null && (!other || !reads || other.id === id || other.retiredAt))
      return { refusal: "no-such-replacement" };
    const isSame = row.retiredAt !== null && row.replacedById === replacedById;
    if (isSame) return { result: row.title, events: "nothing-changed" };
    await tx
      .update(content)
      .set({
        retiredAt: viewer.now,
        retiredByName: viewer.name,
        replacedById: other?.id ?? null,
        replacedByLane: other?.lane ?? null,
      })
      .where(eq(content.id, id));
    const payload = { ...theContent(row), replacedBy: other?.title ?? null };
    return { result: row.title, events: [{ kind: "content.retired", lane: row.lane, payload }] };
  });
}

export function takeUpContent(viewer: PlanViewer, id: string): Promise<Result<string, ContentRefusal>> {
  return onContent<string, ContentRefusal>(viewer, id, async (tx, row) => {
    if (row.retiredAt === null) return { result: row.title, events: "nothing-changed" };
    await tx
      .update(content)
      .set({ retiredAt: null, retiredByName: null, replacedById: null, replacedByLane: null })
      .where(eq(content.id, id));
    return { result: row.title, events: [{ kind: "content.taken-up", lane: row.lane, payload: theContent(row) }] };
  });
}

async function findReplacement(
  { tx, planId }: PlanViewer,
  id: string,
): Promise<Pick<typeof content.$inferSelect, "id" | "lane" | "title" | "retiredAt"> | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select({ id: content.id, lane: content.lane, title: content.title, retiredAt: content.retiredAt })
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, id)));
  return row ?? null;
}
