// Whether a fact that shows a stage is done is met: said by the buyer alone (ST14).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { meetVerifier, unmeetVerifier, verifierRefusalWords } from "#app/plan/verifier.commands.server.ts";
import { verificationForm } from "#app/plan/verifier.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

export const action = planAction(
  { can: "meetVerifiers", form: verificationForm },
  async ({ viewer, params, form, values }) => {
    const fact = { verifierId: params["verifierId"] ?? "" };
    const isMet = form.met === "yes";
    const said = isMet ? await meetVerifier(viewer, fact) : await unmeetVerifier(viewer, fact);
    if (!said.ok) return refusal(verifierRefusalWords(said.refusal, viewer), values);
    const back = safeRedirect(form.back ?? "", planPath(viewer.planId));
    return done(back, {
      say: isMet ? "Done, and written down." : "Open again.",
      undo: {
        action: `/plans/${viewer.planId}/verifiers/${fact.verifierId}/verification`,
        fields: { met: isMet ? "no" : "yes", back },
      },
    });
  },
);

export default function Verification(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
