// One act takes a paused or ended plan up again (ST11).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { answerMoved } from "#app/stage-move/answer.server.ts";
import { resumePlan } from "#app/stage-move/pause.commands.server.ts";
import { resumeForm } from "#app/stage-move/stage-move.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

export const action = planAction({ can: "moveStage", form: resumeForm }, async ({ viewer, form, values }) =>
  answerMoved(viewer, await resumePlan(viewer, form), { values, back: form.back }),
);

export default function Resumption(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
