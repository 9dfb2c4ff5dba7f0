// The answer to a suggested step: we take it, as it is or by another day, or we do not (SP3).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { acceptStep, acceptStepBy, declineStep } from "#app/step/handshake.commands.server.ts";
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
    const answer = () => {
      if (form.answer === "accept") return acceptStep(viewer, { stepId });
      if (form.answer === "decline") return declineStep(viewer, { stepId, reason: form.reason });
      return acceptStepBy(viewer, { stepId, dueOn: form.dueOn ?? viewer.today, was: form["was.dueOn"] ?? null });
    };
    return answerChanged(viewer, await answer(), {
      values,
      back: form.back,
      say: (title) => (form.answer === "accept" ? `You took: ${title}.` : `Not agreed: ${title}.`),
      proposed: (title) => `You take it by another day: ${title}. It waits for their answer.`,
    });
  },
);

export default function StepHandshake(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ reason: "Why not", dueOn: "By another day" }}
      answer={useActionData<ActionAnswer>()}
      back={stepPath(planId, stepId)}
    />
  );
}
