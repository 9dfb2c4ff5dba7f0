/** The file behind one version, for whoever may read that version: the database decides, kept papers included (P6). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer, WorkspaceViewer } from "#app/access/viewer.ts";
import type { Transaction } from "#db/client.ts";
import { content, contentVersion } from "#db/schema/index.ts";

import { type ShownAs, shownAs, type ShownFile, sizeWords, type StoredFile, unknownType } from "./file.ts";

export type ReadFile = StoredFile & { shownAs: ShownAs; isInline: boolean };

/** "kept": it is there, for others. Null: nothing this reader knows of. The ids may come from anywhere. */
export async function readPlanFile(
  { tx, planId }: PlanViewer,
  contentId: string,
  number: string,
): Promise<ReadFile | "kept" | null> {
  return read(tx, {
    contentId,
    number,
    isHere: eq(contentVersion.planId, planId),
    isContentHere: eq(content.planId, planId),
  });
}

export async function readLibraryFile(
  { tx, workspaceId }: WorkspaceViewer,
  contentId: string,
  number: string,
): Promise<ReadFile | "kept" | null> {
  const isHere = and(eq(contentVersion.workspaceId, workspaceId), isNull(contentVersion.planId));
  const isContentHere = and(eq(content.workspaceId, workspaceId), isNull(content.planId));
  return read(tx, { contentId, number, isHere, isContentHere });
}

type Where = ReturnType<typeof and>;

async function read(
  tx: Transaction,
  {
    contentId,
    number,
    isHere,
    isContentHere,
  }: { contentId: string; number: string; isHere: Where; isContentHere: Where },
): Promise<ReadFile | "kept" | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(contentId) || !/^[1-9]\d{0,5}$/.test(number)) return null;
  const [version] = await tx
    .select()
    .from(contentVersion)
    .where(and(isHere, eq(contentVersion.contentId, contentId), eq(contentVersion.number, Number(number))));
  if (version) return fileOf(version);
  const [there] = await tx
    .select({ isKept: content.isKept })
    .from(content)
    .where(and(isContentHere, eq(content.id, contentId)));
  return there?.isKept ? "kept" : null;
}

/** Null for a link or a note. The type is named only where bytes and name say the same (S26). */
export function fileOf(version: typeof contentVersion.$inferSelect): ReadFile | null {
  const { fileId, fileName, mediaType, bytes, sha256 } = version;
  if (!fileId || !fileName || !mediaType || bytes === null || !sha256) return null;
  const file = { fileId, fileName, mediaType, bytes, sha256 };
  const shown = shownAs(file);
  const isSure = shown !== "download" && shown !== "text";
  return { ...file, mediaType: isSure ? mediaType : unknownType, shownAs: shown, isInline: shown === "picture" };
}

/** What the page of a content shows of its file. `at` is where its bytes are asked for, `read` gives those of a short text. */
export async function showFile(
  file: ReadFile | "kept" | null,
  at: string,
  read: (fileId: string) => Promise<string>,
): Promise<ShownFile | null> {
  if (!file || file === "kept") return null;
  const text = file.shownAs === "text" ? await read(file.fileId) : null;
  return { name: file.fileName, size: sizeWords(file.bytes), shownAs: file.shownAs, at, text };
}
