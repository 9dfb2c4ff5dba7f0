// Takes the mark of a page that has been in sight for two seconds (CO3). Nothing of it is shown anywhere but to its reader,
// unless they chose otherwise (CO1).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readingForm } from "#app/content/content.form.ts";
import { contentPath } from "#app/content/content-path.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/library/${params["contentId"] ?? ""}`)),
);

export const action = planAction(
  { can: "readShared", form: readingForm, alsoPutAway: true },
  async ({ viewer, form, params }) => {
    const id = params["contentId"] ?? "";
    await markRead(viewer, id, form.number);
    return done(contentPath(viewer.planId, id));
  },
);

export default function ContentReading(): ReactElement {
  const { planId = "", contentId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={contentPath(planId, contentId)} />;
}
