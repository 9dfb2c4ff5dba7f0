/** A letter as a mail carries it: once as plain text and once as HTML that says the same. */
import { render } from "@react-email/render";

import type { Letter } from "./letter.ts";
import { LetterPage } from "./letter-page.tsx";

export async function asHtml(letter: Letter, foot: string): Promise<string> {
  return render(<LetterPage letter={letter} foot={foot} />);
}

export function asText({ lines, told = [], button, code, stop }: Letter, foot: string): string {
  return [
    ...(code ? [code] : []),
    ...lines,
    ...told.map(({ sentence, at }) => `* ${sentence}\n  ${at}`),
    ...(button ? [`${button.label}:\n${button.address}`] : []),
    `-- \n${stop ? `No more mail about this plan: ${stop.address}\n` : ""}${foot}`,
  ].join("\n\n");
}
