// The company's answer to a day the seller suggested: take it, or not (SC4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { answerGoLive } from "#app/plan/go-live.commands.server.ts";
import { goLiveAnswerForm } from "#app/plan/go-live.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { goLiveRefusalWords } from "#app/plan/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}`)),
);

export const action = planAction({ can: "leadPlan", form: goLiveAnswerForm }, async ({ viewer, form, values }) => {
  const answered = await answerGoLive(viewer, form);
  if (answered.ok) {
    const day = formatDate(form.on, viewer);
    const say =
      form.answer === "accepted" ? `Go-live is ${day}.` : `${viewer.workspaceName} reads that ${day} is not the day.`;
    return done(planPath(viewer.planId), { say });
  }
  const { refusal: no } = answered;
  return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : goLiveRefusalWords[no], values);
});

export default function GoLiveAnswer(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
