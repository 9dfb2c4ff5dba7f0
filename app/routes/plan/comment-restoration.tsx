// Put back by its author within two minutes (CM3).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { removalForm } from "#app/comment/comment.form.ts";
import { restoreComment } from "#app/comment/removal.commands.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/comments/${params["commentId"] ?? ""}`)),
);

export const action = planAction({ can: "takePart", form: removalForm }, async ({ viewer, values, params }) => {
  const result = await restoreComment(viewer, params["commentId"] ?? "");
  return answerCommented(viewer, result, { values, toast: () => ({ say: "The comment is back." }) });
});

export default function CommentRestoration(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
