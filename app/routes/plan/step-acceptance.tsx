// "Take these 14 steps": all that wait for this side, in one act (SP3).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { acceptSteps } from "#app/step/handshake.commands.server.ts";
import { answerProblem } from "#app/step/step-answer.server.ts";
import { acceptanceForm } from "#app/step/step.form.ts";
import { backTo, stepsPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps`)),
);

export const action = planAction({ can: "editSteps", form: acceptanceForm }, async ({ viewer, form, values }) => {
  const result = await acceptSteps(viewer, { stepIds: form.steps });
  if (!result.ok) return answerProblem(viewer, result.refusal, values);
  const count = result.value;
  return done(backTo(viewer.planId, form.back), { say: count === 1 ? "You took 1 step." : `You took ${count} steps.` });
});

export default function StepAcceptance(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepsPath(planId)} />;
}
