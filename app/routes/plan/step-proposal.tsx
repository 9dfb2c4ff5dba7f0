// The answer to a change one side suggested for a step of the other (SP3).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerProposal } from "#app/step/proposal.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { proposalForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "editSteps", form: proposalForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const result = await answerProposal(viewer, {
    stepId,
    proposalId: form.proposalId,
    answer: form.answer,
    reason: form.reason,
  });
  return answerChanged(viewer, result, {
    values,
    back: form.back,
    say: (title) => `${answerWords[form.answer]}: ${title}.`,
  });
});

const answerWords = { accepted: "Agreed", declined: "Left as it was", withdrawn: "Taken back" };

export default function StepProposal(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />;
}
