// Who helps with a step (SP1).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { setHelper } from "#app/step/owner.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { helperForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: helperForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const result = await setHelper(viewer, { stepId, participantId: form.participantId, helps: form.helps === "yes" });
  return answerChanged(viewer, result, {
    values,
    back: form.back,
    say: () => (form.helps === "yes" ? "Added." : "Taken off."),
  });
});

export default function StepHelpers(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />;
}
