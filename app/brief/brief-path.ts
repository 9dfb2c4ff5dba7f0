// The addresses of the summary, named once.
import type { Cut } from "./cut.ts";

export function briefPath(planId: string, cut?: Cut): string {
  return cut ? `/plans/${planId}/summary/${cut}` : `/plans/${planId}/summary`;
}

export function briefCostsPath(planId: string): string {
  return `${briefPath(planId)}/costs`;
}

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

export function briefPdfPath(planId: string, cut: Cut, paper: Paper = "a4"): string {
  return `${briefPath(planId, cut)}/pdf${paper === "letter" ? "?paper=letter" : ""}`;
}
