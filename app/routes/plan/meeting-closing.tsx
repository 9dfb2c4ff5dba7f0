// The notes are closed with the day the meeting was held (MT3).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { closeNotes } from "#app/meeting/meeting.commands.server.ts";
import { closingForm } from "#app/meeting/meeting.form.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "editSteps", form: closingForm }, async ({ viewer, form, values }) => {
  const result = await closeNotes(viewer, form.on);
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  return done(meetingPath(viewer.planId), { say: "The notes are closed. They stand under Earlier meetings." });
});

export default function MeetingClosing(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={meetingPath(planId)} />;
}
