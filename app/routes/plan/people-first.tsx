// The first person at the company: named by the rep, corrected by the rep until somebody there has proved who they are (PE4).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { inviteFirstLead } from "#app/participant/invitation.commands.server.ts";
import { firstLeadForm } from "#app/participant/invitation.form.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import { mayInviteFirstLead, readFirstLead, sayNo } from "#app/participant/people.queries.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "runSellerSide" }, async ({ viewer }) => ({
  isTheirs: !(await mayInviteFirstLead(viewer)),
  theirsWords: await sayNo(viewer, "theirs-now"),
  first: await readFirstLead(viewer),
  key: crypto.randomUUID(),
}));

export const action = planAction({ can: "runSellerSide", form: firstLeadForm }, async ({ viewer, form, values }) => {
  const invited = await inviteFirstLead(viewer, form);
  if (!invited.ok) return refusal(await sayNo(viewer, invited.refusal), values);
  return done(personPath(viewer.planId, invited.value.participantId, "invitation"), {
    say: form.way === "send" ? "The invitation is on its way." : "The link is made. It goes out when you send it.",
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Invite · ${data?.shell.companyName ?? ""}` }];

export default function PeopleFirst(): ReactElement {
  const { isTheirs, theirsWords, first, key, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { companyName, planId } = shell;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle
        under={`They run this plan at ${companyName}: it becomes theirs, and only they and their colleagues say where ${companyName} is.`}
      >
        {first ? `Not ${first.name}?` : `Who runs this at ${companyName}?`}
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      {isTheirs ? (
        <EmptyState say={theirsWords} action={<LinkButton to={peoplePath(planId)}>See their people</LinkButton>} />
      ) : (
        <Card>
          <Form method="post" className="grid gap-5">
            <HiddenFields fields={{ key: typedOr(answer, "key", key) }} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label="Name"
                name="name"
                required
                dir="auto"
                autoComplete="off"
                defaultValue={typedOr(answer, "name", first?.name ?? "")}
                error={answer?.invalid?.["name"]}
              />
              <TextField
                label="What they do"
                name="title"
                optional
                dir="auto"
                autoComplete="off"
                defaultValue={typedOr(answer, "title", first?.title ?? "")}
                error={answer?.invalid?.["title"]}
              />
            </div>
            <TextField
              label="Mail address"
              name="address"
              type="email"
              required
              autoComplete="off"
              hint={
                first
                  ? "With another address the old link stops working at once."
                  : "Their code goes there before their first change. Reading needs none."
              }
              defaultValue={typedOr(answer, "address", first?.address ?? "")}
              error={answer?.invalid?.["address"]}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={isBusy} wide>
                {first ? "Correct it" : "Make the link"}
              </SubmitButton>
              <LinkButton to={peoplePath(planId)} wide>
                Cancel
              </LinkButton>
            </div>
          </Form>
        </Card>
      )}
    </PlanPage>
  );
}
