// Takes how far somebody has read the updates: by their button, or after two seconds of a page in sight.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { markUpdatesRead } from "#app/activity/updates-read.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/updates`)),
);

export const action = planAction(
  { can: "readShared", form: z.strictObject({ upTo: z.string().max(100) }), alsoPutAway: true },
  async ({ viewer, form }) => {
    await markUpdatesRead(viewer, form.upTo);
    return done(planPath(viewer.planId, "updates"));
  },
);

export default function UpdatesRead(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "updates")} />;
}
