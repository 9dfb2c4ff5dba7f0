// A role that waits for a name (PE1): naming its person hands over all its steps (SP1), for both companies or the team alone.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameRole } from "#app/participant/naming.commands.server.ts";
import { personPath } from "#app/participant/person-path.ts";
import { nameRoleForm } from "#app/participant/person.form.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { LaneChoice } from "#app/participant/ui/lane-choice.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!person.may.name) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { row: person.row, steps: person.steps.length };
});

export const action = planAction({ can: "takePart", form: nameRoleForm }, async ({ viewer, form, values, params }) => {
  const named = await nameRole(viewer, params["participantId"] ?? "", form);
  if (!named.ok) return refusal(await sayNo(viewer, named.refusal), values);
  const next = viewer.can("leadPlan") ? "invitation" : undefined;
  return done(personPath(viewer.planId, named.value.id, next), { say: `${form.name} it is.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.row.called ?? "Role"} · ${data?.shell.companyName ?? ""}` },
];

export default function PersonName(): ReactElement {
  const { row, steps, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const isShared = row.lane === "shared";
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle over={row.called} under={row.why ?? row.decides}>
        Who is it?
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="grid gap-5">
          <TextField
            label="Name"
            name="name"
            required
            autoComplete="off"
            dir="auto"
            defaultValue={typedOr(answer, "name", "")}
            error={answer?.invalid?.["name"]}
            hint={stepsWords(steps)}
          />
          {isShared ? (
            <LaneChoice
              name="lane"
              legend="Who can read the name"
              lanes={["buyer", "shared"]}
              value={typedOr(answer, "lane", "buyer")}
              companyName={shell.companyName}
              workspaceName={shell.workspaceName}
              error={answer?.invalid?.["lane"]}
            />
          ) : (
            <HiddenFields fields={{ lane: row.lane }} />
          )}
          {isShared && (
            <p className="text-ink-2 text-sm">
              {shell.workspaceName} knows that there is a “{row.called}”. If only your team reads the name, that is all
              they go on knowing.
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Save the name
            </SubmitButton>
            <LinkButton to={personPath(shell.planId, row.id)} wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}

function stepsWords(steps: number): string | null {
  if (steps === 0) return null;
  return steps === 1 ? "The step of this role becomes theirs." : `The ${steps} steps of this role become theirs.`;
}
