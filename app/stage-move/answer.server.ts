/** How the routes of the stage answer: done with its toast and undo, or the sentence of the refusal (409). */
import { done, refusal } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";

import { type StageRefusal, stageRefusalWords } from "./refusal.ts";
import type { Moved } from "./stage-move.commands.server.ts";

type Sent = { values: FormValues; back?: string | undefined };
type Answer = Response | ReturnType<typeof refusal>;

/** A stored move: its toast carries the way back for two minutes (ST10). */
export function answerMoved(viewer: PlanViewer, result: Result<Moved, StageRefusal>, sent: Sent): Answer {
  return answerSaid(viewer, result, {
    ...sent,
    toast: ({ moveId, kind, toLabel }) => ({
      say: sayOf(kind, toLabel),
      undo: { action: `/plans/${viewer.planId}/stage-moves/${moveId}/undo`, fields: {} },
    }),
  });
}

export function answerSaid<T>(
  viewer: PlanViewer,
  result: Result<T, StageRefusal>,
  { values, back, toast }: Sent & { toast: (value: T) => Parameters<typeof done>[1] },
): Answer {
  const { planId, companyName: company, workspaceName: workspace } = viewer;
  if (!result.ok) return refusal(stageRefusalWords(result.refusal, { company, workspace }), values);
  return done(safeRedirect(back ?? "", `/plans/${planId}`), toast(result.value));
}

function sayOf(kind: Moved["kind"], toLabel: string | null): string {
  if (kind === "pause") return "Paused. Nothing is late and nobody asks until you take it up again.";
  if (kind === "end") return "Saved. You can take a copy with you, or take it up again, at any time.";
  if (kind === "resume") return "Taken up again.";
  return `Updated to ${toLabel ?? "where you are"}.`;
}
