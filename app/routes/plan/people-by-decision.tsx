// People by the part they have in the decision: the picture, and the same as a list to act on.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readByDecision } from "#app/participant/by-decision.queries.server.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { partForm } from "#app/participant/person.form.ts";
import { DecisionList } from "#app/participant/ui/decision-list.tsx";
import { DecisionPicture } from "#app/participant/ui/decision-picture.tsx";
import { PeopleParts } from "#app/participant/ui/people-parts.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) => readByDecision(viewer));

export const action = planAction({ can: "takePart", form: partForm }, async ({ viewer, form, values }) => {
  const result = await setPart(viewer, form);
  if (!result.ok) return refusal(await sayNo(viewer, result.refusal), values);
  return done(peoplePath(viewer.planId, "by-decision"), { say: "Saved." });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People by decision · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function PeopleByDecision(): ReactElement {
  const { map, rows, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, can, kind } = shell;
  const isMember = kind === "member";
  return (
    <PlanPage shell={shell} current="people" nouns={["participant", "champion", "access"]}>
      <PageTitle
        under={
          isMember ? `The people ${companyName} shows you.` : `Who decides at ${companyName}, and who is heard before.`
        }
      >
        People
      </PageTitle>
      <PeopleParts shell={shell} current="people/by-decision" />
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <DecisionPicture map={map} companyName={companyName} />
      </Card>
      <DecisionList planId={planId} rows={rows} mayBringIn={!isMember && can.leadPlan} />
    </PlanPage>
  );
}
