// How far a step is: started, held up, left out, open again (SP2).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { blockStep, leaveStepOut, reopenStep, startStep } from "#app/step/progress.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { progressForm } from "#app/step/step.form.ts";
import { stepPath } from "#app/step/step-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/steps/${params["stepId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: progressForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const work = () => {
    if (form.progress === "in-progress") return startStep(viewer, { stepId });
    if (form.progress === "blocked") return blockStep(viewer, { stepId, waitsFor: form.waitsFor ?? "" });
    if (form.progress === "left-out") return leaveStepOut(viewer, { stepId, reason: form.reason });
    return reopenStep(viewer, { stepId });
  };
  const result = await work();
  return answerChanged(viewer, result, {
    values,
    back: form.back,
    say: (title) => `${saidWords[form.progress]}: ${title}.`,
  });
});

const saidWords = { "in-progress": "Under way", blocked: "Held up", "left-out": "Left out", open: "Open again" };

export default function StepProgress(): ReactElement {
  const { planId = "", stepId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ waitsFor: "It waits for", reason: "Why" }}
      answer={useActionData<ActionAnswer>()}
      back={stepPath(planId, stepId)}
    />
  );
}
