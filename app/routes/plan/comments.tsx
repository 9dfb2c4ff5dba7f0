// A new comment on a step, a person or a content, or an answer to one.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerCommented } from "#app/comment/comment-answer.server.ts";
import { writeComment } from "#app/comment/comment.commands.server.ts";
import { writeForm } from "#app/comment/comment.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}`)),
);

export const action = planAction({ can: "takePart", form: writeForm }, async ({ viewer, form, values }) =>
  answerCommented(viewer, await writeComment(viewer, form), { values, toast: () => undefined }),
);

export default function Comments(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage labels={{ text: "Your comment" }} answer={useActionData<ActionAnswer>()} back={planPath(planId)} />
  );
}
