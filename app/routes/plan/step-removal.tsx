// To the bin, for 30 days (SP7).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { removalForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction(
  { can: "readOwnLane", form: removalForm },
  async ({ viewer, form, values, params }) => {
    const stepId = params["stepId"] ?? "";
    const result = await removeStep(viewer, { stepId, reason: form.reason });
    return answerChanged(viewer, result, {
      values,
      back: form.back,
      say: (title) => `Removed: ${title}. It lies in the bin for 30 days.`,
      proposed: (title) => `You suggested to remove: ${title}. It stays until they agree.`,
    });
  },
);

export default function StepRemoval(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage labels={{ reason: "Why" }} answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />
  );
}
