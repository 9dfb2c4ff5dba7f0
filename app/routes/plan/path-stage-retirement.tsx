// A place of the path is left out, or taken up again (ST12).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { retireStage } from "#app/plan/path.commands.server.ts";
import { retireStageForm } from "#app/plan/path.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { pathRefusalWords } from "#app/plan/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/path`)),
);

export const action = planAction(
  { can: "leadPlan", form: retireStageForm },
  async ({ viewer, params, form, values }) => {
    const stageId = params["stageId"] ?? "";
    const changed = await retireStage(viewer, stageId, form.intent);
    if (changed.ok) {
      const path = planPath(viewer.planId, "path");
      if (form.intent === "take-up") return done(path, { say: `${changed.value} is on your path again.` });
      const undo = { action: `${path}/${stageId}/retirement`, fields: { intent: "take-up" } };
      return done(path, { say: `${changed.value} is left out. Nothing on it is lost.`, undo });
    }
    const { refusal: no } = changed;
    return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : pathRefusalWords[no], values);
  },
);

export default function PathStageRetirement(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "path")} />;
}
