/** The line "Go-live Thu 15 Jan · 3 working days to spare", from steps that were read already (LN5). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { fitOf, fitWords } from "#app/schedule/fit.ts";

import type { PlanGround } from "./step-facts.server.ts";
import type { StepRow } from "./step-row.ts";

/** Null where no go-live is set. */
export function readFitWords(
  { country, today }: PlanViewer,
  { steps, ground }: { steps: readonly StepRow[]; ground: Pick<PlanGround, "standing" | "goLiveOn"> },
): string | null {
  if (!ground.goLiveOn) return null;
  const plan = { ...ground, calendar: calendarAround(country, today), today };
  return fitWords(fitOf(plan, steps), plan);
}
