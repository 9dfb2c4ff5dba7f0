// Where a comment stands; its author rewords it for a quarter of an hour (CM3).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { rewordComment } from "#app/comment/comment.commands.server.ts";
import { rewordForm } from "#app/comment/comment.form.ts";
import { pageOfComments } from "#app/comment/comment-path.ts";
import { commentRefusalWords } from "#app/comment/refusal.ts";
import { readPlaceOf, readText } from "#app/comment/comment.queries.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const place = await readPlaceOf(viewer, params["commentId"] ?? "");
  if (!place) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect(`/plans/${viewer.planId}/${pageOfComments(place)}`);
});

export const action = planAction({ can: "takePart", form: rewordForm }, async ({ viewer, form, values, params }) => {
  const commentId = params["commentId"] ?? "";
  // "Keep theirs": the page is read again, and nothing is written.
  if (form.keep === "theirs") return done(`/plans/${viewer.planId}/comments/${commentId}`);
  const result = await rewordComment(viewer, { commentId, text: form.text, was: form.was });
  if (!result.ok && result.refusal === "changed-meanwhile") {
    const theirs = await readText(viewer, commentId);
    const conflict = { field: "text", label: "Your note", mine: form.text, theirs };
    return refusal(commentRefusalWords(result.refusal, viewer), values, [conflict]);
  }
  return answerCommented(viewer, result, { values, toast: () => ({ say: "Saved." }) });
});

export default function Comment(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage labels={{ text: "Your comment" }} answer={useActionData<ActionAnswer>()} back={planPath(planId)} />
  );
}
