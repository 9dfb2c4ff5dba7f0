// Somebody to bring in, by name or as a role nobody has named yet (PE1).
import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import { newPersonForm } from "#app/participant/person.form.ts";
import { mayInviteFirstLead, readAddChoices, sayNo } from "#app/participant/people.queries.server.ts";
import { LaneChoice } from "#app/participant/ui/lane-choice.tsx";
import { PersonFields } from "#app/participant/ui/person-fields.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, url }) => {
  if (viewer.side === "seller") {
    throw redirect(`/plans/${viewer.planId}/people/${(await mayInviteFirstLead(viewer)) ? "first" : "colleague"}`);
  }
  const { lanes, stages } = await readAddChoices(viewer);
  const field = fieldsOfWork.find((one) => one === url.searchParams.get("field"));
  return {
    stages,
    lanes,
    // Whoever names a hidden decision maker decides with care who reads it: the team alone, unless they say else.
    lane: lanes.includes("buyer") ? "buyer" : "own",
    key: crypto.randomUUID(),
    words: field
      ? {
          field,
          title: fieldWords[field].label,
          needs: fieldWords[field].wantsToKnow,
          buyingRole: fieldWords[field].usually,
        }
      : {},
    about: field ? `Usually ${fieldWords[field].does}.` : null,
  };
});

export const action = planAction({ can: "takePart", form: newPersonForm }, async ({ viewer, form, values }) => {
  const added = await addPerson(viewer, form);
  if (!added.ok) return refusal(await sayNo(viewer, added.refusal), values);
  const who = form.name ?? form.title;
  const next = form.name && form.lane !== "own" && viewer.can("leadPlan") ? "invitation" : undefined;
  return done(personPath(viewer.planId, added.value.id, next), {
    say: `${who} is on the list.`,
    undo: { action: personPath(viewer.planId, added.value.id, "revocation"), fields: { intent: "end" } },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Bring somebody in · ${data?.shell.companyName ?? ""}` },
];

export default function PersonNew(): ReactElement {
  const { stages, lanes, lane, key, words, about, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle
        under={about ?? "Somebody who decides, signs, is asked or will use it. You may know only the role so far."}
      >
        Who should hear about this?
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" action={peoplePath(shell.planId, "new")} className="grid gap-5">
          <HiddenFields fields={{ key: typedOr(answer, "key", key) }} />
          <PersonFields words={answer ? answer.values : words} invalid={answer?.invalid} stages={stages} isDecider />
          <LaneChoice
            name="lane"
            legend="Who can read this"
            lanes={lanes}
            value={typedOr(answer, "lane", lane)}
            companyName={shell.companyName}
            workspaceName={shell.workspaceName}
            error={answer?.invalid?.["lane"]}
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
    </PlanPage>
  );
}
