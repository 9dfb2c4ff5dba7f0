// A measure or a sum is written down, changed, or worked out with other numbers that then count.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { addEstimate, keepNumbers, renameEstimate } from "#app/outcome/estimate.commands.server.ts";
import { figureForm } from "#app/outcome/figure.form.ts";
import { figureRefusalWords } from "#app/outcome/figure-refusal.ts";
import { writeMeasure } from "#app/outcome/measure.commands.server.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { laneOf } from "#app/outcome/why-row.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/why`)),
);

export const action = planAction({ can: "takePart", form: figureForm }, async ({ viewer, form, values }) => {
  const here = `${whyPath(viewer.planId)}#${form.key}`;
  if (form.keep === "theirs") return done(here, { say: "Kept as they wrote it." });
  const result = await write();
  if (!result.ok) return refusal(figureRefusalWords(result.refusal, viewer), values);
  if (!("mine" in result.value)) return done(here, { say: "Saved." });
  const { mine, theirs, by } = result.value;
  const conflict = { field: "name", label: "The numbers", mine, theirs };
  return refusal(`${by} changed this meanwhile. Nothing is saved until you choose.`, values, [conflict]);

  function write() {
    if (form.intent === "numbers") return keepNumbers(viewer, { id: form.key, numbers: form.n, was: form.was });
    const lane = laneOf(form.readBy);
    if (form.intent === "estimate" && form.was !== undefined) {
      const names = form.factors.map(({ name }) => name);
      return renameEstimate(viewer, { ...form, id: form.key, names, was: form.was });
    }
    return form.intent === "estimate"
      ? addEstimate(viewer, { ...form, lane })
      : writeMeasure(viewer, { ...form, lane, was: values as Record<string, string> });
  }
});

const labels = {
  name: "What it is",
  numberNow: "Now",
  numberWanted: "Wanted",
  unit: "Unit",
  wantedOn: "By when",
  measuredBy: "Who measured it",
};

export default function WhyFigures(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage labels={labels} answer={useActionData<ActionAnswer>()} back={whyPath(planId)} />;
}
