// A draft of the seller becomes the company's own plan: keep what fits, drop single steps first, or start afresh (SP8).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { planPath } from "#app/plan/plan-link.ts";
import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { suggestionsIn } from "#app/step/adoption.ts";
import { readPlanSteps } from "#app/step/step.queries.server.ts";
import { adoptPlan, adoptionRefusalWords } from "#app/template/adoption.commands.server.ts";
import { adoptionForm } from "#app/template/adoption.form.ts";
import { adoptedWords } from "#app/template/adopted-words.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  // Adopted meanwhile: no way is led elsewhere, so that whoever was too late reads why.
  if (viewer.isAdopted) return { stages: [], count: 0 };
  const { steps, path } = await readPlanSteps(viewer);
  const suggested = suggestionsIn(steps);
  const stages = path.map(({ id, label, name }) => ({
    ...{ id, label, name },
    steps: suggested
      .filter(({ stageId }) => stageId === id)
      .map((step) => ({
        id: step.id,
        title: step.title,
        doneWhen: step.doneWhen,
        about: [step.owner, step.due].filter(Boolean).join(" · "),
      })),
  }));
  return { stages: stages.filter(({ steps: own }) => own.length > 0), count: suggested.length };
});

export const action = planAction({ can: "leadPlan", form: adoptionForm }, async ({ viewer, form, values }) => {
  const adopted = await adoptPlan(viewer, form);
  if (adopted.ok) return done(planPath(viewer.planId), { say: adoptedWords(adopted.value) });
  if (adopted.refusal === "your-name-would-show") return refusal(nameWouldShowWords(viewer), values);
  return refusal(adoptionRefusalWords[adopted.refusal], values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Keep what fits · ${data?.shell.companyName ?? ""}` },
];

export default function Adoption(): ReactElement {
  const { stages, count, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const kept = answer?.values["keep"];
  if (shell.isAdopted) return <AdoptedAlready shell={shell} said={answer?.refused} />;
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        over={`Draft by ${shell.workspaceName}`}
        under={`Untick what does not fit ${shell.companyName}. What you keep becomes your plan; the rest lies in the bin for 30 days. You can change every step later.`}
      >
        Keep what fits
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Form method="post" className="grid gap-4 sm:gap-6">
        {stages.map((stage) => (
          <Section key={stage.id} title={stage.label} lead={stage.name}>
            <ul className="divide-line divide-y">
              {stage.steps.map((step) => (
                <li key={step.id}>
                  <input type="hidden" name="shown[]" value={step.id} />
                  <Checkbox
                    name="keep[]"
                    value={step.id}
                    defaultChecked={kept === undefined || kept.includes(step.id)}
                    label={<span className="font-medium">{step.title}</span>}
                    hint={
                      <>
                        {step.about}
                        {step.doneWhen && <span className="block">Done when: {step.doneWhen}</span>}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          </Section>
        ))}
        <div className="flex flex-wrap gap-3">
          {shell.can.leadPlan && count > 0 && (
            <SubmitButton name="way" value="keep" wide pending={isBusy}>
              Keep the ticked steps
            </SubmitButton>
          )}
          <LinkButton to={planPath(shell.planId)} wide>
            Later
          </LinkButton>
        </div>
        {!shell.can.leadPlan && (
          <p className="text-ink-2">
            {shell.kind === "member"
              ? `Only ${shell.companyName} decides what to keep.`
              : "Whoever leads this plan decides what to keep."}
          </p>
        )}
      </Form>
    </PlanPage>
  );
}

function AdoptedAlready({ shell, said }: { shell: PageShell; said: string | undefined }): ReactElement {
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle under={said ?? `What was kept of the draft by ${shell.workspaceName} stands under Plan.`}>
        {`This is the plan of ${shell.companyName} now`}
      </PageTitle>
      <LinkButton to={planPath(shell.planId, "steps")} look="primary" className="justify-self-start">
        Open the plan
      </LinkButton>
    </PlanPage>
  );
}
