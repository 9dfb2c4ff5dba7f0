/** Whom the list "Before we decide" lets in, and what it answers where it says no. */
import { refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";

import { type DecidingRefusal, decidingRefusalWords } from "./deciding-refusal.ts";

/** Members read the same refusal whatever stands on the list, and whether there is one (RD2). */
export function forTheCompany({ side }: Pick<PlanViewer, "side">): void {
  if (side !== "buyer") throw new Response(null, { status: 403, statusText: "Forbidden" });
}

/** What is not there (or not for this reader) is a miss; everything else has its sentence. */
export function answerRefusedLine(problem: DecidingRefusal, values: FormValues): ReturnType<typeof refusal> {
  if (problem === "no-such-line") throw new Response(null, { status: 404, statusText: "Not Found" });
  return refusal(decidingRefusalWords[problem], values);
}
