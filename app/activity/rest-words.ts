// A plan rests when its buyer paused or ended it (ST11). These sentences stand on the plan, in its history and in updates.

export const endOutcomes = ["went-ahead", "another-way", "ourselves", "not-now", "decided-against"] as const;
export type EndOutcome = (typeof endOutcomes)[number];

/** "Acme went ahead.": the outcome as it stands on the plan afterwards. */
export function endSentence(outcome: EndOutcome, company: string): string {
  switch (outcome) {
    case "went-ahead":
      return `${company} went ahead.`;
    case "another-way":
      return `${company} went another way.`;
    case "ourselves":
      return `${company} is doing it without outside help.`;
    case "not-now":
      return `${company} decided: not now.`;
    case "decided-against":
      return `${company} decided against it.`;
  }
}

/** "Paused until Mon 1 Feb.", "Paused until the new budget is known.", "Paused." `date` is already in words. */
export function pauseSentence(until: { date?: string | null; event?: string | null }): string {
  const event = until.event?.trim().replace(/[.\s]+$/, "");
  if (until.date && event) return `Paused until ${until.date}: ${event}.`;
  if (until.date) return `Paused until ${until.date}.`;
  return event ? `Paused until ${event}.` : "Paused.";
}
