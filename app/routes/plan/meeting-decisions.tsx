// Something to decide together (MT4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { askDecision } from "#app/meeting/decision.commands.server.ts";
import { decisionForm } from "#app/meeting/meeting.form.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "takePart", form: decisionForm }, async ({ viewer, form, values }) => {
  const result = await askDecision(viewer, form);
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  return done(`${meetingPath(viewer.planId)}#decisions`);
});

export default function MeetingDecisions(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ text: "Something to decide" }}
      answer={useActionData<ActionAnswer>()}
      back={meetingPath(planId)}
    />
  );
}
