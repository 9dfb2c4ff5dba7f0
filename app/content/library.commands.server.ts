/**
 * The workspace's own library: no plan, the seller lane. A new version there appears, in the same transaction, on each plan
 * where the content was put, with an event for each.
 */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { storeNothing } from "#app/access/context.server.ts";
import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { by, recordEvents } from "#app/activity/change-plan.server.ts";
import { ok, type Result } from "#app/lib/result.ts";
import { content, contentPlacement, plan } from "#db/schema/index.ts";

import { changesOf, type ContentWords, type WordConflict } from "./change.ts";
import type { EditContentForm } from "./content.form.ts";
import {
  type ContentRecord,
  isUuid,
  newestVersion,
  type NewVersion,
  theContent,
  versionColumns,
  wordsOf,
  writeVersion,
} from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";

/** `key` is made by the page that shows the form and becomes the content's id (R4). */
export async function addToLibrary(
  viewer: WorkspaceViewer,
  { key, words, ...form }: NewVersion & { key: string; words: ContentWords },
): Promise<Result<string, ContentRefusal>> {
  const version = versionColumns(form);
  if (!version) return no(viewer, "nothing-in-it");
  const row = {
    ...words,
    id: key,
    workspaceId: viewer.workspaceId,
    planId: null,
    lane: "seller" as const,
    authorId: viewer.personId,
    side: "seller" as const,
    createdAt: viewer.now,
    createdByName: viewer.name,
  };
  const added = await viewer.tx.insert(content).values(row).onConflictDoNothing().returning();
  if (added.length === 0) {
    const before = await lockOurs(viewer, key);
    return before?.authorId === viewer.personId && before.title === words.title ? ok(key) : no(viewer, "key-used");
  }
  await writeVersion(viewer.tx, row, { ...version, ...by(viewer), number: 1 });
  return ok(key);
}

/** Compare-and-set of the words. Copies on plans keep theirs: a plan is changed on the plan. */
export async function editInLibrary(
  viewer: WorkspaceViewer,
  id: string,
  form: EditContentForm,
): Promise<Result<{ conflicts: WordConflict[] }, ContentRefusal>> {
  const row = await lockOurs(viewer, id);
  if (!row) return no(viewer, "no-such-content");
  const { changed, conflicts, words } = changesOf(form, wordsOf(row));
  if (conflicts.length === 0 && changed.length > 0)
    await viewer.tx.update(content).set(words).where(eq(content.id, id));
  return ok({ conflicts });
}

/** A new version here and on every plan it was put on. Returns on how many plans. */
export async function addLibraryVersion(
  viewer: WorkspaceViewer,
  id: string,
  { was, ...form }: NewVersion & { was: number },
): Promise<Result<number, ContentRefusal>> {
  const version = versionColumns(form);
  if (!version) return no(viewer, "nothing-in-it");
  const row = await lockOurs(viewer, id);
  if (!row) return no(viewer, "no-such-content");
  if (row.retiredAt) return no(viewer, "retired");
  const newest = await newestVersion(viewer.tx, id);
  if (newest?.number !== was) return no(viewer, "changed-meanwhile");
  await writeVersion(viewer.tx, row, { ...version, ...by(viewer), number: was + 1 });
  const copies = await lockCopies(viewer, id);
  for (const copy of copies) {
    const number = ((await newestVersion(viewer.tx, copy.id))?.number ?? 0) + 1;
    await writeVersion(viewer.tx, copy, { ...version, ...by(viewer), number });
    const { workspaceId, name, personId, now } = viewer;
    const actor = { workspaceId, planId: copy.planId ?? "", side: "seller" as const, name, personId, now };
    const payload = { ...theContent(copy), number, note: copy.isKept ? null : (version.note ?? null) };
    await recordEvents(viewer.tx, actor, [{ kind: "content.version-added", lane: copy.lane, payload }]);
  }
  return ok(copies.length);
}

/** Out of the library, or back in. What was put on plans stays there: those copies are the plans' own. */
export async function setRetiredInLibrary(
  viewer: WorkspaceViewer,
  id: string,
  isRetired: boolean,
): Promise<Result<string, ContentRefusal>> {
  const row = await lockOurs(viewer, id);
  if (!row) return no(viewer, "no-such-content");
  const retired = isRetired
    ? { retiredAt: viewer.now, retiredByName: viewer.name }
    : { retiredAt: null, retiredByName: null };
  await viewer.tx.update(content).set(retired).where(eq(content.id, id));
  return ok(row.title);
}

async function lockOurs({ tx, workspaceId }: WorkspaceViewer, id: string): Promise<ContentRecord | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select()
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), isNull(content.planId), eq(content.id, id)))
    .for("update");
  return row ?? null;
}

/** Those still in use, in one fixed order so that two writers never wait for each other in a circle. */
async function lockCopies({ tx, workspaceId }: WorkspaceViewer, libraryId: string): Promise<ContentRecord[]> {
  return tx
    .select()
    .from(content)
    .where(
      and(
        eq(content.workspaceId, workspaceId),
        isNull(content.retiredAt),
        sql`${content.id} in (select ${contentPlacement.contentId} from ${contentPlacement}
          join ${plan} on ${plan.id} = ${contentPlacement.planId}
          where ${contentPlacement.libraryId} = ${libraryId} and ${plan.archivedAt} is null)`,
      ),
    )
    .orderBy(asc(content.planId), asc(content.id))
    .for("update");
}

function no<R extends ContentRefusal>(viewer: WorkspaceViewer, refusal: R): { ok: false; refusal: R } {
  storeNothing(viewer);
  return { ok: false, refusal };
}
