/** What the pages ask before content goes to more readers, or out of use. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { readByWords } from "#app/step/step-row.ts";
import { content } from "#db/schema/index.ts";

import { readContentPage } from "./content-page.queries.server.ts";
import { lanesToShareInto } from "./right.ts";

/** LN3: what the new readers would read, and who they would be. */
export async function readSharing(viewer: PlanViewer, contentId: string): Promise<Sharing | null> {
  const page = await readContentPage(viewer, contentId);
  if (!page) return null;
  const { card, versions, lane } = page;
  const [row] = await viewer.tx.select().from(content).where(eq(content.id, contentId));
  const lines: [string, string | null][] = [
    ["Name", card.title],
    ["The question", card.question],
    ["What there is", card.what],
    ["Versions", versions.length > 1 ? `All ${versions.length}` : null],
    ["For whom", card.tags],
    ["Kept for", card.keptFor && `${card.keptFor} (people whom only your team knows are left out)`],
    ["Shared by", viewer.name],
  ];
  return {
    id: contentId,
    title: card.title,
    readBy: card.readBy,
    mayTend: page.may.tend,
    goesAlong: lines.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
    targets: (row ? lanesToShareInto(viewer, { ...row, lane }) : []).map((to) => ({
      value: to === "shared" ? ("shared" as const) : ("team" as const),
      label: `Let ${readByWords(to, viewer)
        .replace(/^Only /, "all of ")
        .replace(" + ", " and ")} read it`,
    })),
  };
}

export interface Sharing {
  id: string;
  title: string;
  readBy: string;
  mayTend: boolean;
  goesAlong: { label: string; text: string }[];
  targets: { value: "shared" | "team"; label: string }[];
}

/** What could stand in its place: in use, and read by as many. */
export async function readReplacements(
  { tx, planId }: PlanViewer,
  { id, lane }: { id: string; lane: Lane },
): Promise<{ id: string; title: string }[]> {
  const rows = await tx
    .select({ id: content.id, title: content.title, lane: content.lane })
    .from(content)
    .where(and(eq(content.planId, planId), isNull(content.retiredAt)))
    .orderBy(asc(content.title), asc(content.id));
  return rows
    .filter((one) => one.id !== id && (one.lane === "shared" || one.lane === lane || lane === "own"))
    .map(({ id: other, title }) => ({ id: other, title }));
}
