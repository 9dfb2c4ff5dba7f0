// Taken off the project, for 30 days, and put back (SP7).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { removeLine } from "#app/project/project.commands.server.ts";
import { lineRemovalForm } from "#app/project/project.form.ts";
import { answerRefusedLine } from "#app/project/project-answer.server.ts";
import { linePath, projectPath } from "#app/project/project-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, ({ viewer }) => {
  forTheCompany(viewer);
  return Promise.resolve(redirect(`/plans/${viewer.planId}/project`));
});

export const action = planAction(
  { can: "readOwnLane", form: lineRemovalForm },
  async ({ viewer, form, values, params }) => {
    forTheCompany(viewer);
    const id = params["projectLineId"] ?? "";
    const back = projectPath(viewer.planId);
    const removed = await removeLine(viewer, id, form.intent === "remove");
    if (!removed.ok) return answerRefusedLine(removed.refusal, values);
    const text = shortened(removed.value.text);
    if (form.intent === "restore") return done(back, { say: `Back in your project: ${text}.` });
    const undo = { action: linePath(viewer.planId, id, "removal"), fields: { intent: "restore" } };
    return done(back, { say: `Taken off: ${text}.`, undo });
  },
);

export default function ProjectLineRemoval(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={projectPath(planId)} />;
}
