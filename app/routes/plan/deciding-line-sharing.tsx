// A line of one's own list given to the team: one act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefusedLine, forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { lineSharingForm } from "#app/outcome/deciding.form.ts";
import { readLineSharing } from "#app/outcome/deciding.queries.server.ts";
import { decidingPath } from "#app/outcome/deciding-path.ts";
import { shareLine } from "#app/outcome/deciding-sharing.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { SharingPage } from "#app/plan/ui/sharing-page.tsx";
import { shortened } from "#app/step/step-answer.server.ts";

export const loader = planRoute({ can: "editSteps" }, async ({ viewer, params }) => {
  forTheCompany(viewer);
  const sharing = await readLineSharing(viewer, params["lineId"] ?? "");
  if (!sharing) throw new Response(null, { status: 404, statusText: "Not Found" });
  return sharing;
});

export const action = planAction({ can: "editSteps", form: lineSharingForm }, async ({ viewer, values, params }) => {
  forTheCompany(viewer);
  const shared = await shareLine(viewer, params["lineId"] ?? "");
  if (!shared.ok) return answerRefusedLine(shared.refusal, values);
  const say = `Now all of ${viewer.companyName} can read: ${shortened(shared.value.text)}.`;
  return done(decidingPath(viewer.planId), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who can read it · ${data?.shell.companyName ?? ""}` },
];

export default function DecidingLineSharing(): ReactElement {
  const { shell, id: _id, ...sharing } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="steps" nouns={[]}>
      <SharingPage
        {...sharing}
        staysBehind="When you wrote it stays with you. The others read it as put down by you today."
        refused={answer?.refused}
        back={decidingPath(shell.planId)}
      />
    </PlanPage>
  );
}
