/** AL6: a buyer says whether the seller is in step with them; in the shared lane, and the last answer counts. */
import { desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { inStepAnswer } from "#db/schema/index.ts";

import type { InStepAnswer } from "./alignment.ts";

export type InStepRefusal = "theirs-to-say";

/** `companyName` is the buyer's, `workspaceName` the seller's. */
export function inStepRefusalWords(
  refusal: InStepRefusal | NameWouldShow,
  { companyName, workspaceName }: Pick<PlanViewer, "companyName" | "workspaceName">,
): string {
  const table: Record<InStepRefusal | NameWouldShow, string> = {
    "theirs-to-say": `Only ${companyName} can say this.`,
    "your-name-would-show": `${workspaceName} will see your name if you do this here. You can show it on your page under People, or ask whoever leads this to say it.`,
  };
  return table[refusal];
}

export async function answerInStep(
  viewer: PlanViewer,
  answer: InStepAnswer,
): Promise<Result<null, InStepRefusal | NameWouldShow>> {
  return changePlan(viewer, async (tx) => {
    if (viewer.side !== "buyer") return { refusal: "theirs-to-say" };
    const [last] = await tx
      .select({ answer: inStepAnswer.answer })
      .from(inStepAnswer)
      .where(eq(inStepAnswer.planId, viewer.planId))
      .orderBy(desc(inStepAnswer.at), desc(inStepAnswer.id))
      .limit(1);
    if (last?.answer === answer) return { result: null, events: "nothing-changed" };
    await tx.insert(inStepAnswer).values({ id: crypto.randomUUID(), ...ofPlan(viewer), answer, ...by(viewer) });
    return { result: null, events: [{ kind: "in-step.answered", lane: "shared", payload: { answer } }] };
  });
}
