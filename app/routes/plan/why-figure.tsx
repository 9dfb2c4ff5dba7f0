// One figure as a whole: it was checked, it is taken away or put back, or more people may read it.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { checkFigure, removeFigure, shareFigure } from "#app/outcome/figure.commands.server.ts";
import { figureActForm } from "#app/outcome/figure.form.ts";
import { figureRefusalWords } from "#app/outcome/figure-refusal.ts";
import { figurePath, whyPath } from "#app/outcome/why-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/why`)),
);

export const action = planAction({ can: "takePart", form: figureActForm }, async ({ viewer, form, values, params }) => {
  const which = { noun: form.noun, id: params["figureId"] ?? "" };
  const result = await act();
  if (!result.ok) {
    if (result.refusal === "no-such-figure") throw new Response(null, { status: 404, statusText: "Not Found" });
    return refusal(figureRefusalWords(result.refusal, viewer), values);
  }
  const name = shortened(result.value.name);
  if (form.intent === "check") return done(here(), { say: `Checked: ${name}.` });
  if (form.intent === "share") return done(here(), { say: `More people can read it now: ${name}.` });
  if (form.undo) return done(here(), { say: `Back again: ${name}.` });
  const fields = { intent: "remove", noun: form.noun, undo: "yes" };
  return done(`${whyPath(viewer.planId)}#numbers`, {
    say: `Taken away: ${name}.`,
    undo: { action: figurePath(viewer.planId, which.id), fields },
  });

  function act() {
    if (form.intent === "check") return checkFigure(viewer, which);
    if (form.intent === "share") return shareFigure(viewer, { ...which, to: form.with });
    return removeFigure(viewer, { ...which, isUndo: form.undo === "yes" });
  }

  function here(): string {
    return `${whyPath(viewer.planId)}#${which.id}`;
  }
});

export default function WhyFigure(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={whyPath(planId)} />;
}
