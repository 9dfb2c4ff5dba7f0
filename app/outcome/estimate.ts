// An estimate is a sum that shows itself: a few named numbers, multiplied. Nothing cleverer, so that anybody can check it in
// their head, put in their own numbers and see what becomes of it. What it comes to is computed wherever it is shown, never
// stored.

export type Factor = { name: string; value: number };

export const fewestFactors = 2;
export const mostFactors = 5;
/** Above this nobody counts any more, and a product of five stays a number. */
export const largestNumber = 1_000_000_000_000;

/** What the numbers multiply to; rounded where halves of a cent would only look exact. */
export function productOf(factors: readonly Pick<Factor, "value">[]): number {
  if (factors.length === 0) return 0;
  const product = factors.reduce((so, { value }) => so * value, 1);
  const digits = Math.abs(product) >= 100 ? 0 : 2;
  return Number(product.toFixed(digits));
}

/** The same sum with the numbers of a reader in it; where one is missing or is none, the stored one stays. */
export function withNumbers(factors: readonly Factor[], numbers: readonly (string | null)[]): Factor[] {
  return factors.map((factor, index) => ({ ...factor, value: readNumber(numbers[index] ?? null) ?? factor.value }));
}

/** "12" or "3.5"; null for what is no such number, is below nothing or too large to mean anything. */
export function readNumber(text: string | null): number | null {
  if (text === null || !/^\s*\d{1,13}(\.\d{1,6})?\s*$/.test(text)) return null;
  const number = Number(text);
  return number <= largestNumber ? number : null;
}

/** "71,280 €", "3.5 hours"; with a sign in front where the number is a loss. */
export function numberWords(number: number, unit: string | null): string {
  const digits = formatter.format(number);
  return unit ? `${digits} ${unit}` : digits;
}

/** "12 people × 3 hours a week × 45 € an hour = 71,280 €": the sum as one line of words. */
export function sumWords(factors: readonly Factor[], unit: string | null): string {
  const parts = factors.map(({ name, value }) => numberWords(value, name));
  return `${parts.join(" × ")} = ${numberWords(productOf(factors), unit)}`;
}

/** What a sum is called, and each of its numbers, as its form compares them: a line each. */
export function calledText({
  name,
  unit,
  factors,
}: {
  name: string;
  unit: string | null;
  factors: readonly Factor[];
}): string {
  return [name, unit ?? "", ...factors.map((factor) => factor.name)].join("\n");
}

/** Whether somebody changed a number: then the sum shown is the reader's own, and stored nowhere. */
export function isChanged(factors: readonly Factor[], tried: readonly Factor[]): boolean {
  return factors.some(({ value }, index) => tried[index]?.value !== value);
}

const formatter = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
