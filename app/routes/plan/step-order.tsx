// "Put this after that": the order of a stage.
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { type MoveTo, putStepAfter } from "#app/step/order.commands.server.ts";
import { answerProblem, shortened } from "#app/step/step-answer.server.ts";
import { orderForm } from "#app/step/step.form.ts";
import { backTo, stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "readOwnLane", form: orderForm }, async ({ viewer, form, values, params }) => {
  const result = await putStepAfter(viewer, params["stepId"] ?? "", moveTo(form.to));
  if (!result.ok) return answerProblem(viewer, result.refusal, values);
  const { stepId, title, place, of, wasAfterId } = result.value;
  const back = backTo(viewer.planId, form.back);
  return done(back, {
    say: `${shortened(title)}: now ${place} of ${of} in its stage.`,
    undo: { action: stepPath(viewer.planId, stepId, "order"), fields: { to: wasAfterId ?? "first", back } },
  });
});

function moveTo(to: string): MoveTo {
  if (to === "up" || to === "down") return { by: to };
  return { afterId: to === "first" ? null : to };
}

export default function StepOrder(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />;
}
