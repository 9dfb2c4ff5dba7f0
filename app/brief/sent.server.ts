/** The summary as it was passed on (FW5): kept with the forward, so that what somebody agreed to is what was sent. */
import { eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { ofPlan } from "#app/activity/change-plan.server.ts";
import { briefSent } from "#db/schema/index.ts";

import type { BriefPage, SentBrief } from "./brief.ts";
import { readBriefToSend } from "./brief.queries.server.ts";
import type { Cut } from "./cut.ts";

/** For a forward that was just made. One that hangs from another carries the very page its sender was sent. */
export async function keepSentBrief(
  viewer: PlanViewer,
  { forwardId, cut, parentId }: { forwardId: string; cut: Cut; parentId: string | null },
): Promise<void> {
  const before = parentId ? await readPage(viewer, parentId) : null;
  const page = before ?? (await readBriefToSend(viewer, cut));
  const common = { ...ofPlan(viewer), lane: "buyer" as const, authorId: viewer.personId };
  await viewer.tx.insert(briefSent).values({ ...common, forwardId, cut, page, at: viewer.now });
}

/** What was sent, and whether the team wrote something else into it since. Null where the forward carries none. */
export async function readSentBrief(viewer: PlanViewer, forwardId: string): Promise<SentBrief | null> {
  const page = await readPage(viewer, forwardId);
  if (!page) return null;
  const [row] = await viewer.tx.execute<{ newer: boolean }>(sql`select brief_changed_since(${forwardId}) as newer`);
  return { page, isNewer: row?.newer === true };
}

async function readPage({ tx }: PlanViewer, forwardId: string): Promise<BriefPage | null> {
  const [row] = await tx.select({ page: briefSent.page }).from(briefSent).where(eq(briefSent.forwardId, forwardId));
  return row?.page ?? null;
}
