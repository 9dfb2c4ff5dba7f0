// A thread is settled, or open again (CM4).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { resolutionForm } from "#app/comment/comment.form.ts";
import { settleThread } from "#app/comment/comment.commands.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer, params }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/comments/${params["commentId"] ?? ""}`)),
);

export const action = planAction(
  { can: "takePart", form: resolutionForm },
  async ({ viewer, form, values, params }) => {
    const result = await settleThread(viewer, {
      commentId: params["commentId"] ?? "",
      isSettled: form.resolved === "yes",
    });
    return answerCommented(viewer, result, { values, toast: () => undefined });
  },
);

export default function CommentResolution(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
