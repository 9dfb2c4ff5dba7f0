/** How often somebody is told what changed, in one mail about all their plans with one workspace: their own choice (NO1). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { digest } from "#db/schema/activity.ts";

import type { DigestChoice } from "./digest-choice.ts";

export async function readDigestChoice({ tx, workspaceId, personId, side }: PlanViewer): Promise<DigestChoice> {
  const [row] = personId
    ? await tx
        .select({ rhythm: digest.rhythm, tellsLate: digest.tellsLate })
        .from(digest)
        .where(and(eq(digest.workspaceId, workspaceId), eq(digest.personId, personId)))
    : [];
  return { rhythm: row?.rhythm ?? "weekly", tellsLate: row?.tellsLate ?? side === "seller" };
}

export async function chooseDigest({ tx, workspaceId, personId }: PlanViewer, choice: DigestChoice): Promise<void> {
  if (personId === null) return;
  await tx
    .insert(digest)
    .values({ workspaceId, personId, ...choice })
    .onConflictDoUpdate({ target: [digest.workspaceId, digest.personId], set: choice });
}
