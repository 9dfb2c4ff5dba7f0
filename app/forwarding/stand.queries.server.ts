/** What somebody reads who was asked by a link where they stand: who asks, and with which words. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { forward } from "#db/schema/forward.ts";

import type { AskedToStand } from "./stand.ts";

/** Null for whoever reads by a link that asks something else. */
export async function readAskedToStand(viewer: PlanViewer): Promise<AskedToStand | null> {
  const forwardId = viewer.link?.forwardId;
  if (!forwardId) return null;
  const [row] = await viewer.tx
    .select()
    .from(forward)
    .where(
      and(
        eq(forward.planId, viewer.planId),
        eq(forward.id, forwardId),
        eq(forward.asksStand, true),
        isNull(forward.revokedAt),
      ),
    );
  return (
    (row && {
      by: row.byName,
      to: row.toName,
      on: formatDate(dateIn(viewer.planZone, row.at), viewer),
      message: row.message,
    }) ??
    null
  );
}
