// "Not yet" to "All of Needs is done. Are you in Trial now?" It is not asked again (ST13).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { answerSaid } from "#app/stage-move/answer.server.ts";
import { sayNotYet } from "#app/stage-move/left-out.commands.server.ts";
import { notYetForm } from "#app/stage-move/stage-move.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

export const action = planAction({ can: "moveStage", form: notYetForm }, async ({ viewer, form, values }) =>
  answerSaid(viewer, await sayNotYet(viewer, form), {
    ...{ values, back: form.back },
    toast: () => ({ say: "Fine. This is not asked again." }),
  }),
);

export default function NotYet(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
