// What one way was found to do: somebody of the company says it, and what was said before is kept.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused } from "#app/outcome/criterion-answer.server.ts";
import { resultForm } from "#app/outcome/criterion.form.ts";
import { resultWords } from "#app/outcome/criterion.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import { judge } from "#app/outcome/criterion-result.commands.server.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/criteria`)),
);

export const action = planAction({ can: "takePart", form: resultForm }, async ({ viewer, form, values, params }) => {
  const id = params["criterionId"] ?? "";
  const back = criteriaPath(viewer.planId);
  const { keep, was, ...said } = form;
  if (keep === "theirs") return done(back, { say: "Kept as they said it." });
  const judged = await judge(viewer, id, { ...said, was: keep === "mine" ? undefined : was });
  if (!judged.ok) return answerRefused(viewer, judged.refusal, values);
  if ("mine" in judged.value) {
    const { mine, theirs, by } = judged.value;
    return refusal(`${by} said something else meanwhile. Nothing is saved until you choose.`, values, [
      { field: "result", label: "What was found", mine: inWords(mine), theirs: inWords(theirs) },
    ]);
  }
  const { option, text, resultId, before } = judged.value;
  return done(back, {
    say: `${option}, ${shortened(text)}: ${resultWords[said.result].toLowerCase()}.`,
    undo: {
      action: criterionPath(viewer.planId, id, "result"),
      fields: { option: form.option, result: before.result, note: before.note ?? "", was: resultId },
    },
  });
});

function inWords({ result, note }: { result: keyof typeof resultWords; note: string | null }): string {
  return note ? `${resultWords[result]}: ${note}` : resultWords[result];
}

export default function CriterionResult(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ note: "In a few words" }}
      answer={useActionData<ActionAnswer>()}
      back={criteriaPath(planId)}
    />
  );
}
