// Done (SP2).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { completionForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction(
  { can: "takePart", form: completionForm },
  async ({ viewer, form, values, params }) => {
    const stepId = params["stepId"] ?? "";
    const result = await completeStep(viewer, { stepId, evidence: form.evidence });
    return answerChanged(viewer, result, {
      values,
      back: form.back,
      say: (title) => `Done: ${title}.`,
    });
  },
);

export default function StepCompletion(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ evidence: "What shows that it is done" }}
      answer={useActionData<ActionAnswer>()}
      back={stepPath(planId, stepId)}
    />
  );
}
