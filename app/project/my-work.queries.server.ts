/** Reads one person's open steps and lines, plan by plan, each with the rights of that plan alone (JN2). */
import { inEachPlanOf } from "#app/access/context.server.ts";
import { plansOfPerson } from "#app/access/entrance.server.ts";
import type { PersonViewer, PlanViewer } from "#app/access/viewer.ts";
import { isOpen } from "#app/step/step.ts";
import { myWorkPath, stepPath } from "#app/step/step-path.ts";
import { readPlanSteps, type StepRow } from "#app/step/step.queries.server.ts";

import type { LineRow } from "./line-row.ts";
import type { WorkItem } from "./my-work.ts";
import { linePath, projectPath } from "./project-path.ts";
import { readMyLines } from "./project.queries.server.ts";

/** `plans` is how many they take part in. What is over, put away or only suggested asks nothing of anybody. */
export async function readMyWork(viewer: PersonViewer): Promise<{ plans: number; items: WorkItem[] }> {
  const plans = await plansOfPerson(viewer);
  const names = new Map(plans.map(({ planId, planName, workspaceName }) => [planId, `${planName} · ${workspaceName}`]));
  const work = await inEachPlanOf(viewer, [...names.keys()], (plan) => workIn(plan, names.get(plan.planId) ?? ""));
  return { plans: plans.length, items: work.flat() };
}

async function workIn(viewer: PlanViewer, plan: string): Promise<WorkItem[]> {
  if (viewer.isArchived) return [];
  const { steps, ground } = await readPlanSteps(viewer);
  const lines = await readMyLines(viewer, ground);
  const common = { plan, today: viewer.today, isResting: ground.standing === "paused" };
  const asks = ground.standing === "active" || ground.standing === "paused";
  return [
    ...(asks ? steps.filter(isMyWork).map((step) => ({ ...common, ...stepItem(viewer, step) })) : []),
    // A project goes on after a plan has ended, and before it is begun.
    ...lines.map((line) => ({ ...common, isResting: false, ...lineItem(viewer, line) })),
  ];
}

/** As "Next for you": what is only suggested is nobody's yet. */
function isMyWork(step: StepRow): boolean {
  return step.isMine && isOpen(step) && step.handshake !== "declined" && step.handshake !== "proposed";
}

function stepItem(viewer: PlanViewer, step: StepRow): Omit<WorkItem, "plan" | "today" | "isResting"> {
  const { id, title, dueOn, due, isLate } = step;
  const mayTick = viewer.can("takePart");
  const action = stepPath(viewer.planId, id, "completion");
  return {
    ...{ id, title, kind: step.progress === "blocked" ? step.word : "Step", day: dueOn, due, isLate },
    to: stepPath(viewer.planId, id),
    tick: mayTick ? { action, fields: { back: myWorkPath } } : null,
  };
}

function lineItem({ planId }: PlanViewer, line: LineRow): Omit<WorkItem, "plan" | "today" | "isResting"> {
  const { id, text, kindWord, day, due, isPast, check } = line;
  const here = projectPath(planId);
  return {
    ...{ id, title: text, kind: kindWord, day, due, isLate: isPast },
    to: check ? `${here}?measure=${id}#${id}` : `${here}#${id}`,
    // A check is done by its number.
    tick: check ? null : { action: linePath(planId, id), fields: { intent: "tick", done: "yes", back: myWorkPath } },
  };
}
