// When a stage is planned to be finished: the last day of its open steps, as far as this reader may read them.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";

/** The last day among the steps of one stage that are still to be done; null without any day. */
export function finishOf(
  steps: readonly { stageId: string; dueOn: IsoDate | null; isOpen: boolean }[],
  stageId: string,
): IsoDate | null {
  return steps.reduce<IsoDate | null>((last, step) => {
    if (step.stageId !== stageId || !step.isOpen || step.dueOn === null) return last;
    return last === null || step.dueOn > last ? step.dueOn : last;
  }, null);
}

/** "you plan to finish this by Fri 21 Nov"; for the other side with the company's name. */
export function finishWords(
  on: IsoDate,
  reader: { side: "buyer" | "seller"; companyName: string; today: IsoDate },
): string {
  const day = formatDate(on, reader);
  const isOver = on < reader.today;
  if (reader.side === "buyer")
    return isOver ? `you planned to finish this by ${day}` : `you plan to finish this by ${day}`;
  return isOver
    ? `${reader.companyName} planned to finish this by ${day}`
    : `${reader.companyName} plans to finish this by ${day}`;
}
