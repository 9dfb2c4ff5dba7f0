// Purchases become one project: whoever runs several plans inside says which. Only on a server the buying company runs (JN1).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { personAction, personRoute } from "#app/access/guard.server.ts";
import { readJoinable } from "#app/project/joined.queries.server.ts";
import { joiningRefusalWords } from "#app/project/joining.ts";
import { joinPlans } from "#app/project/joining.commands.server.ts";
import { asShown, joiningForm, shownAs } from "#app/project/joining.form.ts";
import { joinedPath, projectPath } from "#app/project/project-path.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = personRoute({ administrator: false, onlyRunBy: "buyer" }, async ({ viewer, url }) => {
  const plans = await readJoinable(viewer);
  if (!plans) throw new Response(null, { status: 404, statusText: "Not Found" });
  const first = plans.find(({ planId }) => planId === url.searchParams.get("plan"));
  const hasOneCompany = new Set(plans.map(({ companyName }) => companyName)).size === 1;
  return {
    plans: plans.map((plan) => ({
      ...{ planId: plan.planId, projectId: plan.projectId, was: shownAs(plan) },
      name: `${plan.planName} · ${plan.workspaceName}`,
      hint: [hasOneCompany ? null : `For ${plan.companyName}.`, plan.projectId && "Part of a project already."]
        .filter(Boolean)
        .join(" "),
    })),
    first: first ? { planId: first.planId, projectId: first.projectId } : null,
  };
});

export const action = personAction(
  { administrator: false, onlyRunBy: "buyer", form: joiningForm },
  async ({ viewer, form, values }) => {
    const joined = await joinPlans(viewer, { plans: form.plan, shown: asShown(form.was) });
    if (joined.ok) return done(joinedPath(joined.value.projectId), { say: "These are one project now." });
    if (joined.refusal === "no-such-plan") throw new Response(null, { status: 404, statusText: "Not Found" });
    return refusal(joiningRefusalWords[joined.refusal], values);
  },
);

export const meta: MetaFunction = () => [{ title: "One project · Lockstep" }];

export default function ProjectNew(): ReactElement {
  const { shell, plans, first } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { state } = useNavigation();
  const wrong = answer?.refused ?? Object.values(answer?.invalid ?? {})[0];
  const typed = answer && [answer.values["plan"] ?? []].flat();
  const back = first ? projectPath(first.planId) : "/my-work";
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]} toast={shell.toast} width="text">
      <PageTitle under="Choose what belongs together. You then see it on one page, with all that has to happen in one list. Your colleagues see of it what they take part in, and nobody you buy from is told of another.">
        Join purchases in one project
      </PageTitle>
      <Card>
        {plans.length < 2 ? (
          <EmptyState
            say="This takes two plans that you run for your company, or stand in for who does. Just now there is only one, or none."
            action={<LinkButton to={back}>Back</LinkButton>}
          />
        ) : (
          <Form method="post" className="grid gap-4">
            <FormErrors errors={wrong ? [{ say: wrong, fieldId: "plans" }] : []} />
            <fieldset id="plans" className="grid gap-1">
              <legend className="font-medium">Which belong together?</legend>
              {plans.map(({ planId, name, hint, projectId, was }) => (
                <div key={planId}>
                  <input type="hidden" name="was" value={was} />
                  <Checkbox
                    name="plan"
                    value={planId}
                    defaultChecked={typed ? typed.includes(planId) : isWith(first, { planId, projectId })}
                    label={<span className="font-medium">{name}</span>}
                    hint={hint}
                  />
                </div>
              ))}
            </fieldset>
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={state !== "idle"} pendingText="Joining" wide>
                Join them
              </SubmitButton>
              <LinkButton to={back} look="quiet" wide>
                Not now
              </LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </PlainShell>
  );
}

type Plan = { planId: string; projectId: string | null };

/** The plan somebody came from, and what it is joined with already. */
function isWith(first: Plan | null, { planId, projectId }: Plan): boolean {
  return first !== null && (planId === first.planId || (projectId !== null && projectId === first.projectId));
}
