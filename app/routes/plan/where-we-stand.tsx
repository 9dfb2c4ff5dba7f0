// Where the people of the company stand, by what each said of themselves. For members: what they are told of it, and no more.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { showWhereWeStand } from "#app/outcome/position.commands.server.ts";
import { showForm } from "#app/outcome/position.form.ts";
import { standPath } from "#app/outcome/position-path.ts";
import { readToldAnswers, readWhereWeStand } from "#app/outcome/position.queries.server.ts";
import { positionRefusalWords } from "#app/outcome/position-refusal.ts";
import { AnswerFirst, TeamPicture } from "#app/outcome/ui/team-picture.tsx";
import { ToldPage } from "#app/outcome/ui/told-page.tsx";
import { PeopleParts } from "#app/participant/ui/people-parts.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer }) =>
  viewer.side === "seller"
    ? { told: await readToldAnswers(viewer), stand: null }
    : { told: null, stand: await readWhereWeStand(viewer) },
);

/** PO2: whoever leads shows it before three have answered. */
export const action = planAction({ can: "leadPlan", form: showForm }, async ({ viewer, values }) => {
  const shown = await showWhereWeStand(viewer);
  if (!shown.ok) return refusal(positionRefusalWords(shown.refusal, viewer), values);
  return done(standPath(viewer.planId), { say: "Everybody who has answered sees it now." });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Where we stand · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function WhereWeStand(): ReactElement {
  const { shell, told, stand } = useLoaderData<typeof loader>();
  const refused = useActionData<ActionAnswer>()?.refused;
  return (
    <PlanPage shell={shell} current="people" nouns={["position", "participant", "stage", "forward", "content"]}>
      {told && <ToldPage {...shell} told={told} />}
      {stand && (
        <>
          {stand.picture ? (
            <TeamPicture
              {...shell}
              stand={stand}
              picture={stand.picture}
              refused={refused}
              parts={<PeopleParts shell={shell} current="where-we-stand" />}
            />
          ) : (
            <AnswerFirst {...shell} parts={<PeopleParts shell={shell} current="where-we-stand" />} />
          )}
        </>
      )}
    </PlanPage>
  );
}
