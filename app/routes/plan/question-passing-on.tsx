// A question of the team goes to the other company, without the name of who asked (QU5).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { passOnForm } from "#app/question/question.form.ts";
import { questionPath } from "#app/question/question-path.ts";
import { questionRefusalWords } from "#app/question/refusal.ts";
import { passQuestionOn } from "#app/question/removal.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/questions/${params["questionId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: passOnForm }, async ({ viewer, form, values, params }) => {
  const questionId = params["questionId"] ?? "";
  const result = await passQuestionOn(viewer, { questionId, ...form });
  if (!result.ok) return refusal(questionRefusalWords(result.refusal, viewer), values);
  const other = viewer.side === "buyer" ? viewer.workspaceName : viewer.companyName;
  return done(questionPath(viewer.planId, result.value.questionId), { say: `Asked ${other}, without the name.` });
});

export default function QuestionPassingOn(): ReactElement {
  const { planId = "", questionId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ text: "The question" }}
      answer={useActionData<ActionAnswer>()}
      back={questionPath(planId, questionId)}
    />
  );
}
