// "Where we are" for somebody who has two minutes: where the company is, and what day it goes towards. Two sentences.

export type HereFacts = {
  companyName: string;
  /** The stage as the path calls it, and what it is about; null before the first word. */
  stage: { label: string; name: string } | null;
  /** "4 of 8". */
  placeWords: string | null;
  /** Paused or ended, in a sentence. */
  sleep: string | null;
  /** "Thu 15 Jan"; null where no day is set. */
  goLive: string | null;
};

export function hereSentences({ companyName, stage, placeWords, sleep, goLive }: HereFacts): string[] {
  const first = stage
    ? `${companyName} is in ${stage.label} (${[placeWords, stage.name].filter(Boolean).join(": ")}).`
    : `${companyName} has not said yet where it is with this.`;
  if (sleep) return [first, sleep];
  return [first, goLive ? `The day to work towards is ${goLive}.` : "No day to work towards is set yet."];
}
