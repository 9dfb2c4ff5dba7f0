// One's own line, let out to the team: one act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { SharingPage } from "#app/plan/ui/sharing-page.tsx";
import { shareLine } from "#app/project/project.commands.server.ts";
import { lineSharingForm } from "#app/project/project.form.ts";
import { readLineToShare } from "#app/project/project.queries.server.ts";
import { answerRefusedLine } from "#app/project/project-answer.server.ts";
import { projectPath } from "#app/project/project-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";

export const loader = planRoute({ can: "editSteps" }, async ({ viewer, params }) => {
  forTheCompany(viewer);
  const sharing = await readLineToShare(viewer, params["projectLineId"] ?? "");
  if (!sharing) throw new Response(null, { status: 404, statusText: "Not Found" });
  return sharing;
});

export const action = planAction({ can: "editSteps", form: lineSharingForm }, async ({ viewer, values, params }) => {
  forTheCompany(viewer);
  const id = params["projectLineId"] ?? "";
  const shared = await shareLine(viewer, id);
  if (!shared.ok) return answerRefusedLine(shared.refusal, values);
  const say = `Now all of ${viewer.companyName} who take part can read: ${shortened(shared.value.text)}.`;
  return done(`${projectPath(viewer.planId)}#${id}`, { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who can read it · ${data?.shell.companyName ?? ""}` },
];

export default function ProjectLineSharing(): ReactElement {
  const { shell, title, readBy, goesAlong } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="steps" nouns={[]}>
      <SharingPage
        {...{ title, readBy, goesAlong }}
        staysBehind={`When you wrote it and what stood here before stay with you. Your team reads that you let them read it, and when. ${shell.workspaceName} reads nothing of it, now or later.`}
        targets={[{ value: "team", label: `Let all of ${shell.companyName} read it` }]}
        refused={answer?.refused}
        back={projectPath(shell.planId)}
      />
    </PlanPage>
  );
}
