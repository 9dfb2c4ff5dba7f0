// "Did this answer it?" (P8): the reader judges.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerContent } from "#app/content/answer.commands.server.ts";
import { answerRefused } from "#app/content/content-answer.server.ts";
import { answerForm } from "#app/content/content.form.ts";
import { contentPath } from "#app/content/content-path.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/library/${params["contentId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: answerForm }, async ({ viewer, form, values, params }) => {
  const id = params["contentId"] ?? "";
  const answered = await answerContent(viewer, id, form);
  if (!answered.ok) return answerRefused(viewer, answered.refusal, values);
  const say =
    form.answer === "yes" ? "Thank you. Good that it helped." : "Thank you. Whoever added it can work with that.";
  return done(contentPath(viewer.planId, id), { say });
});

export default function ContentAnswer(): ReactElement {
  const { planId = "", contentId = "" } = useParams();
  const answer = useActionData<ActionAnswer>();
  return <AnswerPage answer={answer} back={contentPath(planId, contentId)} labels={{ missing: "What is missing" }} />;
}
