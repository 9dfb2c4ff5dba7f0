// What was decided (MT4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { writeOutcome } from "#app/meeting/decision.commands.server.ts";
import { outcomeForm } from "#app/meeting/meeting.form.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "takePart", form: outcomeForm }, async ({ viewer, form, values, params }) => {
  const result = await writeOutcome(viewer, { decisionId: params["decisionId"] ?? "", outcome: form.outcome });
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  return done(`${meetingPath(viewer.planId)}#decisions`, { say: "Written down." });
});

export default function MeetingDecision(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ outcome: "What was decided" }}
      answer={useActionData<ActionAnswer>()}
      back={meetingPath(planId)}
    />
  );
}
