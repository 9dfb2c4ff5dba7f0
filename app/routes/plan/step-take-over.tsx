// Somebody of the other company would do this instead: asked, or offered (SP5).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { takeOverForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { wishTakeOver } from "#app/step/take-over.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: takeOverForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const result = await wishTakeOver(viewer, { stepId, reason: form.reason });
  const say = (title: string): string =>
    viewer.side === "buyer"
      ? `You asked ${viewer.workspaceName} to take over: ${title}. It stays here until they agree.`
      : `You offered to take over: ${title}. It waits for their answer.`;
  return answerChanged(viewer, result, { values, back: form.back ?? stepPath(viewer.planId, stepId), say });
});

export default function StepTakeOver(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage labels={{ reason: "Why" }} answer={useActionData<ActionAnswer>()} back={stepPath(planId, stepId)} />
  );
}
