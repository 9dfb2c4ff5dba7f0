// A place of the path is left out, or taken up again (ST12).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { retireStageForm } from "#app/plan/path.form.ts";
import { changePath } from "#app/plan/path-proposal.commands.server.ts";
import { pathRefused, pathSuggested } from "#app/plan/path-refused.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/path`)),
);

export const action = planAction(
  { can: "changePath", form: retireStageForm },
  async ({ viewer, params, form, values }) => {
    const stageId = params["stageId"] ?? "";
    const changed = await changePath(viewer, { kind: form.intent, stageId });
    if (!changed.ok) return pathRefused(viewer, changed.refusal, values);
    const { value, isProposed } = changed.value;
    if (isProposed) return pathSuggested(viewer, value);
    const path = planPath(viewer.planId, "path");
    if (form.intent === "take-up") return done(path, { say: `${value} is on the path again.` });
    const undo = { action: `${path}/${stageId}/retirement`, fields: { intent: "take-up" } };
    return done(path, { say: `${value} is left out. Nothing on it is lost.`, undo });
  },
);

export default function PathStageRetirement(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "path")} />;
}
