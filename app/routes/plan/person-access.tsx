// What somebody of the company may do on the plan, and handing over who leads it (PE4).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { setAccess } from "#app/participant/access.commands.server.ts";
import { accessForm } from "#app/participant/invitation.form.ts";
import { personPath } from "#app/participant/person-path.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { AccessFields } from "#app/participant/ui/access-fields.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "leadPlan" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!person.may.setAccess) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { person };
});

export const action = planAction({ can: "leadPlan", form: accessForm }, async ({ viewer, form, values, params }) => {
  const id = params["participantId"] ?? "";
  const saved = await setAccess(viewer, id, form);
  if (!saved.ok) return refusal(await sayNo(viewer, saved.refusal), values);
  const say = form.access === "champion" ? "Handed over." : "Saved. It holds from their next step on.";
  return done(personPath(viewer.planId, id), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.person.row.called ?? "they"} may do · ${data?.shell.companyName ?? ""}` },
];

export default function PersonAccess(): ReactElement {
  const { person, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { row, may, canMoveStage } = person;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under={`Now: ${row.accessWords}.`}>What {row.called} may do</PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="grid gap-5">
          <HiddenFields fields={{ "was.access": row.access }} />
          <AccessFields
            value={typedOr(answer, "access", row.access)}
            canMoveStage={canMoveStage}
            companyName={shell.companyName}
            error={answer?.invalid?.["access"]}
            handOverTo={may.handOver ? row.called : undefined}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Save
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
