// The answer to what was suggested for the path (ST12): the company takes it or not, whoever suggested it takes it back.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerPathForm } from "#app/plan/path.form.ts";
import { answerPathProposal } from "#app/plan/path-proposal.commands.server.ts";
import { pathRefused } from "#app/plan/path-refused.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/path`)),
);

export const action = planAction(
  { can: "changePath", form: answerPathForm },
  async ({ viewer, params, form, values }) => {
    const { answer } = form;
    const answered = await answerPathProposal(viewer, { proposalId: params["proposalId"] ?? "", answer });
    if (!answered.ok) return pathRefused(viewer, answered.refusal, values);
    return done(planPath(viewer.planId, "path"), { say: `${said[answer]}: ${answered.value}.` });
  },
);

const said = { accepted: "Done", declined: "The path stays as it is. Not taken", withdrawn: "Taken back" };

export default function PathProposal(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "path")} />;
}
