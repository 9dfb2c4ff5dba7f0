// All costs of three years, as the buying side knows them: lines it typed itself, each with whose figure it is. What they come
// to is computed wherever it is shown, never stored, and no money is turned into another.

export const costKinds = ["once", "yearly"] as const;
export type CostKind = (typeof costKinds)[number];

/** Whose figure a line is; one of the other company says so until somebody here has checked it. */
export const figures = ["ours", "theirs", "theirs-checked"] as const;
export type Figure = (typeof figures)[number];

export const years = 3;

export type Cost = {
  id: string;
  what: string;
  kind: CostKind;
  /** In hundredths. */
  cents: number;
  currency: string;
  figure: Figure;
};

/** Offered first; any three letters are taken. */
export const currencies = ["EUR", "USD", "GBP", "CHF"] as const;

/** More than anybody pays, and still exact in a number. */
export const mostCents = 100_000_000_000_00;

export function overThreeYears({ kind, cents }: Pick<Cost, "kind" | "cents">): number {
  return kind === "yearly" ? cents * years : cents;
}

/** One sum for each currency, in the order in which they first come up. */
export function sumsOf(
  costs: readonly Pick<Cost, "kind" | "cents" | "currency">[],
): { currency: string; cents: number }[] {
  const sums = new Map<string, number>();
  for (const cost of costs) sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + overThreeYears(cost));
  return [...sums].map(([currency, cents]) => ({ currency, cents }));
}

/** "EUR 24,000", "EUR 12.50": hundredths only where there are some. */
export function moneyWords({ currency, cents }: { currency: string; cents: number }): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const amount = new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${currency} ${amount.format(cents / 100)}`;
}

/**
 * "24,000", "24.000,50", "24 000", "24'000.5" as hundredths; null for what is no amount. A mark with one or two digits after
 * it, at the end, stands before hundredths; any other one parts thousands.
 */
export function readAmount(text: string): number | null {
  const plain = text.trim().replace(/[\s'’_]/g, "");
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const cents = Number((found[1] ?? "").replace(/[.,]/g, "")) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  return cents <= mostCents ? cents : null;
}

/** As it stands in a field: "24000", "12.50". */
export function amountField(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** The same lines with a reader's own numbers in them; what is no amount leaves the line as it is. */
export function withAmounts<Line extends Cost>(costs: readonly Line[], amounts: readonly (string | null)[]): Line[] {
  return costs.map((cost, index) => ({ ...cost, cents: readAmount(amounts[index] ?? "") ?? cost.cents }));
}

export function figureWords(figure: Figure, { workspaceName }: { workspaceName: string }): string {
  if (figure === "ours") return "our own figure";
  return figure === "theirs"
    ? `${workspaceName}'s figure, not checked by us`
    : `${workspaceName}'s figure, checked by us`;
}

export const kindWords: Record<CostKind, string> = { once: "once", yearly: "a year" };

/** A line as its form compares it: what it said when the page was shown. */
export function costState({ what, kind, cents, currency, figure }: Omit<Cost, "id">): string {
  return JSON.stringify([what, kind, cents, currency, figure]);
}
