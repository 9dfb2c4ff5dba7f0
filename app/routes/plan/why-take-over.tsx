// A small line of a large project: the other company is asked to take over all ticked steps, in one act (P12, SP5).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { takeOverAllForm } from "#app/outcome/why.form.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { whyRefusalWords } from "#app/outcome/why-refusal.ts";
import { askToTakeOver } from "#app/outcome/why-take-over.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/why`)),
);

export const action = planAction({ can: "takePart", form: takeOverAllForm }, async ({ viewer, form, values }) => {
  const result = await askToTakeOver(viewer, form.steps);
  if (!result.ok) return refusal(whyRefusalWords(result.refusal, viewer), values);
  const { count } = result.value;
  const steps = count === 1 ? "1 step" : `${count} steps`;
  return done(whyPath(viewer.planId), {
    say: `You asked ${viewer.workspaceName} to take over ${steps}. Each stays with you until they agree.`,
  });
});

export default function WhyTakeOver(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={whyPath(planId)} />;
}
