/** Canaries in files: in their names and in their bytes, on the plan and in the workspace's library. */
import { storage } from "#app/server/storage.server.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedFile {
  fileContentId: string;
  /** In the workspace's library; where the zone is none of its members', an id of nothing. */
  libraryFileId: string;
}

export async function plantFile({
  db,
  common,
  side,
  say,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  side: Side;
  say: (where: string) => string;
}): Promise<PlantedFile> {
  const fileContentId = crypto.randomUUID();
  await plant(fileContentId, common);
  const libraryFileId = crypto.randomUUID();
  if (common.lane === "seller") await plant(libraryFileId, { ...common, planId: null });
  return { fileContentId, libraryFileId };

  async function plant(id: string, where: Omit<typeof common, "planId"> & { planId: string | null }): Promise<void> {
    const put = await storage().put(bytesOf(say("file_body")));
    const of = { ...where, side };
    await db.insert(schema.content).values({ ...of, id, title: say("file_title"), createdByName: say("file_creator") });
    await db.insert(schema.contentVersion).values({
      ...of,
      ...put,
      ...{ id: crypto.randomUUID(), contentId: id, number: 1, kind: "file" },
      ...{ fileName: `${say("file_name")}.txt`, mediaType: "text/plain", note: say("file_news") },
      ...{ byName: say("file_by"), at: worldNow },
    });
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
