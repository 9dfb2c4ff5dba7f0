// Undo of a move: its author, two minutes, while nothing later stands on it (ST10).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { answerSaid } from "#app/stage-move/answer.server.ts";
import { undoForm } from "#app/stage-move/stage-move.form.ts";
import { undoMove } from "#app/stage-move/undo.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) =>
  redirect(`/plans/${viewer.planId}/stage-moves`),
);

export const action = planAction({ can: "moveStage", form: undoForm }, async ({ viewer, params, form, values }) =>
  answerSaid(viewer, await undoMove(viewer, { moveId: params["moveId"] ?? "" }), {
    ...{ values, back: form.back },
    toast: ({ backToLabel }) => ({
      say: backToLabel ? `Undone: still in ${backToLabel}.` : "Undone: nothing has been said yet.",
    }),
  }),
);

export default function StageMoveUndo(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={planPath(planId, "stage-moves")} />;
}
