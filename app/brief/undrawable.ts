// Which letters the PDF cannot draw. Its font is Inter, with the letters of European languages and Vietnamese; of others a
// browser has fonts, so the page itself prints them.
import type { BriefPage } from "./brief.ts";

const drawable =
  /[\t\n\u0020-\u052F\u1C80-\u1C8A\u1D00-\u1FFF\u2000-\u206F\u20A0-\u20C0\u2113\u2116\u2122\u2191\u2193\u2212\u2215\u2C60-\u2C7F\uA640-\uA69F\uA720-\uA7FF]/u;

/** The first few of them, or null where all can be drawn. */
export function undrawableIn({ companyName, workspaceName, rail, costs, sections }: BriefPage): string | null {
  const text = [
    ...[companyName, workspaceName, rail?.label ?? ""],
    ...(rail?.stops ?? []).map(({ label }) => label),
    ...costs.map(({ what }) => what),
    ...sections.flatMap(({ lines }) => lines),
  ].join("");
  const letters = [...new Set(text)].filter((letter) => !drawable.test(letter));
  return letters.length > 0 ? letters.slice(0, 5).join(" ") : null;
}
