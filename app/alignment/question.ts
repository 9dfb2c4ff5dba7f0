// The question is "Where are you now?", open, never naming a stage (ST9). The seller may ask it once a plan in ten
// working days. The buyer may say "please ask me after ..." or switch it off; and a plan that sleeps is not asked.
// Asking changes nothing on the plan.
import type { IsoDate } from "#app/lib/date.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { addWorkingDays } from "#app/schedule/working-day.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";

/** ST9: one question a plan in so many working days. */
export const questionEveryWorkingDays = 10;

export type QuestionRefusal =
  | { kind: "paused" | "ended" | "switched-off" | "not-adopted" }
  | { kind: "asked-lately" | "asked-to-wait"; mayAskOn: IsoDate };

/** What a buyer said about being asked. They would rather not be asked up to and including `mayAskAfterOn`. */
export type AskingWish = { isAskingOff: boolean; mayAskAfterOn: IsoDate | null };

/** ST9, ST11: whether the seller may ask today, and if not, why and from which day on. */
export function mayAskWhere(
  plan: { standing: PlanStanding; lastAskedOn: IsoDate | null; wish: AskingWish },
  at: { today: IsoDate; calendar: WorkingCalendar },
): Result<"ask", QuestionRefusal> {
  if (plan.standing === "paused" || plan.standing === "ended") return refuse({ kind: plan.standing });
  // In a draft the invitation itself is the question, and it stands unanswered.
  if (plan.standing === "draft") return refuse({ kind: "not-adopted" });
  if (plan.wish.isAskingOff) return refuse({ kind: "switched-off" });
  const { mayAskAfterOn } = plan.wish;
  if (mayAskAfterOn !== null && at.today <= mayAskAfterOn) {
    return refuse({ kind: "asked-to-wait", mayAskOn: addWorkingDays(at.calendar, mayAskAfterOn, 1) });
  }
  if (plan.lastAskedOn === null) return ok("ask");
  const mayAskOn = addWorkingDays(at.calendar, plan.lastAskedOn, questionEveryWorkingDays);
  return at.today < mayAskOn ? refuse({ kind: "asked-lately", mayAskOn }) : ok("ask");
}

/** What the seller reads instead of the button. `date` is `mayAskOn` in words. */
export function questionRefusalWords(refusal: QuestionRefusal, company: string, date: string): string {
  switch (refusal.kind) {
    case "paused":
      return `${company} has paused this plan. There is nothing to ask until they take it up again.`;
    case "ended":
      return `${company} has ended this plan. There is nothing left to ask.`;
    case "switched-off":
      return `${company} would rather not be asked here. Talk with them as you usually do.`;
    case "not-adopted":
      return `${company} has not taken up the draft yet. The invitation asks already.`;
    case "asked-lately":
      return `You asked ${company} lately. You can ask again from ${date}.`;
    case "asked-to-wait":
      return `${company} asked you to wait. You can ask from ${date}.`;
  }
}
