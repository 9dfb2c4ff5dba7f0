// The notes are closed with the day the meeting was held (MT3), and opened again by undo (ST10).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { closeNotes, reopenNotes } from "#app/meeting/meeting.commands.server.ts";
import { closingForm } from "#app/meeting/meeting.form.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/meeting`)),
);

export const action = planAction({ can: "editSteps", form: closingForm }, async ({ viewer, form, values }) => {
  const here = meetingPath(viewer.planId);
  if (form.intent === "reopen") {
    const opened = await reopenNotes(viewer, form.meetingId);
    return opened.ok
      ? done(here, { say: "The notes are open again." })
      : refusal(meetingRefusalWords(opened.refusal, viewer), values);
  }
  const closed = await closeNotes(viewer, form.on);
  if (!closed.ok) return refusal(meetingRefusalWords(closed.refusal, viewer), values);
  const { meetingId } = closed.value;
  const undo = { action: meetingPath(viewer.planId, "closing"), fields: { intent: "reopen", meetingId } };
  return done(here, { say: "The notes are finished. They stand under Earlier meetings.", undo });
});

export default function MeetingClosing(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={meetingPath(planId)} />;
}
