// The page two companies talk over: what changed, who owes what, what to decide, and the notes both write. It prints as it is.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { saveNotes } from "#app/meeting/meeting.commands.server.ts";
import { notesForm } from "#app/meeting/meeting.form.ts";
import { readMeeting } from "#app/meeting/meeting.queries.server.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { meetingRefusalWords } from "#app/meeting/refusal.ts";
import { Decisions } from "#app/meeting/ui/decisions.tsx";
import {
  Changed,
  CloseNotes,
  EarlierMeetings,
  NextDates,
  OpenQuestions,
  Owed,
} from "#app/meeting/ui/meeting-sections.tsx";
import { NotesForm } from "#app/meeting/ui/notes-form.tsx";
import { everyNoun, PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => ({
  meeting: await readMeeting(viewer),
  formKey: crypto.randomUUID(),
}));

export const action = planAction({ can: "takePart", form: notesForm }, async ({ viewer, form, values }) => {
  const back = meetingPath(viewer.planId);
  if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
  const result = await saveNotes(viewer, { notes: form.notes, was: form["was.notes"] });
  if (!result.ok) return refusal(meetingRefusalWords(result.refusal, viewer), values);
  if ("saved" in result.value) return done(back);
  const { mine, theirs, by } = result.value;
  const say = `${by ?? "Somebody changed this"}. Nothing is saved until you choose.`;
  return refusal(say, values, [{ field: "notes", label: "The notes", mine, theirs }]);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Meeting · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Meeting(): ReactElement {
  const { shell, meeting, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName, can } = shell;
  return (
    <PlanPage shell={shell} current={null} nouns={[...everyNoun, "meeting", "decision", "question"]}>
      <div className="grid grid-cols-1 gap-4 sm:gap-6 print:[zoom:0.7] print:gap-3">
        <PageTitle
          under={
            <span className="no-print">
              {companyName} and {workspaceName} read the same here, and both write. It prints on one page.
            </span>
          }
        >
          Meeting
        </PageTitle>
        <Changed planId={planId} {...meeting} />
        <Owed planId={planId} {...meeting} />
        <div className="grid grid-cols-1 items-start gap-4 sm:gap-6 md:grid-cols-2 print:grid-cols-2 print:gap-x-6">
          <OpenQuestions planId={planId} {...meeting} />
          <NextDates planId={planId} {...meeting} />
        </div>
        <Decisions planId={planId} {...meeting} formKey={formKey} mayWrite={can.takePart} />
        <Section id="notes" title="Notes" className="print:border-0 print:p-0">
          <div className={can.takePart ? "hidden print:block" : ""}>
            {meeting.notes ? <PlainText text={meeting.notes} /> : <p className="text-ink-2">No notes yet.</p>}
          </div>
          {can.takePart && <NotesForm planId={planId} notes={meeting.notes} answer={answer} />}
          {can.editSteps && <CloseNotes planId={planId} today={meeting.today} />}
        </Section>
      </div>
      {meeting.earlier.length > 0 && <EarlierMeetings earlier={meeting.earlier} />}
    </PlanPage>
  );
}
