// One place of the path a step earlier or later (ST12).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { placeStageForm } from "#app/plan/path.form.ts";
import { changePath } from "#app/plan/path-proposal.commands.server.ts";
import { pathRefused, pathSuggested } from "#app/plan/path-refused.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/path`)),
);

export const action = planAction(
  { can: "changePath", form: placeStageForm },
  async ({ viewer, params, form, values }) => {
    const stageId = params["stageId"] ?? "";
    const changed = await changePath(viewer, { kind: "move", stageId, where: form.intent });
    if (!changed.ok) return pathRefused(viewer, changed.refusal, values);
    if (changed.value.isProposed) return pathSuggested(viewer, changed.value.value);
    return done(`${planPath(viewer.planId, "path")}#${stageId}`);
  },
);

export default function PathStagePlace(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "path")} />;
}
