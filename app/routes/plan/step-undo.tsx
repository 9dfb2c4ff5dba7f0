// Undo of an act on a step (SP7, ST10).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerProblem, shortened } from "#app/step/step-answer.server.ts";
import { undoForm } from "#app/step/step.form.ts";
import { backTo, stepsPath } from "#app/step/step-path.ts";
import { undoAct } from "#app/step/undo.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "readOwnLane", form: undoForm }, async ({ viewer, form, values, params }) => {
  const result = await undoAct(viewer, { stepId: params["stepId"] ?? "", token: form.token });
  if (!result.ok) return answerProblem(viewer, result.refusal, values);
  return done(backTo(viewer.planId, form.back), { say: `Undone: ${shortened(result.value.title)}.` });
});

export default function StepUndo(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepsPath(planId)} />;
}
