/** What an act on a line answers where a rule says no. */
import { refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";

import { type ProjectRefusal, projectRefusalWords } from "./project-refusal.ts";

/** What is not there (or not for this reader) is a miss; everything else has its sentence. */
export function answerRefusedLine(problem: ProjectRefusal, values: FormValues): ReturnType<typeof refusal> {
  if (problem === "no-such-line") throw new Response(null, { status: 404, statusText: "Not Found" });
  return refusal(projectRefusalWords[problem], values);
}
