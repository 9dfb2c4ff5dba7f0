// From fewer readers to more: one explicit act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { SharingPage } from "#app/plan/ui/sharing-page.tsx";
import { sharingOf } from "#app/step/sharing.ts";
import { shareStep } from "#app/step/sharing.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { sharingForm } from "#app/step/step.form.ts";
import { readStep } from "#app/step/step.queries.server.ts";
import { stepPath } from "#app/step/step-path.ts";

export const loader = planRoute({ can: "editSteps" }, async ({ viewer, params }) => {
  const step = await readStep(viewer, params["stepId"] ?? "");
  if (!step) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { id: step.row.id, title: step.row.title, readBy: step.row.readBy, ...sharingOf(step, viewer) };
});

export const action = planAction({ can: "editSteps", form: sharingForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const result = await shareStep(viewer, { stepId, with: form.with });
  const readers = form.with === "shared" ? `${viewer.companyName} and ${viewer.workspaceName}` : "your whole team";
  return answerChanged(viewer, result, {
    values,
    back: form.back ?? stepPath(viewer.planId, stepId),
    say: (title) => `Now ${readers} can read: ${title}.`,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who can read it · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function StepSharing(): ReactElement {
  const { shell, id, ...sharing } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="steps">
      <SharingPage {...sharing} refused={answer?.refused} back={stepPath(shell.planId, id)} />
    </PlanPage>
  );
}
