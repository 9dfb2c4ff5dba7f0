// Starting a plan: from a template, for a company. What comes out is a draft that the company makes its own (SP8).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { workspaceAction, workspaceRoute } from "#app/access/guard.server.ts";
import { personPath } from "#app/participant/person-path.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { listCountries } from "#app/schedule/country.ts";
import { startPlan, startPlanWords } from "#app/template/start-plan.commands.server.ts";
import { startPlanForm } from "#app/template/start-plan.form.ts";
import { readCompanyNames } from "#app/template/start-plan.queries.server.ts";
import { shippedTemplates } from "#app/template/shipped.ts";
import { StartPlanFields } from "#app/template/ui/start-plan-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "startPlan" }, async ({ viewer }) => ({
  planId: crypto.randomUUID(),
  country: viewer.country,
  countries: listCountries(),
  companies: await readCompanyNames(viewer),
  templates: shippedTemplates.map(({ key, name, fits, steps }) => ({ key, name, fits, steps: steps.length })),
}));

export const action = workspaceAction({ can: "startPlan", form: startPlanForm }, async ({ viewer, form, values }) => {
  const started = await startPlan(viewer, form);
  if (started.ok) {
    const { planId, first } = started.value;
    const say = first
      ? `The draft is there. Next: invite ${form.firstName ?? "them"}.`
      : "The draft is there. Next: bring in somebody who leads it there.";
    if (first) return done(personPath(planId, first.participantId, "invitation"), { say });
    return done(planPath(planId), { say });
  }
  if (started.refusal === "one-of-ours") return invalid({ firstAddress: startPlanWords["one-of-ours"] }, values);
  return refusal(startPlanWords[started.refusal], values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New plan · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function PlanNew(): ReactElement {
  const { planId, country, countries, companies, templates, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <MemberPage shell={shell} current="plans">
      <div className="mx-auto grid w-full max-w-3xl gap-4 sm:gap-6">
        <PageTitle under="You write a draft; the company keeps what fits. Nothing counts, and nothing is late, before they made it theirs.">
          New plan
        </PageTitle>
        <FormErrors errors={errorsOf(answer)} />
        <Form method="post" className="grid gap-4 sm:gap-6">
          <StartPlanFields
            planId={planId}
            country={country}
            countries={countries}
            companies={companies}
            templates={templates}
            answer={answer}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} pendingText="Writing the draft" wide>
              Write the draft
            </SubmitButton>
            <LinkButton to="/plans" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </div>
    </MemberPage>
  );
}
