/** Content that the seller sent (AL1): what they put on a plan for both companies, and what they forwarded there. */
import { and, eq, exists, isNotNull, isNull, or } from "drizzle-orm";

import type { StageKind } from "#app/plan/stage.ts";
import type { Transaction } from "#db/client.ts";
import { content, forward } from "#db/schema/index.ts";

/** One row a content, with the kinds of stage it is tagged for; of all plans this transaction reads, or of the one named. */
export async function readSentContent(
  tx: Transaction,
  planId: string | undefined,
): Promise<{ planId: string; stageKinds: StageKind[] }[]> {
  const forwarded = tx
    .select({ id: forward.id })
    .from(forward)
    .where(
      and(
        eq(forward.contentId, content.id),
        eq(forward.side, "seller"),
        eq(forward.lane, "shared"),
        isNull(forward.revokedAt),
      ),
    );
  const rows = await tx
    .selectDistinct({ planId: content.planId, stageKinds: content.stageKinds })
    .from(content)
    .where(
      and(
        planId === undefined ? isNotNull(content.planId) : eq(content.planId, planId),
        eq(content.lane, "shared"),
        isNull(content.retiredAt),
        or(eq(content.side, "seller"), exists(forwarded)),
      ),
    );
  return rows.flatMap((row) => (row.planId ? [{ planId: row.planId, stageKinds: row.stageKinds as StageKind[] }] : []));
}
