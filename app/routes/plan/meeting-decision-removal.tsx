// Taken off what is to decide, with undo (MT4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { removeDecision } from "#app/meeting/decision.commands.server.ts";
import { removalForm } from "#app/meeting/meeting.form.ts";
import { decisionPath, meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "takePart", form: removalForm }, async ({ viewer, values, params }) => {
  const decisionId = params["decisionId"] ?? "";
  const result = await removeDecision(viewer, decisionId);
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  const undo = { action: decisionPath(viewer.planId, decisionId, "restoration"), fields: {} };
  return done(`${meetingPath(viewer.planId)}#decisions`, { say: "Taken off.", undo });
});

export default function MeetingDecisionRemoval(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={meetingPath(planId)} />;
}
