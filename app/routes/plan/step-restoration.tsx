// Back from the bin (SP7).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { restoreStep } from "#app/step/removal.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { restorationForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction(
  { can: "readOwnLane", form: restorationForm },
  async ({ viewer, form, values, params }) => {
    const stepId = params["stepId"] ?? "";
    const result = await restoreStep(viewer, { stepId });
    return answerChanged(viewer, result, {
      values,
      back: form.back,
      say: (title) => `Back on the plan: ${title}.`,
    });
  },
);

export default function StepRestoration(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />;
}
