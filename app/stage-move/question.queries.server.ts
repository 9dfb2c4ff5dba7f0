/** Reads whether the seller may ask "Where are you now?" today (ST9), and when they asked before (AL5). */
import { desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type AskingWish, mayAskWhere, type QuestionRefusal, questionRefusalWords } from "#app/alignment/question.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { calendarAround } from "#app/schedule/calendar.server.ts";
import { plan } from "#db/schema/plan.ts";
import { stageQuestion } from "#db/schema/stage-move.ts";

import { currentPlace, standingMoves } from "./stage-move.ts";
import { readMoves } from "./stage-move.queries.server.ts";

export type Asking = {
  wish: AskingWish;
  /** Instants of all questions, newest first. */
  askedAt: string[];
  may: Result<"ask", QuestionRefusal>;
};

export async function readAsking(viewer: PlanViewer): Promise<Asking> {
  const { tx, planId, planZone, today, country } = viewer;
  const [[row], questions, moves] = await Promise.all([
    tx
      .select({ mayAskAfterOn: plan.mayAskAfterOn, isAskingOff: plan.isAskingOff })
      .from(plan)
      .where(eq(plan.id, planId)),
    tx
      .select({ at: stageQuestion.at })
      .from(stageQuestion)
      .where(eq(stageQuestion.planId, planId))
      .orderBy(desc(stageQuestion.at)),
    readMoves(viewer),
  ]);
  const wish: AskingWish = {
    isAskingOff: row?.isAskingOff ?? false,
    mayAskAfterOn: (row?.mayAskAfterOn ?? null) as IsoDate | null,
  };
  const { standing } = currentPlace(standingMoves(moves), viewer.isAdopted);
  const lastAskedOn = questions[0] ? dateIn(planZone, questions[0].at) : null;
  return {
    wish,
    askedAt: questions.map(({ at }) => at.toISOString()),
    may: mayAskWhere({ standing, lastAskedOn, wish }, { today, calendar: calendarAround(country, today) }),
  };
}

/** What a seller reads instead of the button; null where they may ask. */
export function whyNotAsk({ companyName, today }: PlanViewer, { may }: Pick<Asking, "may">): string | null {
  if (may.ok) return null;
  const date = "mayAskOn" in may.refusal ? formatDate(may.refusal.mayAskOn, { today }) : "";
  return questionRefusalWords(may.refusal, companyName, date);
}
