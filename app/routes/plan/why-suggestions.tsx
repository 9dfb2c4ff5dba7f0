// Words that were suggested for why: taken as they are, left, or taken back by the side they came from.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { suggestionForm } from "#app/outcome/why.form.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { whyRefusalWords } from "#app/outcome/why-refusal.ts";
import { answerSuggestion } from "#app/outcome/why-suggestion.commands.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}/why`)),
);

export const action = planAction({ can: "takePart", form: suggestionForm }, async ({ viewer, form, values }) => {
  const { intent, suggestionId, was } = form;
  const result = await answerSuggestion(viewer, { suggestionId, answer: intent, was });
  if (!result.ok) return refusal(whyRefusalWords(result.refusal, viewer), values);
  return done(`${whyPath(viewer.planId)}#${result.value.question}`, { say: said[intent] });
});

const said = {
  take: "Taken. What stood there before stays under Earlier.",
  leave: "Left. Your own text is as it was.",
  withdraw: "Taken back.",
};

export default function WhySuggestions(): ReactElement {
  const { planId = "" } = useParams();
  return <AnswerPage answer={useActionData<ActionAnswer>()} back={whyPath(planId)} />;
}
