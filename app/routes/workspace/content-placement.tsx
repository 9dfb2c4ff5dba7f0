// From the workspace's library onto one of its plans: a copy there, read by whom the member says.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { openPlanOf } from "#app/access/context.server.ts";
import { workspaceAction, workspaceRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing, shortTitle } from "#app/content/content-answer.server.ts";
import { ourPlacementForm } from "#app/content/content.form.ts";
import { ourLibraryPath } from "#app/content/content-path.ts";
import { placeContent } from "#app/content/placement.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, ({ params }) =>
  Promise.resolve(redirect(`/library/${params["contentId"] ?? ""}`)),
);

export const action = workspaceAction(
  { can: "readPlans", form: ourPlacementForm },
  async ({ viewer, form, values, params }) => {
    const libraryId = params["contentId"] ?? "";
    const plan = await openPlanOf(viewer, form.planId);
    if (!plan) throw contentMissing();
    const placed = await placeContent(plan, { libraryId, readBy: form.readBy });
    if (!placed.ok) return answerRefused(plan, placed.refusal, values);
    return done(ourLibraryPath(libraryId), {
      say: `On the plan of ${plan.companyName}: ${shortTitle(placed.value.title)}.`,
    });
  },
);

export default function OurContentPlacement(): ReactElement {
  const { contentId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={ourLibraryPath(contentId)} />;
}
