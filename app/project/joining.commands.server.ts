/**
 * Plans join one project, and leave it, in one transaction: each is opened with the rights of its own, and only there written
 * to. One refusal stores nothing anywhere (JN1).
 */
import { and, eq } from "drizzle-orm";

import { inEachPlanOf, storeNothing } from "#app/access/context.server.ts";
import type { PersonViewer, PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import { ok, refuse, type Result } from "#app/lib/result.ts";
import { projectPlan } from "#db/schema/index.ts";

import type { AsShown, JoiningRefusal } from "./joining.ts";

type Answer<T> = Promise<Result<T, JoiningRefusal>>;

/**
 * Makes these plans one project: the one that some of them are part of, as the page showed it, else a new one. Who does it runs
 * each of them. Refused where one of them stands elsewhere than the page showed; all in one project already is what was wanted.
 */
export async function joinPlans(
  person: PersonViewer,
  { plans, shown }: { plans: readonly string[]; shown: AsShown },
): Answer<{ projectId: string }> {
  const planIds = [...new Set(plans)].sort();
  if (planIds.length < 2) return refuse("one-alone");
  const [known, ...others] = new Set(planIds.flatMap((id) => shown.get(id) ?? []));
  if (others.length > 0) return refuse("two-projects");
  const projectId = known ?? crypto.randomUUID();
  const each = await inEachPlanOf(person, planIds, (plan) =>
    putInto(plan, { projectId, wasAlone: !shown.get(plan.planId) }),
  );
  const refused = each.find((one) => !one.ok);
  if (refused) return refused;
  if (each.length < planIds.length) return refuseAndStoreNothing(person, "no-such-plan");
  const [now, ...more] = new Set(each.map((one) => (one.ok ? one.value : null)));
  return now && more.length === 0 ? ok({ projectId: now }) : refuseAndStoreNothing(person, "meanwhile");
}

/** Takes one plan out. What stands in its own lines stays there. */
export async function leaveProject(
  person: PersonViewer,
  { projectId, planId }: { projectId: string; planId: string },
): Answer<"left"> {
  const [left] = await inEachPlanOf(person, [planId], (plan) =>
    changePlan<"left", JoiningRefusal>(plan, async (tx) => {
      if (!plan.can("leadPlan")) return { refusal: "not-yours" };
      const gone = await tx
        .delete(projectPlan)
        .where(and(eq(projectPlan.planId, planId), eq(projectPlan.projectId, projectId)))
        .returning({ projectId: projectPlan.projectId });
      if (gone.length === 0) return { result: "left", events: "nothing-changed" };
      return { result: "left", events: [{ kind: "project.left", lane: "buyer", payload: {} }] };
    }),
  );
  return left ?? refuse("no-such-plan");
}

/** The project this plan is part of then; null where it is part of none. */
function putInto(
  viewer: PlanViewer,
  { projectId, wasAlone }: { projectId: string; wasAlone: boolean },
): Promise<Result<string | null, JoiningRefusal>> {
  return changePlan<string | null, JoiningRefusal>(viewer, async (tx) => {
    if (!viewer.can("leadPlan")) return { refusal: "not-yours" };
    const row = { ...ofPlan(viewer), lane: "buyer" as const, authorId: viewer.personId, projectId };
    const joined = { ...row, joinedAt: viewer.now, joinedByName: viewer.name };
    const stored = wasAlone
      ? await tx.insert(projectPlan).values(joined).onConflictDoNothing().returning({ planId: projectPlan.planId })
      : [];
    if (stored.length > 0)
      return { result: projectId, events: [{ kind: "project.joined", lane: "buyer", payload: {} }] };
    const [there] = await tx
      .select({ projectId: projectPlan.projectId })
      .from(projectPlan)
      .where(eq(projectPlan.planId, viewer.planId))
      .for("update");
    return { result: there?.projectId ?? null, events: "nothing-changed" };
  });
}

function refuseAndStoreNothing(person: PersonViewer, refusal: JoiningRefusal): { ok: false; refusal: JoiningRefusal } {
  storeNothing(person);
  return { ok: false, refusal };
}
