/** What the workspace's members opened, for both companies to read (CO2). */
import { desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatMoment } from "#app/lib/time-zone.ts";
import { content, visit } from "#db/schema/index.ts";

import { placeWords } from "./visit.ts";

export interface VisitLine {
  id: string;
  /** "Sam Rep opened People." */
  words: string;
  /** "Thu 13 Nov, 14:05 Berlin time". */
  when: string;
}

/** The newest first. */
export async function readVisits(viewer: PlanViewer, most = 30): Promise<{ count: number; lines: VisitLine[] }> {
  const { tx, planId } = viewer;
  const [rows, [all]] = await Promise.all([
    tx
      .select({ id: visit.id, byName: visit.byName, place: visit.place, at: visit.at, title: content.title })
      .from(visit)
      .leftJoin(content, eq(content.id, visit.contentId))
      .where(eq(visit.planId, planId))
      .orderBy(desc(visit.at), desc(visit.id))
      .limit(most),
    tx
      .select({ count: sql<number>`count(*)::int` })
      .from(visit)
      .where(eq(visit.planId, planId)),
  ]);
  return {
    count: all?.count ?? 0,
    lines: rows.map(({ id, byName, place, title, at }) => ({
      id,
      words: `${byName} opened ${place === "content" ? `“${title ?? ""}”` : placeWords[place]}.`,
      when: formatMoment(at, viewer),
    })),
  };
}
