/** Somebody's own word that the summary may name them, or no longer. Nobody says it for anybody else. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { briefNaming } from "#db/schema/index.ts";

import type { BriefRefusal } from "./refusal.ts";

export function sayNaming(
  viewer: PlanViewer,
  { mayBeNamed }: { mayBeNamed: boolean },
): Promise<Result<null, BriefRefusal>> {
  return changePlan<null, BriefRefusal>(viewer, async (tx) => {
    const { participant: me, side, personId, planId } = viewer;
    if (side !== "buyer" || !viewer.can("takePart")) return { refusal: "not-yours" };
    if (!me || me.lane === "own") return { refusal: "only-you-know-yourself" };
    const changed = mayBeNamed
      ? await tx
          .insert(briefNaming)
          .values({
            ...ofPlan(viewer),
            ...{ participantId: me.id, participantLane: me.lane, lane: "buyer", authorId: personId, at: viewer.now },
          })
          .onConflictDoNothing()
          .returning({ id: briefNaming.participantId })
      : await tx
          .delete(briefNaming)
          .where(and(eq(briefNaming.planId, planId), eq(briefNaming.participantId, me.id)))
          .returning({ id: briefNaming.participantId });
    if (changed.length === 0) return { result: null, events: "nothing-changed" };
    const payload = { participantId: me.id, mayBeNamed };
    return { result: null, events: [{ kind: "brief.naming-said", lane: "buyer", payload }] };
  });
}
