/**
 * P12: a company for whom this is a small line lets the other one carry most of it. What it could ask for is listed, and one
 * act asks for all that is ticked, each as a wish of its own that the other side agrees to or not (SP5).
 */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { actOnStep } from "#app/step/handshake.ts";
import { isOpen } from "#app/step/step.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { changeOfStep } from "#app/step/step-record.server.ts";
import { takeOverWished } from "#app/step/take-over.commands.server.ts";
import { question, whyAnswer } from "#db/schema/index.ts";

import { isEmpty, whyLanes } from "./why.ts";
import type { WhyRefusal } from "./why-refusal.ts";

export type StepToGive = { id: string; title: string; due: string | null };

/** Steps of the company that both read and that can be asked of the other side; empty unless it is a small line to them. */
export async function readStepsToGive(viewer: PlanViewer): Promise<StepToGive[]> {
  const may = viewer.can("editSteps") || viewer.couldAfterProof("editSteps");
  if (viewer.side !== "buyer" || !may || !(await isSmallLine(viewer))) return [];
  const [steps, answers] = await Promise.all([readSteps(viewer), readAnswerSteps(viewer)]);
  return (
    steps
      .filter((step) => step.ownerSide === "buyer" && isOpen(step))
      // What only the company can say stays with it: an answer it was asked for, a fact it meets (QU2, ST14).
      .filter((step) => step.verifierId === null && !answers.has(step.id))
      .filter((step) => step.lane === "shared" && actOnStep(step, actBy(viewer)).ok)
      .map(({ id, title, dueWords }) => ({ id, title, due: dueWords }))
  );
}

/** Steps that cannot be asked for any more, because somebody was quicker, are left as they are. */
export function askToTakeOver(
  viewer: PlanViewer,
  stepIds: readonly string[],
): Promise<Result<{ count: number }, WhyRefusal>> {
  return changePlan<{ count: number }, WhyRefusal>(viewer, async () => {
    if (viewer.side !== "buyer") return { refusal: "theirs-to-write" };
    if (!viewer.can("editSteps")) return { refusal: "may-not-write" };
    const offered = new Set((await readStepsToGive(viewer)).map(({ id }) => id));
    const wanted = [...new Set(stepIds)].filter((id) => offered.has(id)).sort();
    const events: NewEvent[] = [];
    // One after the other and in one order, so that two who ask at the same time never wait for each other in a circle.
    for (const stepId of wanted) events.push(...(await wishFor(viewer, stepId)));
    return events.length > 0 ? { result: { count: events.length }, events } : { refusal: "no-step-left" };
  });
}

async function wishFor(viewer: PlanViewer, stepId: string): Promise<readonly NewEvent[]> {
  const wished = await changeOfStep(viewer, stepId, (_tx, row) =>
    takeOverWished(viewer, row, { reason: null, ownerId: null }),
  );
  return "refusal" in wished || wished.events === "nothing-changed" ? [] : wished.events;
}

function actBy({ isAdopted }: PlanViewer): { side: "buyer"; act: "take-over"; adopted: boolean } {
  return { side: "buyer", act: "take-over", adopted: isAdopted };
}

async function readAnswerSteps({ tx, planId }: PlanViewer): Promise<Set<string | null>> {
  const rows = await tx.select({ stepId: question.stepId }).from(question).where(eq(question.planId, planId));
  return new Set(rows.map(({ stepId }) => stepId));
}

/** What the widest lane says counts. */
async function isSmallLine({ tx, planId }: PlanViewer): Promise<boolean> {
  const rows = await tx
    .select()
    .from(whyAnswer)
    .where(and(eq(whyAnswer.planId, planId), eq(whyAnswer.question, "part")));
  const newest = whyLanes.flatMap((lane) =>
    rows
      .filter((row) => row.lane === lane)
      .sort((a, b) => b.number - a.number)
      .slice(0, 1),
  );
  return newest.find((row) => !isEmpty(row))?.choice === "small-line";
}
