// Back into the library.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { takingUpForm } from "#app/content/content.form.ts";
import { contentPath } from "#app/content/content-path.ts";
import { takeUpContent } from "#app/content/retirement.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/library/${params["contentId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: takingUpForm }, async ({ viewer, form, values, params }) => {
  const id = params["contentId"] ?? "";
  const taken = await takeUpContent(viewer, id);
  if (!taken.ok) return answerRefused(viewer, taken.refusal, values);
  const page = contentPath(viewer.planId, id);
  const isOfPlan = form.back?.startsWith(`/plans/${viewer.planId}/`) ?? false;
  return done(isOfPlan ? (form.back ?? page) : page, { say: `Back in the library: ${shortTitle(taken.value)}.` });
});

export default function ContentTakingUp(): ReactElement {
  const { planId = "", contentId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={contentPath(planId, contentId)} />;
}
