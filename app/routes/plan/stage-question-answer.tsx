// What the buyer says to "Where are you now?" without moving: still here, ask me after, do not ask, ask again (ST9).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { answerSaid } from "#app/stage-move/answer.server.ts";
import { answerWhere } from "#app/stage-move/question.commands.server.ts";
import { answerForm } from "#app/stage-move/stage-move.form.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => redirect(`/plans/${viewer.planId}`));

const says = {
  "still-here": "Answered: still here.",
  "ask-after": "Answered. Nobody asks before then.",
  "switched-off": "Switched off. Nobody asks here any more.",
  "switched-on": "Switched on again.",
};

export const action = planAction({ can: "moveStage", form: answerForm }, async ({ viewer, form, values }) => {
  const { answer, on, back } = form;
  const said =
    answer === "ask-after" && on !== null ? { answer, on } : { answer: answer as Exclude<typeof answer, "ask-after"> };
  return answerSaid(viewer, await answerWhere(viewer, said), {
    ...{ values, back },
    toast: (value) => ({ say: says[value] }),
  });
});

export default function StageQuestionAnswer(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId)} />;
}
