// The bin: what was removed in the last 30 days (SP7).
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { readBin } from "#app/step/step.queries.server.ts";
import { stepPath, stepsPath } from "#app/step/step-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => ({ removed: await readBin(viewer) }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Removed steps · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function StepBin(): ReactElement {
  const { shell, removed } = useLoaderData<typeof loader>();
  const { planId, can } = shell;
  return (
    <PlanPage shell={shell} current="steps">
      <PageTitle under="What was removed can be brought back for 30 days, to where it stood.">Removed steps</PageTitle>
      {removed.length === 0 ? (
        <EmptyState say="Nothing was removed in the last 30 days." />
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {removed.map((step) => (
              <li key={step.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <div className="min-w-0 flex-1 basis-64">
                  <p className="font-medium" dir="auto">
                    {step.title}
                  </p>
                  <p className="text-ink-3 text-sm">
                    {step.stage} · {step.removed} · {step.readBy}
                  </p>
                </div>
                {step.mayRestore && can.readOwnLane && (
                  <Form method="post" action={stepPath(planId, step.id, "restoration")}>
                    <input type="hidden" name="back" value={stepsPath(planId, "bin")} />
                    <Button type="submit" size="small">
                      Bring back<span className="sr-only">: {step.title}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p>
        <TextLink to={stepsPath(planId)} roomy>
          Back to the plan
        </TextLink>
      </p>
    </PlanPage>
  );
}
