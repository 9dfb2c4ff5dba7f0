// The seller puts the plan away, or takes it out again; the other company goes on reading either way (EX1).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { putPlanAway, takePlanOut } from "#app/plan/putting-away.commands.server.ts";
import { puttingAwayForm } from "#app/plan/settings.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/settings`)),
);

export const action = planAction(
  { can: "runSellerSide", form: puttingAwayForm, alsoPutAway: true },
  async ({ viewer, form, values }) => {
    const isAway = form.intent === "put-away";
    const result = isAway ? await putPlanAway(viewer) : await takePlanOut(viewer);
    if (!result.ok) return refusal("Only those who run this plan for the workspace do that.", values);
    return done(planPath(viewer.planId, isAway ? "home" : "settings"), {
      say: isAway ? `Put away. ${viewer.companyName} can go on reading it.` : "Taken out again. Everything goes on.",
    });
  },
);

export default function PuttingAway(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "settings")} />;
}
