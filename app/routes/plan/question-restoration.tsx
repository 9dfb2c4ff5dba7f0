// Asked again after it was taken back, within two minutes (QU7).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { takeBackForm } from "#app/question/question.form.ts";
import { questionPath, questionsPath } from "#app/question/question-path.ts";
import { questionRefusalWords } from "#app/question/refusal.ts";
import { restoreQuestion } from "#app/question/removal.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/questions/${params["questionId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: takeBackForm }, async ({ viewer, values, params }) => {
  const questionId = params["questionId"] ?? "";
  const result = await restoreQuestion(viewer, questionId);
  if (!result.ok) return refusal(questionRefusalWords(result.refusal, viewer), values);
  return done(questionPath(viewer.planId, questionId), { say: "Asked again." });
});

export default function QuestionRestoration(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={questionsPath(planId)} />;
}
