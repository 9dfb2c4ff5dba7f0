// One criterion, or one of the ways, shown to the other company: one act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused } from "#app/outcome/criterion-answer.server.ts";
import { criterionSharingForm } from "#app/outcome/criterion.form.ts";
import { readCriterionSharing, readOptionSharing } from "#app/outcome/criterion.queries.server.ts";
import { criteriaPath } from "#app/outcome/criterion-path.ts";
import { shareCriterion, shareOption } from "#app/outcome/criterion-sharing.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { SharingPage } from "#app/plan/ui/sharing-page.tsx";
import { shortened } from "#app/step/step-answer.server.ts";

export const loader = planRoute({ can: "editSteps" }, async ({ viewer, params }) => {
  if (viewer.side !== "buyer") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { criterionId, optionId = "" } = params;
  const sharing = await (criterionId ? readCriterionSharing(viewer, criterionId) : readOptionSharing(viewer, optionId));
  if (!sharing) throw new Response(null, { status: 404, statusText: "Not Found" });
  return sharing;
});

export const action = planAction(
  { can: "editSteps", form: criterionSharingForm },
  async ({ viewer, form, values, params }) => {
    const { criterionId, optionId = "" } = params;
    const shared = await (criterionId ? shareCriterion(viewer, criterionId, form.with) : shareOption(viewer, optionId));
    if (!shared.ok) return answerRefused(viewer, shared.refusal, values);
    const { companyName, workspaceName } = viewer;
    const who = criterionId && form.with === "team" ? `all of ${companyName}` : `${companyName} and ${workspaceName}`;
    const say = `Now ${who} can read: ${shortened(shared.value)}.`;
    return done(criteriaPath(viewer.planId), { say });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who can read it · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function CriterionSharing(): ReactElement {
  const { shell, id: _id, ...sharing } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="steps" nouns={[]}>
      <SharingPage
        {...sharing}
        staysBehind="When it was written, who said what was found and what was said before stay with your team. The others read that you shared it, and when."
        refused={answer?.refused}
        back={criteriaPath(shell.planId)}
      />
    </PlanPage>
  );
}
