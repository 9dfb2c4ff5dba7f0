// AL1: the rep says where we are. Posted from the panel that only the workspace reads.
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { overruleSellerStage, sellerStageRefusalWords } from "#app/alignment/seller-stage.commands.server.ts";
import { sellerStageForm } from "#app/alignment/seller-stage.form.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "runSellerSide" }, async ({ viewer }) => done(planPath(viewer.planId)));

export const action = planAction({ can: "runSellerSide", form: sellerStageForm }, async ({ viewer, form, values }) => {
  const said = await overruleSellerStage(viewer, form);
  if (!said.ok) return refusal(sellerStageRefusalWords[said.refusal], values);
  const { label } = said.value;
  return done(safeRedirect(form.back, planPath(viewer.planId)), {
    say: label ? `We are in ${label}, as you said.` : "We are where our steps say.",
  });
});

export default function SellerStage(): ReactElement {
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(useParams()["planId"] ?? "")} />;
}
