// Done (SP2).
import { useActionData, useParams } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readQuestionOfStep } from "#app/question/question.queries.server.ts";
import { questionPath } from "#app/question/question-path.ts";
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
    const [result, question] = await Promise.all([
      completeStep(viewer, { stepId, evidence: form.evidence }),
      readQuestionOfStep(viewer, stepId),
    ]);
    // QU2: a step that answers a question leads to it, so that the answer is written where everybody finds it.
    const isToAnswer = question !== null && !question.isAnswered;
    return answerChanged(viewer, result, {
      values,
      back: isToAnswer ? `${questionPath(viewer.planId, question.id)}#answer` : form.back,
      say: (title) => (isToAnswer ? "Done. Write the answer here, so that nobody asks again." : `Done: ${title}.`),
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
