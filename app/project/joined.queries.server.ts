/** Reads what several plans are part of, plan by plan, each with the rights of that plan alone (JN1). */
import { eq } from "drizzle-orm";

import { inEachPlanOf } from "#app/access/context.server.ts";
import { type PlanOfPerson, plansOfPerson } from "#app/access/entrance.server.ts";
import type { PersonViewer, PlanViewer } from "#app/access/viewer.ts";
import { projectPlan } from "#db/schema/index.ts";

import type { JoinedPlan } from "./joined.ts";
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
  return (await inMyPlans(viewer, (plan, name) => readOne(plan, { projectId, name }))).filter((one) => one !== null);
}

/** The projects this person takes part in, each with the names of those of its plans that they do. */
export async function readMyProjects(viewer: PersonViewer): Promise<{ projectId: string; plans: string[] }[]> {
  const joined = await inMyPlans(viewer, async (plan, name) => ({ projectId: await readLarger(plan), name }));
  const projects = new Map<string, string[]>();
  for (const { projectId, name } of joined)
    if (projectId) projects.set(projectId, [...(projects.get(projectId) ?? []), name]);
  return [...projects].map(([projectId, plans]) => ({ projectId, plans }));
}

export type Joinable = { planId: string; name: string; companyName: string; projectId: string | null };

/** The plans this person may join with others: those they run inside. Null for whoever takes part in none as a buyer. */
export async function readJoinable(viewer: PersonViewer): Promise<Joinable[] | null> {
  const all = await inMyPlans(viewer, async (plan, name) => ({
    ...{ planId: plan.planId, name, companyName: plan.companyName },
    ...{ projectId: await readLarger(plan), may: plan.can("leadPlan") },
  }));
  return all.length === 0 ? null : all.filter(({ may }) => may).map(({ may: _, ...one }) => one);
}

async function inMyPlans<T>(viewer: PersonViewer, read: (plan: PlanViewer, name: string) => Promise<T>): Promise<T[]> {
  const plans = new Map((await plansOfPerson(viewer)).map((plan) => [plan.planId, plan]));
  return inEachPlanOf(viewer, [...plans.keys()], (plan) => read(plan, nameOf(plans.get(plan.planId))));
}

function nameOf(plan: PlanOfPerson | undefined): string {
  return plan ? `${plan.planName} · ${plan.workspaceName}` : "";
}

async function readOne(
  viewer: PlanViewer,
  { projectId, name }: { projectId: string; name: string },
): Promise<JoinedPlan | null> {
  if ((await readLarger(viewer)) !== projectId) return null;
  const { open, done, purchase } = await readProject(viewer);
  return {
    ...{ planId: viewer.planId, name, companyName: viewer.companyName, purchase, open, done },
    ...{ mayTick: viewer.can("takePart"), mayAdd: !viewer.isArchived, mayLeave: viewer.can("leadPlan") },
  };
}
