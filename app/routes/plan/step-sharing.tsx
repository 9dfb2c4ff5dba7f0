// From fewer readers to more: one explicit act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { sharingOf } from "#app/step/sharing.ts";
import { shareStep } from "#app/step/sharing.commands.server.ts";
import { answerChanged } from "#app/step/step-answer.server.ts";
import { sharingForm } from "#app/step/step.form.ts";
import { readStep } from "#app/step/step.queries.server.ts";
import { stepPath } from "#app/step/step-path.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card, DefinitionList, PageTitle } from "#app/ui/section.tsx";

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
  const { shell, id, title, readBy, goesAlong, staysBehind, targets } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="steps">
      <PageTitle over={`Now: ${readBy}`} under="This cannot be taken back: whoever has read it has read it.">
        Let others read “{title}”
      </PageTitle>
      {answer?.refused && <Banner tone="warn">{answer.refused}</Banner>}
      <Card className="max-w-2xl">
        <h2 className="text-xl font-semibold">What they will read</h2>
        <DefinitionList
          items={goesAlong.map(({ label, text }) => ({ key: label, term: label, is: <span dir="auto">{text}</span> }))}
        />
        <p className="text-ink-2 mt-3">{staysBehind}</p>
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          {targets.map((target, index) => (
            <Button
              key={target.value}
              type="submit"
              name="with"
              value={target.value}
              look={index === targets.length - 1 ? "primary" : "secondary"}
              wide
            >
              {target.label}
            </Button>
          ))}
          <LinkButton to={stepPath(shell.planId, id)} look="quiet" wide>
            Leave it as it is
          </LinkButton>
        </Form>
        {targets.length === 0 && <p className="mt-3">Everybody on this plan can read it already.</p>}
      </Card>
    </PlanPage>
  );
}
