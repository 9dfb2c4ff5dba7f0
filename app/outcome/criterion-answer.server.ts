/** What an act on a criterion answers: the list, at its line, with one sentence and the undo; or the refusal in words. */
import { refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";

import { type CriterionRefusal, criterionRefusalWords } from "./criterion-refusal.ts";

/** What is not there (or not for this reader) is a miss; everything else has its sentence. */
export function answerRefused(
  viewer: PlanViewer,
  problem: CriterionRefusal,
  values: FormValues,
): ReturnType<typeof refusal> {
  if (problem === "no-such-criterion") throw new Response(null, { status: 404, statusText: "Not Found" });
  return refusal(criterionRefusalWords(problem, viewer), values);
}

export const labels = {
  text: "What it has to do",
  weight: "How much it counts",
  judge: "Who judges",
  judgeWords: "Who judges, in your own words",
  shownBy: "How it is shown",
} as const;
