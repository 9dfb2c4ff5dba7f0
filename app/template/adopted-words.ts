/** What the page says after a company made a draft its own. */
export function adoptedWords({ kept, removed }: { kept: number; removed: number }): string {
  if (kept === 0 && removed === 0) return "The plan is yours now.";
  if (kept === 0)
    return "The plan is yours now, with a list of your own to write. The suggestions lie in the bin for 30 days.";
  if (removed === 0)
    return kept === 1 ? "The plan is yours now, with 1 step." : `The plan is yours now, with ${kept} steps.`;
  return `The plan is yours now: ${kept} kept, ${removed} in the bin for 30 days.`;
}
