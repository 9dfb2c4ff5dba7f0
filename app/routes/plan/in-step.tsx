// AL6: somebody of the company says whether the seller is in step with them.
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerInStep, inStepRefusalWords } from "#app/alignment/in-step.commands.server.ts";
import { inStepForm } from "#app/alignment/in-step.form.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => done(planPath(viewer.planId)));

export const action = planAction({ can: "takePart", form: inStepForm }, async ({ viewer, form, values }) => {
  const said = await answerInStep(viewer, form.answer);
  if (!said.ok) return refusal(inStepRefusalWords(said.refusal, viewer), values);
  return done(safeRedirect(form.back, planPath(viewer.planId)), {
    say: `${viewer.workspaceName} reads your answer. You can change it at any time.`,
  });
});

export default function InStep(): ReactElement {
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(useParams()["planId"] ?? "")} />;
}
