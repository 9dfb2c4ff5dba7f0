// Somebody opened a link made for another person, proved who they are, and asks to take part (FW3).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRequest } from "#app/participant/access.commands.server.ts";
import { accessRequestForm } from "#app/participant/invitation.form.ts";
import { peoplePath, requestPath } from "#app/participant/person-path.ts";
import { accessChoices } from "#app/participant/person-row.ts";
import { readRequests, sayNo } from "#app/participant/people.queries.server.ts";
import { LaneChoice } from "#app/participant/ui/lane-choice.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "leadPlan" }, async ({ viewer, params }) => {
  const request = (await readRequests(viewer)).find(({ id }) => id === params["requestId"]) ?? null;
  return { request };
});

export const action = planAction(
  { can: "leadPlan", form: accessRequestForm },
  async ({ viewer, form, values, params }) => {
    const answered = await answerRequest(viewer, params["requestId"] ?? "", form);
    if (!answered.ok) return refusal(await sayNo(viewer, answered.refusal), values);
    return done(peoplePath(viewer.planId), {
      say: form.answer === "agreed" ? "They take part now." : "They have not been let in.",
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `A request · ${data?.shell.companyName ?? ""}` },
];

export default function PeopleRequest(): ReactElement {
  const { request, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { planId, companyName, workspaceName } = shell;
  if (!request) {
    return (
      <PlanPage shell={shell} current="people" nouns={["access"]}>
        <PageTitle>Nobody is waiting here</PageTitle>
        <FormErrors errors={errorsOf(answer)} />
        <EmptyState
          say="Somebody answered this already."
          action={<LinkButton to={peoplePath(planId)}>See everybody</LinkButton>}
        />
      </PlanPage>
    );
  }
  return (
    <PlanPage shell={shell} current="people" nouns={["access"]}>
      <PageTitle
        under={`They opened a link made for somebody else, and proved that ${request.address} is theirs. Asked on ${request.asked}.`}
      >
        {request.name} asks to take part
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" action={requestPath(planId, request.id)} className="grid gap-5">
          <RadioCards
            name="access"
            legend="What they may do"
            value={typedOr(answer, "access", "view")}
            options={Object.entries(accessChoices).map(([value, { label, hint }]) => ({ value, label, hint }))}
          />
          <LaneChoice
            name="lane"
            legend="Who can see that they are here"
            lanes={["buyer", "shared"]}
            value={typedOr(answer, "lane", "buyer")}
            companyName={companyName}
            workspaceName={workspaceName}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="answer" value="agreed" pending={isBusy} wide>
              Let them take part
            </SubmitButton>
            <SubmitButton name="answer" value="refused" look="secondary" pending={isBusy} wide>
              No
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
