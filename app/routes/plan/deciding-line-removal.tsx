// Taken off the company's own list, for 30 days, and put back (SP7).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefusedLine, forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { removeLine } from "#app/outcome/deciding.commands.server.ts";
import { lineRemovalForm } from "#app/outcome/deciding.form.ts";
import { decidingPath, linePath } from "#app/outcome/deciding-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, ({ viewer }) => {
  forTheCompany(viewer);
  return Promise.resolve(redirect(`/plans/${viewer.planId}/before-we-decide`));
});

export const action = planAction(
  { can: "readOwnLane", form: lineRemovalForm },
  async ({ viewer, form, values, params }) => {
    forTheCompany(viewer);
    const id = params["lineId"] ?? "";
    const back = decidingPath(viewer.planId);
    const removed = await removeLine(viewer, id, form.intent === "remove");
    if (!removed.ok) return answerRefusedLine(removed.refusal, values);
    const text = shortened(removed.value.text);
    if (form.intent === "restore") return done(back, { say: `Back on the list: ${text}.` });
    const undo = { action: linePath(viewer.planId, id, "removal"), fields: { intent: "restore" } };
    return done(back, { say: `Taken off: ${text}.`, undo });
  },
);

export default function DecidingLineRemoval(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={decidingPath(planId)} />;
}
