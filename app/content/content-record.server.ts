/** What every command on one content does first and last: take the row, ask whose it is, write, say what happened. */
import { and, desc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type by, type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import type { StageKind } from "#app/plan/stage.ts";
import type { Transaction } from "#db/client.ts";
import { content, contentVersion, participant } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import type { ContentWords } from "./change.ts";
import type { ContentKind } from "./content.ts";
import type { StoredFile } from "./file.ts";
import type { ContentRefusal } from "./refusal.ts";
import { mayTend } from "./right.ts";

export type ContentRecord = typeof content.$inferSelect;
export type VersionRecord = typeof contentVersion.$inferSelect;

/** What there is to read: an address, a note or a file. The first that is given counts. */
export interface NewVersion {
  url?: string | null;
  body?: string | null;
  file?: StoredFile | undefined;
  /** What is new in it. */
  note?: string | null;
}

type VersionColumns = Pick<
  typeof contentVersion.$inferInsert,
  "url" | "body" | "fileId" | "fileName" | "mediaType" | "bytes" | "sha256" | "note"
> & { kind: ContentKind };

/** The columns of a version; null where there is nothing in it. */
export function versionColumns({ url, body, file, note = null }: NewVersion): VersionColumns | null {
  if (file) return { kind: "file", ...file, note };
  if (url) return { kind: "link", url, note };
  return body ? { kind: "note", body, note } : null;
}

/** A row of the plan this viewer may read; locked until the end of the request. `id` may come from anywhere. */
export async function lockContent({ tx, planId }: PlanViewer, id: string): Promise<ContentRecord | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select()
    .from(content)
    .where(and(eq(content.planId, planId), eq(content.id, id)))
    .for("update");
  return row ?? null;
}

/**
 * Runs `work` on one content of the plan for somebody who may change it. Refuses "no-such-content" alike for what does not
 * exist and what this reader may not read, "not-yours", and "kept" for a paper that this reader may not open (P6).
 */
export function onContent<T, const R extends ContentRefusal>(
  viewer: PlanViewer,
  id: string,
  work: (tx: Transaction, row: ContentRecord, newest: VersionRecord) => Promise<Change<T, R>>,
): Promise<Result<T, R | "no-such-content" | "not-yours" | "kept" | "your-name-would-show">> {
  return changePlan<T, R | "no-such-content" | "not-yours" | "kept">(viewer, async (tx) => {
    const row = await lockContent(viewer, id);
    if (!row) return { refusal: "no-such-content" };
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    const newest = await newestVersion(tx, id);
    return newest ? work(tx, row, newest) : { refusal: "kept" };
  });
}

/** Null for a paper kept for others. */
export async function newestVersion(tx: Transaction, contentId: string): Promise<VersionRecord | null> {
  const [row] = await tx
    .select()
    .from(contentVersion)
    .where(eq(contentVersion.contentId, contentId))
    .orderBy(desc(contentVersion.number))
    .limit(1);
  return row ?? null;
}

/** Writes a version beside its content, in the content's own place and lane. */
export async function writeVersion(
  tx: Transaction,
  of: Pick<ContentRecord, "id" | "workspaceId" | "planId" | "lane" | "authorId" | "side">,
  version: VersionColumns & { number: number } & ReturnType<typeof by>,
): Promise<void> {
  const { id: contentId, workspaceId, planId, lane, authorId, side } = of;
  await tx
    .insert(contentVersion)
    .values({ id: crypto.randomUUID(), contentId, workspaceId, planId, lane, authorId, side, ...version });
}

export function wordsOf(row: ContentRecord): ContentWords {
  const { title, question, purpose, isWhenNot } = row;
  const stageKinds = row.stageKinds as StageKind[];
  return { title, question, purpose, isWhenNot, stageKinds, fields: row.fields as FieldOfWork[] };
}

/** The part of an event that names the content. */
export function theContent({ id, title }: Pick<ContentRecord, "id" | "title">): { contentId: string; title: string } {
  return { contentId: id, title };
}

/** Participants of the plan by id, as far as this viewer may read them and they still take part. */
export async function readParticipants({
  tx,
  planId,
}: PlanViewer): Promise<Pick<typeof participant.$inferSelect, "id" | "lane" | "name" | "title" | "side">[]> {
  return tx
    .select({
      id: participant.id,
      lane: participant.lane,
      name: knownName,
      title: participant.title,
      side: participant.side,
    })
    .from(participant)
    .where(and(eq(participant.planId, planId), isNull(participant.revokedAt)))
    .orderBy(knownName, participant.id);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
