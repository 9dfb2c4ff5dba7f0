// What shows that a fact is met; either side may attach it, and it meets nothing (ST14).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { attachEvidence, verifierRefusalWords } from "#app/plan/verifier.commands.server.ts";
import { evidenceForm } from "#app/plan/verifier.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

export const action = planAction({ can: "takePart", form: evidenceForm }, async ({ viewer, params, form, values }) => {
  const said = await attachEvidence(viewer, { verifierId: params["verifierId"] ?? "", text: form.text });
  if (!said.ok) return refusal(verifierRefusalWords(said.refusal, viewer), values);
  return done(safeRedirect(form.back ?? "", planPath(viewer.planId)), { say: "Added." });
});

export default function Evidence(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} labels={{ text: "What shows it" }} />
  );
}
