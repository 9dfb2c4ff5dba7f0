// Numbers that whoever was sent a summary tries (BR3): they stand in what is drawn for that reader, and nowhere else.
import type { BriefPage } from "./brief.ts";
import { moneyWords, sumsOf, withAmounts } from "./cost.ts";

/** The page with these amounts in its table, and a word that it has them; where nothing differs, the page itself. */
export function withTrial(page: BriefPage, amounts: readonly (string | null)[]): BriefPage {
  const costs = withAmounts(page.costs, amounts);
  if (!isTrial(page, amounts)) return page;
  const sent = new Intl.ListFormat("en-GB").format(sumsOf(page.costs).map(moneyWords));
  const word = `The table has the reader's own numbers. As it was sent, it came to ${sent} over three years.`;
  return {
    ...page,
    costs,
    sections: page.sections.map((one) => (one.section === "costs" ? { ...one, lines: [...one.lines, word] } : one)),
  };
}

export function isTrial({ costs }: Pick<BriefPage, "costs">, amounts: readonly (string | null)[]): boolean {
  return withAmounts(costs, amounts).some(({ cents }, index) => cents !== costs[index]?.cents);
}
