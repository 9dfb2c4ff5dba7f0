/** The whole library of the plan with what is in it, as far as this reader may read it: for whoever takes it away (EX1). */
import { desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { contentVersion } from "#db/schema/index.ts";

import { readLibrary } from "./content.queries.server.ts";
import { fileOf, type ReadFile } from "./file.queries.server.ts";
import { type ContentCard, libraryAsked } from "./library.ts";

export interface WholeContent {
  card: ContentCard;
  url: string | null;
  note: string | null;
  file: ReadFile | null;
  /** Who put the newest version there, and when. */
  version: { by: string; at: Date } | null;
}

/** Retired ones last. A paper that is kept for others is a card and nothing more (P6). */
export async function readAllContent(viewer: PlanViewer): Promise<WholeContent[]> {
  const everything = libraryAsked(new URLSearchParams());
  const { cards } = await readLibrary(viewer, everything);
  const retired = await readLibrary(viewer, { ...everything, isRetired: true });
  const versions = await viewer.tx
    .selectDistinctOn([contentVersion.contentId])
    .from(contentVersion)
    .where(eq(contentVersion.planId, viewer.planId))
    .orderBy(contentVersion.contentId, desc(contentVersion.number));
  const newest = new Map(versions.map((version) => [version.contentId, version]));
  return [...cards, ...retired.cards].map((card) => {
    const version = newest.get(card.id);
    return {
      card,
      url: version?.url ?? null,
      note: version?.body ?? null,
      file: version ? fileOf(version) : null,
      version: version ? { by: version.byName, at: version.at } : null,
    };
  });
}
