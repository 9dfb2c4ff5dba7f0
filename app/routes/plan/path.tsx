// The path of this plan: the places the company goes through, in its own words and order (ST12).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { addStage } from "#app/plan/path.commands.server.ts";
import { addStageForm } from "#app/plan/path.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { readCurrentStageId } from "#app/plan/plan.queries.server.ts";
import { pathRefusalWords } from "#app/plan/refusal.ts";
import { AddStage } from "#app/plan/ui/add-stage.tsx";
import { PathList } from "#app/plan/ui/path-list.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { readStages, readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  const [stages, facts, currentStageId] = await Promise.all([
    readStages(viewer),
    readVerifiers(viewer),
    readCurrentStageId(viewer),
  ]);
  return {
    newId: crypto.randomUUID(),
    stages: stages.map(({ id, label, name, retired }) => ({
      ...{ id, label, name, retired },
      isHere: id === currentStageId,
      facts: facts
        .filter(({ stageId }) => stageId === id)
        .map(({ id: factId, text, met }) => ({ id: factId, text, met })),
    })),
  };
});

export const action = planAction({ can: "leadPlan", form: addStageForm }, async ({ viewer, form, values }) => {
  const added = await addStage(viewer, form);
  if (added.ok) return done(planPath(viewer.planId, "path"), { say: `${form.label} is on your path.` });
  const { refusal: no } = added;
  return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : pathRefusalWords[no], values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Your path · ${data?.shell.companyName ?? ""}` },
];

export default function Path(): ReactElement {
  const { stages, newId, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const may = shell.can.leadPlan;
  const path = stages.filter((stage) => !stage.retired || stage.isHere);
  const leftOut = stages.filter((stage) => stage.retired && !stage.isHere);
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        under={
          may
            ? "Call the places what you call them, put them in your order, leave out what you do not need. Nothing that hangs on a place is lost."
            : `People at ${shell.companyName} who lead this plan shape the path; everybody else reads it here. If something is missing, tell them.`
        }
      >
        The path of {shell.companyName}
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <PathList planId={shell.planId} stages={path} may={may} />
      {may && (
        <Section title="Add a place">
          <AddStage id={newId} after={path} answer={answer} isBusy={isBusy} />
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title="Left out">
          <ul className="divide-line divide-y">
            {leftOut.map((stage) => (
              <li key={stage.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  {stage.label}: {stage.name}
                </span>
                {may && (
                  <Form method="post" action={`${planPath(shell.planId, "path")}/${stage.id}/retirement`}>
                    <SubmitButton look="secondary" size="small" name="intent" value="take-up">
                      Take up again
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PlanPage>
  );
}
