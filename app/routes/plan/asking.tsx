// The company says whether the seller may ask where it is (ST9).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { settingsRefusalWords } from "#app/plan/refusal.ts";
import { switchAsking } from "#app/plan/settings.commands.server.ts";
import { askingForm } from "#app/plan/settings.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/settings`)),
);

export const action = planAction({ can: "moveStage", form: askingForm }, async ({ viewer, form, values }) => {
  const switched = await switchAsking(viewer, form.intent === "off");
  if (!switched.ok) {
    const { refusal: no } = switched;
    return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : settingsRefusalWords[no], values);
  }
  const say = switched.value
    ? `${viewer.workspaceName} cannot ask any more.`
    : `${viewer.workspaceName} may ask again.`;
  return done(planPath(viewer.planId, "settings"), { say });
});

export default function Asking(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "settings")} />;
}
