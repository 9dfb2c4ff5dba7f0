// Put back to what is to decide (MT4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { restoreDecision } from "#app/meeting/decision.commands.server.ts";
import { removalForm } from "#app/meeting/meeting.form.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "takePart", form: removalForm }, async ({ viewer, values, params }) => {
  const result = await restoreDecision(viewer, params["decisionId"] ?? "");
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  return done(`${meetingPath(viewer.planId)}#decisions`, { say: "It is to decide again." });
});

export default function MeetingDecisionRestoration(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={meetingPath(planId)} />;
}
