/** Reads what several plans are part of, plan by plan, each with the rights of that plan alone (JN1). */
import { eq } from "drizzle-orm";

import { inEachPlanOf } from "#app/access/context.server.ts";
import { plansOfPerson } from "#app/access/entrance.server.ts";
import type { PersonViewer, PlanViewer } from "#app/access/viewer.ts";
import { projectPlan } from "#db/schema/index.ts";

import { type JoinedPlan, type NamedPlan, namesApart } from "./joined.ts";
import { readProject } from "./project.queries.server.ts";

/** The larger project this plan is part of; null where it stands for itself. */
export async function readLarger({ tx, planId }: PlanViewer): Promise<string | null> {
  const [row] = await tx
    .select({ projectId: projectPlan.projectId })
    .from(projectPlan)
    .where(eq(projectPlan.planId, planId));
  return row?.projectId ?? null;
}

/** What of a project this person takes part in; empty alike for one that is not there and for one of others. */
export async function readJoined(viewer: PersonViewer, projectId: string): Promise<JoinedPlan[]> {
  const read = await inMyPlans(viewer, (plan) => readOne(plan, projectId));
  const joined = read.filter((one) => one !== null);
  const names = namesApart(joined);
  return joined.map(({ planName: _, workspaceName: _of, ...plan }) => ({
    ...plan,
    name: names.get(plan.planId) ?? "",
  }));
}

/** The projects this person takes part in, each with the names of those of its plans that they do. */
export async function readMyProjects(viewer: PersonViewer): Promise<{ projectId: string; plans: string[] }[]> {
  const joined = await inMyPlans(viewer, async (plan) => ({ ...named(plan), projectId: await readLarger(plan) }));
  const ids = new Set(joined.flatMap(({ projectId }) => projectId ?? []));
  return [...ids].map((projectId) => ({
    projectId,
    plans: [...namesApart(joined.filter((one) => one.projectId === projectId)).values()],
  }));
}

export type Joinable = NamedPlan & { companyName: string; projectId: string | null };

/** The plans this person may join with others: those they run inside. Null for whoever takes part in none as a buyer. */
export async function readJoinable(viewer: PersonViewer): Promise<Joinable[] | null> {
  const all = await inMyPlans(viewer, async (plan) => ({
    ...{ ...named(plan), companyName: plan.companyName, projectId: await readLarger(plan) },
    may: plan.can("leadPlan"),
  }));
  return all.length === 0 ? null : all.filter(({ may }) => may).map(({ may: _, ...one }) => one);
}

async function inMyPlans<T>(viewer: PersonViewer, read: (plan: PlanViewer) => Promise<T>): Promise<T[]> {
  const plans = await plansOfPerson(viewer);
  return inEachPlanOf(viewer, [...new Set(plans.map(({ planId }) => planId))], read);
}

async function readOne(viewer: PlanViewer, projectId: string): Promise<(NamedPlan & Omit<JoinedPlan, "name">) | null> {
  if ((await readLarger(viewer)) !== projectId) return null;
  const { open, done, purchase } = await readProject(viewer);
  return {
    ...{ ...named(viewer), companyName: viewer.companyName, purchase, open, done },
    ...{ mayTick: viewer.can("takePart"), mayAdd: !viewer.isArchived, mayLeave: viewer.can("leadPlan") },
  };
}

function named({ planId, planName, workspaceName }: PlanViewer): NamedPlan {
  return { planId, planName, workspaceName };
}
