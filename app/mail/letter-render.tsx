/** A letter as a mail carries it: once as plain text and once as HTML that says the same. */
import { render } from "@react-email/render";

import type { Letter } from "./letter.ts";
import { LetterPage } from "./letter-page.tsx";

export async function asHtml(letter: Letter, foot: string): Promise<string> {
  return render(<LetterPage letter={letter} foot={foot} />);
}

export function asText({ lines, told = [], plans = [], button, code, stop }: Letter, foot: string): string {
  return [
    ...(code ? [code] : []),
    ...lines.map((line) => (typeof line === "string" ? line : line.quote.replaceAll(/^/gm, "> "))),
    ...told.map(lineOf),
    ...plans.flatMap(({ name, address, told: some, more }) => [
      `${name}\n${address}`,
      ...some.map(lineOf),
      ...(more ? [more] : []),
    ]),
    ...(button ? [`${button.label}:\n${button.address}`] : []),
    `-- \n${stop ? `${stop.label}: ${stop.address}\n` : ""}${foot}`,
  ].join("\n\n");
}

function lineOf({ sentence, at }: { sentence: string; at: string | null }): string {
  return at ? `* ${sentence}\n  ${at}` : `* ${sentence}`;
}
