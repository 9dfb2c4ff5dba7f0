/** What an action on a step answers: back to where the reader was with one sentence and the undo, or the refusal in words. */
import { done, refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";

import { problemWords, type StepProblem } from "./refusal.ts";
import { backTo, stepPath } from "./step-path.ts";
import type { StepChanged } from "./step-record.server.ts";
import { sealAct } from "./undo.commands.server.ts";

type Answer = Response | ReturnType<typeof refusal>;

/** `say` is the sentence of the toast; `proposed` the one where the other side has to agree first. */
export function answerChanged(
  viewer: PlanViewer,
  result: Result<StepChanged, StepProblem>,
  {
    values,
    back,
    say,
    proposed,
  }: {
    values: FormValues;
    back: string | undefined;
    say: (title: string) => string;
    proposed?: (title: string) => string;
  },
): Answer {
  if (!result.ok) return answerProblem(viewer, result.refusal, values);
  const { stepId, title, act, isProposed } = result.value;
  const to = backTo(viewer.planId, back);
  const token = sealAct(act);
  const words = isProposed && proposed ? proposed : say;
  const undo = token ? { undo: { action: stepPath(viewer.planId, stepId, "undo"), fields: { token, back: to } } } : {};
  return done(to, { say: words(shortened(title)), ...undo });
}

/** A step that is not there (or not for this reader) is a miss; everything else has its sentence. */
export function answerProblem(
  viewer: PlanViewer,
  problem: StepProblem,
  values: FormValues,
): ReturnType<typeof refusal> {
  if (problem === "no-such-step") throw new Response(null, { status: 404, statusText: "Not Found" });
  return refusal(problemWords(problem, viewer), values);
}

/** A toast is one line, and its cookie is small. */
export function shortened(title: string): string {
  const letters = Array.from(title);
  return letters.length <= 60 ? title : `${letters.slice(0, 59).join("").trimEnd()}…`;
}
