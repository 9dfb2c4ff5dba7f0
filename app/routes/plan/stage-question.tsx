// The seller's open question "Where are you now?"; it never names a stage and changes nothing (ST9).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { askWhere } from "#app/stage-move/question.commands.server.ts";
import { askForm } from "#app/stage-move/stage-move.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

export const action = planAction({ can: "runSellerSide", form: askForm }, async ({ viewer, form, values }) => {
  const asked = await askWhere(viewer);
  if (!asked.ok) return refusal(asked.refusal, values);
  return done(safeRedirect(form.back ?? "", planPath(viewer.planId)), {
    say: `Asked: “Where are you now?” ${viewer.companyName} answers when they like.`,
  });
});

export default function StageQuestion(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
