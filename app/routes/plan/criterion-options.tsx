// The ways beside each other: another one, another name, left out and taken up again.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused } from "#app/outcome/criterion-answer.server.ts";
import { optionForm } from "#app/outcome/criterion.form.ts";
import { criteriaPath, optionsPath } from "#app/outcome/criterion-path.ts";
import { addOption, renameOption, standOption } from "#app/outcome/option.commands.server.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/criteria`)),
);

export const action = planAction({ can: "editSteps", form: optionForm }, async ({ viewer, form, values }) => {
  const back = `${criteriaPath(viewer.planId)}#ways`;
  if (form.intent === "add") {
    const added = await addOption(viewer, form);
    if (!added.ok) return answerRefused(viewer, added.refusal, values);
    return done(back, { say: `${shortened(form.name)} stands beside the others.` });
  }
  if (form.intent === "rename") {
    const renamed = await renameOption(viewer, { id: form.option, name: form.name, was: form["was.name"] });
    if (!renamed.ok) return answerRefused(viewer, renamed.refusal, values);
    if ("name" in renamed.value) return done(back, { say: `Saved: ${shortened(renamed.value.name)}.` });
    const { mine, theirs } = renamed.value;
    return refusal(`Somebody called it “${theirs}” meanwhile. Nothing is saved.`, values, [
      { field: "name", label: "The name", mine, theirs },
    ]);
  }
  const stood = await standOption(viewer, form.option, form.stands === "yes");
  if (!stood.ok) return answerRefused(viewer, stood.refusal, values);
  const [say, otherwise] = form.stands === "yes" ? ["stands beside the others again", "no"] : ["is left out", "yes"];
  return done(back, {
    say: `${shortened(stood.value.name)} ${say}.`,
    undo: { action: optionsPath(viewer.planId), fields: { intent: "stand", option: form.option, stands: otherwise } },
  });
});

export default function CriterionOptions(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ name: "What it is called" }}
      answer={useActionData<ActionAnswer>()}
      back={criteriaPath(planId)}
    />
  );
}
