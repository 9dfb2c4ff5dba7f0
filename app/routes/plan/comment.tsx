// Where a comment stands; its author rewords it for a quarter of an hour (CM3).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { rewordComment } from "#app/comment/comment.commands.server.ts";
import { rewordForm } from "#app/comment/comment.form.ts";
import { pageOfComments } from "#app/comment/comment-path.ts";
import { readPlaceOf } from "#app/comment/comment.queries.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const place = await readPlaceOf(viewer, params["commentId"] ?? "");
  if (!place) throw new Response(null, { status: 404, statusText: "Not Found" });
  return redirect(`/plans/${viewer.planId}/${pageOfComments(place)}`);
});

export const action = planAction({ can: "takePart", form: rewordForm }, async ({ viewer, form, values, params }) => {
  const result = await rewordComment(viewer, { commentId: params["commentId"] ?? "", text: form.text });
  return answerCommented(viewer, result, { values, toast: () => ({ say: "Saved." }) });
});

export default function Comment(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage labels={{ text: "Your comment" }} answer={useActionData<ActionAnswer>()} back={planPath(planId)} />
  );
}
