// A line of the costs: written, taken off, put back (BR3).
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { costForm } from "#app/brief/brief.form.ts";
import { briefCostsPath, briefPath } from "#app/brief/brief-path.ts";
import { removeCost, restoreCost, saveCost } from "#app/brief/cost.commands.server.ts";
import { briefRefusalWords } from "#app/brief/refusal.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/summary`)),
);

export const action = planAction({ can: "takePart", form: costForm }, async ({ viewer, form, values }) => {
  const { planId } = viewer;
  const here = `${briefPath(planId)}#costs`;
  if (form.intent === "save") {
    const { intent: _, ...line } = form;
    const saved = await saveCost(viewer, line);
    return saved.ok ? done(here, { say: "Saved." }) : refusal(briefRefusalWords(saved.refusal, viewer), values);
  }
  const result = form.intent === "remove" ? await removeCost(viewer, form.id) : await restoreCost(viewer, form.id);
  if (!result.ok) return refusal(briefRefusalWords(result.refusal, viewer), values);
  if (form.intent === "restore") return done(here, { say: "It is back." });
  const undo = { action: briefCostsPath(planId), fields: { intent: "restore", id: form.id } };
  return done(here, { say: "Taken off.", undo });
});

export default function SummaryCosts(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ what: "What for", amount: "Amount", currency: "Currency" }}
      answer={useActionData<ActionAnswer>()}
      back={briefPath(planId)}
    />
  );
}
