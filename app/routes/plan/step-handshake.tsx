// The answer to a suggested step: we take it, or we do not (SP3).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { acceptStep, declineStep } from "#app/step/handshake.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { handshakeForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction(
  { can: "editSteps", form: handshakeForm },
  async ({ viewer, form, values, params }) => {
    const stepId = params["stepId"] ?? "";
    const result =
      form.answer === "accept"
        ? await acceptStep(viewer, { stepId })
        : await declineStep(viewer, { stepId, reason: form.reason });
    return answerChanged(viewer, result, {
      values,
      back: form.back,
      say: (title) => (form.answer === "accept" ? `You took: ${title}.` : `Not agreed: ${title}.`),
    });
  },
);

export default function StepHandshake(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage labels={{ reason: "Why not" }} answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />
  );
}
