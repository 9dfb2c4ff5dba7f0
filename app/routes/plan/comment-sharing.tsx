// LN3: showing a note to one's team is one act of its own, and this page names what goes along (CM5).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { sharingForm } from "#app/comment/comment.form.ts";
import { placeOfComments } from "#app/comment/comment-path.ts";
import { readNoteToShare } from "#app/comment/comment.queries.server.ts";
import { shareNote } from "#app/comment/sharing.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const note = await readNoteToShare(viewer, params["commentId"] ?? "");
  if (!note) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { note, team: viewer.side === "buyer" ? viewer.companyName : viewer.workspaceName };
});

export const action = planAction({ can: "takePart", form: sharingForm }, async ({ viewer, values, params }) => {
  const team = viewer.side === "buyer" ? viewer.companyName : viewer.workspaceName;
  const result = await shareNote(viewer, params["commentId"] ?? "");
  return answerCommented(viewer, result, { values, toast: () => ({ say: `${team} reads this now.` }) });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Show a note · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function CommentSharing(): ReactElement {
  const { note, team, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current={note.on === "participant" ? "people" : null} nouns={[]}>
      <PageTitle under="This cannot be taken back: whoever has read it has read it.">
        Show this note to {team}?
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Section title="What goes along" lead={`Your words on “${note.title}”, and your name.`}>
        {[note.text, ...note.answers].map((text, index) => (
          <PlainText key={index} text={text} className="border-line max-w-read my-2 border-s-2 ps-4" />
        ))}
      </Section>
      <Section title="What stays with you">
        <p className="max-w-read text-ink-2">
          When you wrote it, and what stood there before. {team} reads that you showed it today.
        </p>
        <Form method="post" className="mt-5 flex flex-wrap gap-3">
          <HiddenFields fields={{ to: "team" }} />
          <SubmitButton pending={isBusy} wide>
            Show it to {team}
          </SubmitButton>
          <LinkButton to={placeOfComments(shell.planId, note)} wide>
            Leave it as it is
          </LinkButton>
        </Form>
      </Section>
    </PlanPage>
  );
}
