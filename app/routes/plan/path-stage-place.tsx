// One place of the path a step earlier or later (ST12).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { putStage } from "#app/plan/path.commands.server.ts";
import { placeStageForm } from "#app/plan/path.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { pathRefusalWords } from "#app/plan/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/path`)),
);

export const action = planAction(
  { can: "leadPlan", form: placeStageForm },
  async ({ viewer, params, form, values }) => {
    const stageId = params["stageId"] ?? "";
    const changed = await putStage(viewer, stageId, form.intent);
    if (changed.ok) return done(`${planPath(viewer.planId, "path")}#${stageId}`);
    const { refusal: no } = changed;
    return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : pathRefusalWords[no], values);
  },
);

export default function PathStagePlace(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "path")} />;
}
