/** Whether somebody wants news of a plan by mail: a choice in their own lane, which nobody else reads (NO1). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { mailMute } from "#db/schema/activity.ts";

import { ofPlan } from "./change-plan.server.ts";

export async function wantsMail({ tx, planId, personId }: PlanViewer): Promise<boolean> {
  if (personId === null) return false;
  const rows = await tx
    .select({ at: mailMute.at })
    .from(mailMute)
    .where(and(eq(mailMute.planId, planId), eq(mailMute.authorId, personId)));
  return rows.length === 0;
}

/** The same choice twice is one. */
export async function chooseMail(viewer: PlanViewer, choice: "on" | "off"): Promise<void> {
  const { tx, planId, personId, now } = viewer;
  if (personId === null) return;
  if (choice === "off") {
    await tx
      .insert(mailMute)
      .values({ ...ofPlan(viewer), lane: "own", authorId: personId, at: now })
      .onConflictDoNothing();
    return;
  }
  await tx.delete(mailMute).where(and(eq(mailMute.planId, planId), eq(mailMute.authorId, personId)));
}
