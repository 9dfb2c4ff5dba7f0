// An amount of money as people write it in passing: "over 50k", "€ 80,000", "120.000 EUR", "1.2 million". Read, never converted:
// it is only compared with another amount of the same company, to say who may have to be heard.

const written =
  /(?<![\p{L}\p{N}.,])(?:[€$£]\s?)?(\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,](\d{1,2}))?\s?(k|m|million|mio|thousand)?(?![\p{L}\p{N}])\s?(€|\$|£|eur|usd|gbp|chf|euros?)?/giu;

const factors: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mio: 1e6, million: 1e6 };

/** The amounts a text states: a number with a currency or with k or million, or one of five figures and more. */
export function amountsIn(text: string): number[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [all, whole = "", part, factor, currency] = match;
    const isMoney = factor !== undefined || currency !== undefined || /^[€$£]/.test(all.trim());
    const plain = Number(`${whole.replace(/[.,' ]/g, "")}.${part ?? "0"}`);
    const value = Math.round(plain * (factor ? (factors[factor.toLowerCase()] ?? 1) : 1));
    return value >= 1_000 && (isMoney || value >= 10_000) ? [value] : [];
  });
}

/** From which amount on somebody is asked: "approves spend over 50k" is 50,000; null where no such words stand there. */
export function thresholdIn(text: string): number | null {
  const match = /\b(?:over|above|from|more than|exceeding|beyond|at least|ab|über|mehr als)\s+(.{1,40})/iu.exec(text);
  return (match && amountsIn(match[1] ?? "").at(0)) ?? null;
}

/** "50k", "1.2 million", "80,500": as short as it stays exact. */
export function amountWords(value: number): string {
  if (value >= 1e6 && value % 1e5 === 0) return `${value / 1e6} million`;
  return value % 1_000 === 0 ? `${value / 1_000}k` : value.toLocaleString("en-GB");
}
