// A member of the workspace is added to the people of the plan, where the company sees them.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { addColleague } from "#app/participant/participant.commands.server.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { colleagueForm } from "#app/participant/person.form.ts";
import { readColleagues, sayNo } from "#app/participant/people.queries.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "runSellerSide" }, async ({ viewer }) => ({
  colleagues: await readColleagues(viewer),
}));

export const action = planAction({ can: "runSellerSide", form: colleagueForm }, async ({ viewer, form, values }) => {
  const added = await addColleague(viewer, form.memberId);
  if (!added.ok) return refusal(await sayNo(viewer, added.refusal), values);
  return done(peoplePath(viewer.planId), { say: `Added. ${viewer.companyName} sees them among your people.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add a colleague · ${data?.shell.companyName ?? ""}` },
];

export default function PeopleColleague(): ReactElement {
  const { colleagues, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under={`${shell.companyName} sees their name, and that they work on this for ${shell.workspaceName}.`}>
        Add a colleague
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      {colleagues.length === 0 ? (
        <EmptyState
          say={`Everybody at ${shell.workspaceName} is on this plan already.`}
          action={<LinkButton to={peoplePath(shell.planId)}>Back to people</LinkButton>}
        />
      ) : (
        <Card>
          <Form method="post" className="grid gap-5">
            <RadioCards
              name="memberId"
              legend="Who"
              required
              columns={2}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              error={answer?.invalid?.["memberId"]}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={isBusy} wide>
                Add
              </SubmitButton>
              <LinkButton to={peoplePath(shell.planId)} wide>
                Cancel
              </LinkButton>
            </div>
          </Form>
        </Card>
      )}
    </PlanPage>
  );
}
