// Who has the step (SP1).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { changeOwner } from "#app/step/owner.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { ownerForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: ownerForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const result = await changeOwner(viewer, { stepId, owner: form.owner });
  return answerChanged(viewer, result, {
    values,
    back: form.back,
    say: (title) => `Handed over: ${title}.`,
    proposed: (title) => `Suggested: ${title}. It waits for their answer.`,
  });
});

export default function StepOwner(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />;
}
