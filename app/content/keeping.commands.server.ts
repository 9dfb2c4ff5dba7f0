/** A paper kept for named people with a proved address: a lock, never a price (P6). The database itself keeps the lock. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { shortName } from "#app/participant/participant.ts";
import { content, contentReader } from "#db/schema/index.ts";

import { type ContentRecord, onContent, readParticipants, theContent } from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";
import { couldReadKept } from "./right.ts";

/** Keeps a content for these participants; for nobody: everybody who reads its lane reads it again. */
export function keepFor(
  viewer: PlanViewer,
  id: string,
  participantIds: readonly string[],
): Promise<Result<null, ContentRefusal>> {
  return onContent<null, ContentRefusal>(viewer, id, async (tx, row) => {
    const isKept = participantIds.length > 0;
    if (!isKept && !row.isKept) return { result: null, events: "nothing-changed" };
    await tx.delete(contentReader).where(eq(contentReader.contentId, id));
    await tx.update(content).set({ isKept }).where(eq(content.id, id));
    if (!isKept)
      return { result: null, events: [{ kind: "content.opened-to-all", lane: row.lane, payload: theContent(row) }] };
    const kept = await writeReaders(viewer, row, participantIds);
    return "refusal" in kept ? kept : { result: null, events: [kept.event] };
  });
}

/** Only for commands: the rows of readers, in the lane of the paper, and the event that says so. */
export async function writeReaders(
  viewer: PlanViewer,
  row: Pick<ContentRecord, "id" | "title" | "lane" | "authorId">,
  participantIds: readonly string[],
): Promise<{ event: NewEvent } | { refusal: "reader-cannot" | "not-kept-in-own" }> {
  if (row.lane === "own") return { refusal: "not-kept-in-own" };
  const known = await readParticipants(viewer);
  const readers = known.filter((one) => participantIds.includes(one.id));
  if (readers.length < participantIds.length || readers.some((one) => !couldReadKept(one, row)))
    return { refusal: "reader-cannot" };
  await viewer.tx.insert(contentReader).values(
    readers.map((one) => ({
      ...ofPlan(viewer),
      ...by(viewer),
      lane: row.lane,
      authorId: viewer.personId,
      contentId: row.id,
      participantLane: one.lane,
      participantId: one.id,
    })),
  );
  const payload = { ...theContent(row), readers: readers.map(shortName) };
  return { event: { kind: "content.kept", lane: row.lane, payload } };
}
