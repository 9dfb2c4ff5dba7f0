// Takes up again what was left out on the way (ST4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { answerSaid } from "#app/stage-move/answer.server.ts";
import { takeUp } from "#app/stage-move/left-out.commands.server.ts";
import { takeUpForm } from "#app/stage-move/stage-move.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) =>
  redirect(`/plans/${viewer.planId}/stage-moves`),
);

export const action = planAction({ can: "meetVerifiers", form: takeUpForm }, async ({ viewer, params, form, values }) =>
  answerSaid(viewer, await takeUp(viewer, { itemId: params["itemId"] ?? "" }), {
    ...{ values, back: form.back },
    toast: ({ what }) => ({ say: `Taken up again: ${what}.`.slice(0, 160) }),
  }),
);

export default function LeftOutTakingUp(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "stage-moves")} />;
}
