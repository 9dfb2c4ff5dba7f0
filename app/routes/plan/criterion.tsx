// One criterion: its words changed where they stand, its place, and the answer to a suggestion.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { answerRefused, labels } from "#app/outcome/criterion-answer.server.ts";
import { answerSuggestion, changeCriterion, putCriterion } from "#app/outcome/criterion.commands.server.ts";
import { type CriterionChange, criterionForm, moveTo } from "#app/outcome/criterion.form.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/criteria`)),
);

export const action = planAction(
  { can: "editSteps", form: criterionForm },
  async ({ viewer, form, values, params }) => {
    const id = params["criterionId"] ?? "";
    const back = criteriaPath(viewer.planId);
    if (form.intent === "change") return change(viewer, id, form, values);
    if (form.intent === "answer") {
      const answered = await answerSuggestion(viewer, id, form.answer);
      if (!answered.ok) return answerRefused(viewer, answered.refusal, values);
      return done(back, { say: form.answer === "taken" ? "It is on the list." : "Left out. You can still take it." });
    }
    const put = await putCriterion(viewer, id, moveTo(form.to));
    if (!put.ok) return answerRefused(viewer, put.refusal, values);
    const { text, place, of, wasAfterId } = put.value;
    return done(back, {
      say: `${shortened(text)}: now ${place} of ${of}.`,
      undo: { action: criterionPath(viewer.planId, id), fields: { intent: "place", to: wasAfterId ?? "first" } },
    });
  },
);

async function change(
  viewer: PlanViewer,
  id: string,
  form: CriterionChange,
  values: FormValues,
): Promise<Response | ReturnType<typeof refusal>> {
  const back = criteriaPath(viewer.planId);
  if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
  const was = {
    ...{ text: form["was.text"], weight: form["was.weight"], judge: form["was.judge"] },
    ...{ judgeWords: form["was.judgeWords"], shownBy: form["was.shownBy"] },
  };
  const changed = await changeCriterion(viewer, id, { is: form, was });
  if (!changed.ok) return answerRefused(viewer, changed.refusal, values);
  if ("text" in changed.value) return done(back, { say: `Saved: ${shortened(changed.value.text)}.` });
  const conflicts = changed.value.conflicts.map((one) => ({ ...one, label: labels[one.field] }));
  return refusal("Somebody saved first. Nothing is saved until you choose.", values, conflicts);
}

export default function Criterion(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ text: "What it has to do", shownBy: "How it is shown" }}
      answer={useActionData<ActionAnswer>()}
      back={criteriaPath(planId)}
    />
  );
}
