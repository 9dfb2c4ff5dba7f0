// Taken off what is judged, for 30 days, and put back (SP7).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused } from "#app/outcome/criterion-answer.server.ts";
import { criterionRemovalForm } from "#app/outcome/criterion.form.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import { removeCriterion, restoreCriterion } from "#app/outcome/criterion-removal.commands.server.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/criteria`)),
);

export const action = planAction(
  { can: "editSteps", form: criterionRemovalForm },
  async ({ viewer, form, values, params }) => {
    const id = params["criterionId"] ?? "";
    const back = criteriaPath(viewer.planId);
    if (form.intent === "restore") {
      const restored = await restoreCriterion(viewer, id);
      if (!restored.ok) return answerRefused(viewer, restored.refusal, values);
      return done(back, { say: `Back on the list: ${shortened(restored.value.text)}.` });
    }
    const removed = await removeCriterion(viewer, id);
    if (!removed.ok) return answerRefused(viewer, removed.refusal, values);
    const undo = { action: criterionPath(viewer.planId, id, "removal"), fields: { intent: "restore" } };
    return done(back, { say: `Taken off: ${shortened(removed.value.text)}.`, undo });
  },
);

export default function CriterionRemoval(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={criteriaPath(planId)} />;
}
